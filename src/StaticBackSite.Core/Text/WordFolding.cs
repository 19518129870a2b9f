using System.Buffers;
using System.Collections.Frozen;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace StaticBackSite.Text;

/// <summary>
/// What counts as the same word and the same gap between words: ordinal upper case (never the machine's culture), accents
/// composed, soft hyphens dropped; any white space is one space; all hyphens, and all apostrophes, are alike.
/// </summary>
public static class WordFolding
{
    /// <summary>Longer words than any term has need no folding: they match nothing.</summary>
    public const int LongestWord = 64;

    /// <summary>As in “vitamin B, (and) C”: more signs between two words hold them apart.</summary>
    public const int LongestGap = 4;

    /// <summary>As many characters as are looked at at once.</summary>
    internal const int WindowLength = 16;

    private static Vector128<byte> SmallLetters => Vector128.Create((byte)0x20);

    private static Vector128<byte> FirstLetters => Vector128.Create((byte)'a');

    private static Vector128<byte> LetterCount => Vector128.Create((byte)26);

    private static Vector128<byte> FirstDigits => Vector128.Create((byte)'0');

    private static Vector128<byte> DigitCount => Vector128.Create((byte)10);

    /// <summary>One bit for each of the 128: 0 to 9, A to Z, a to z. Asked of every character of a site, several times.</summary>
    private static ReadOnlySpan<ulong> AsciiWordCharacters => [0x03FF_0000_0000_0000, 0x07FF_FFFE_07FF_FFFE];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWordCharacter(char c) => c < 0x80 ? (AsciiWordCharacters[c >> 6] >> (c & 63) & 1) != 0 : IsWordCharacterBeyondAscii(c);

    /// <summary>The <see cref="WindowLength"/> characters from a place on as bytes. Those beyond 255 become 255; behind the end of the text are zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<byte> Window(ReadOnlySpan<char> text, int start) =>
        start + WindowLength <= text.Length ? Window(text[start..]) : LastWindow(text[start..]);

    private static Vector128<byte> LastWindow(ReadOnlySpan<char> text)
    {
        Span<char> padded = stackalloc char[WindowLength];
        padded.Clear();
        text.CopyTo(padded);
        return Window(padded);
    }

    private static Vector128<byte> Window(ReadOnlySpan<char> text)
    {
        var window = MemoryMarshal.Cast<char, ushort>(text[..WindowLength]);
        return Vector128.NarrowWithSaturation(Vector128.Create(window), Vector128.Create(window[8..]));
    }

    /// <summary>Whether a word begins here. “1A” does not begin inside “1.1A”: a point between digits holds them together.</summary>
    public static bool IsWordStart(ReadOnlySpan<char> text, int at)
    {
        if (!IsWordCharacter(text[at]) || (at > 0 && IsWordCharacter(text[at - 1])))
            return false;
        var isInNumber = at > 1 && text[at - 1] is ('.' or ',') && char.IsDigit(text[at]) && char.IsDigit(text[at - 2]);
        return !isInNumber;
    }

    /// <summary>The end of the word that begins at <paramref name="start"/>.</summary>
    public static int EndOfWord(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        // Most words are of plain letters, and one look at sixteen characters says where they end.
        while (end < text.Length)
        {
            var window = Window(text, end);
            var isPart = Vector128.LessThan((window | SmallLetters) - FirstLetters, LetterCount) | Vector128.LessThan(window - FirstDigits, DigitCount);
            var plain = BitOperations.TrailingZeroCount(~isPart.ExtractMostSignificantBits() | 1 << WindowLength);
            end = Math.Min(end + plain, text.Length);
            if (plain < WindowLength)
                break;
        }
        while (end < text.Length && IsWordCharacter(text[end]))
            end++;
        return end;
    }

    /// <summary>What a term would see of a word that may have hyphens or apostrophes in it.</summary>
    public static ReadOnlySpan<char> FirstOf(ReadOnlySpan<char> word) => word[..EndOfWord(word, 0)];

    /// <summary>
    /// Writes the folded gap between two words and returns its length, or 0 where no word follows or no term goes across it;
    /// <paramref name="end"/> is where the next word begins. White space is one blank, however much there is of it.
    /// </summary>
    public static int FoldGap(ReadOnlySpan<char> text, int start, Span<char> gap, out int end)
    {
        var length = 0;
        for (end = start; end < text.Length && !IsWordCharacter(text[end]); end++)
        {
            var sign = char.IsWhiteSpace(text[end]) ? ' ' : FoldSign(text[end]);
            if (sign == ' ' && length > 0 && gap[length - 1] == ' ')
                continue;
            if (length == LongestGap)
                return 0;
            gap[length++] = sign;
        }
        return end < text.Length ? length : 0;
    }

    /// <summary>All hyphens are alike, and all apostrophes.</summary>
    public static char FoldSign(char sign) => sign switch
    {
        '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' => '-',
        '\'' or '\u2019' or '\u2018' or '\u02BC' => '\'',
        _ => sign,
    };

    /// <summary>Writes the folded word and returns its length, or -1 where it is too long to be part of a term.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        if (word.Length > LongestWord)
            return -1;
        return System.Text.Ascii.ToUpper(word, folded, out var length) == OperationStatus.Done ? length : FoldSlowly(word, folded);
    }

    /// <summary>
    /// All words of a text, each behind its gap, the first behind a blank. Empty where there is none; a word or a gap that is
    /// too long to be part of a term ends it.
    /// </summary>
    /// <param name="start">Where the first of the words begins.</param>
    /// <param name="end">Behind the last of them.</param>
    public static string FoldWords(string text, out int start, out int end)
    {
        start = 0;
        while (start < text.Length && !IsWordCharacter(text[start]))
            start++;
        end = start;
        var folded = new StringBuilder(text.Length + 1);
        Span<char> word = stackalloc char[LongestWord];
        Span<char> gap = stackalloc char[LongestGap];
        gap[0] = ' ';
        for (var (at, gapLength) = (start, start < text.Length ? 1 : 0); gapLength > 0;)
        {
            var wordEnd = EndOfWord(text, at);
            var length = Fold(text.AsSpan(at, wordEnd - at), word);
            if (length < 0)
                break;
            folded.Append(gap[..gapLength]).Append(word[..length]);
            end = wordEnd;
            gapLength = FoldGap(text, wordEnd, gap, out at);
        }
        return folded.ToString();
    }

    public static string FoldWords(string text) => FoldWords(text, out _, out _);

    private static int FoldSlowly(ReadOnlySpan<char> word, Span<char> folded)
    {
        var text = word.ToString().Replace("\u00AD", "", StringComparison.Ordinal);
        if (HasLoneSurrogate(text))
            return -1;
        text = CanonicalComposition.Compose(text);
        return text.Length > LongestWord ? -1 : text.AsSpan().ToUpperInvariant(folded);
    }

    private static bool HasLoneSurrogate(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
                return true;
        }
        return false;
    }

    private static bool IsWordCharacterBeyondAscii(char c) => char.IsLetterOrDigit(c) || IsMark(c) || IsSmallFigure(c) || c == '\u00AD' || char.IsSurrogate(c);

    /// <summary>The 2 of CO₂ and of m² is as much a part of the word as the 2 of B12.</summary>
    private static bool IsSmallFigure(char c) => c is '\u00B2' or '\u00B3' or '\u00B9' or (>= '\u2070' and <= '\u209C');

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.EnclosingMark;
}

/// <summary>
/// Unicode's canonical composition (NFC, UAX #15): <c>e</c> and a combining acute become <c>é</c>. The runtime's own normalisation needs
/// ICU, without which this program must run, and returns every text as it is.
/// </summary>
internal static class CanonicalComposition
{
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int LastVowel = 0x1175;
    private const int BeforeFirstTail = 0x11A7;
    private const int LastTail = 0x11C2;
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int Leads = 19;
    private const int Tails = 28;
    private const int SyllablesOfLead = (LastVowel - FirstVowel + 1) * Tails;

    /// <summary>Every pair of the Basic Multilingual Plane: a row for each second character, with the first and the composed one in turn.</summary>
    private static readonly FrozenDictionary<(char First, char Second), char> Composed = Pairs(
        ('\u0300', "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹЕЀИЍеѐиѝĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳἀἂἁἃἈἊἉἋἐἒἑἓἘἚἙἛἠἢἡἣἨἪἩἫἰἲἱἳἸἺἹἻὀὂὁὃὈὊὉὋὐὒὑὓὙὛὠὢὡὣὨὪὩὫαὰεὲηὴιὶοὸυὺωὼΑᾺΕῈΗῊ\u1FBF\u1FCDϊῒΙῚ\u1FFE\u1FDDϋῢΥῪ\u00A8\u1FEDΟῸΩῺ"),
        ('\u0301', "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿ\u00A8\u0385ΑΆΕΈΗΉΙΊΟΌΥΎΩΏϊΐαάεέηήιίϋΰοόυύωώϒϓГЃКЌгѓкќÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứἀἄἁἅἈἌἉἍἐἔἑἕἘἜἙἝἠἤἡἥἨἬἩἭἰἴἱἵἸἼἹἽὀὄὁὅὈὌὉὍὐὔὑὕὙὝὠὤὡὥὨὬὩὭ\u1FBF\u1FCE\u1FFE\u1FDE"),
        ('\u0302', "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"),
        ('\u0303', "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
        ('\u0304', "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳИӢиӣУӮуӯGḠgḡḶḸḷḹṚṜṛṝαᾱΑᾹιῑΙῙυῡΥῩ"),
        ('\u0306', "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭУЎИЙийуўЖӁжӂАӐаӑЕӖеӗȨḜȩḝẠẶạặαᾰΑᾸιῐΙῘυῠΥῨ"),
        ('\u0307', "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ"),
        ('\u0308', "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸΙΪΥΫιϊυϋϒϔЕЁІЇеёіїАӒаӓӘӚәӛЖӜжӝЗӞзӟИӤиӥОӦоӧӨӪөӫЭӬэӭУӰуӱЧӴчӵЫӸыӹHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ"),
        ('\u0309', "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
        ('\u030A', "AÅaåUŮuůwẘyẙ"),
        ('\u030B', "OŐoőUŰuűУӲуӳ"),
        ('\u030C', "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ"),
        ('\u030F', "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕѴѶѵѷ"),
        ('\u0311', "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"),
        ('\u0313', "αἀΑἈεἐΕἘηἠΗἨιἰΙἸοὀΟὈυὐωὠΩὨρῤ"),
        ('\u0314', "αἁΑἉεἑΕἙηἡΗἩιἱΙἹοὁΟὉυὑΥὙωὡΩὩρῥΡῬ"),
        ('\u031B', "OƠoơUƯuư"),
        ('\u0323', "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"),
        ('\u0324', "UṲuṳ"),
        ('\u0325', "AḀaḁ"),
        ('\u0326', "SȘsșTȚtț"),
        ('\u0327', "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),
        ('\u0328', "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
        ('\u032D', "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"),
        ('\u032E', "HḪhḫ"),
        ('\u0330', "EḚeḛIḬiḭUṴuṵ"),
        ('\u0331', "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
        ('\u0338', "\u2190\u219A\u2192\u219B\u2194\u21AE\u21D0\u21CD\u21D4\u21CE\u21D2\u21CF\u2203\u2204\u2208\u2209\u220B\u220C\u2223\u2224\u2225\u2226\u223C\u2241\u2243\u2244\u2245\u2247\u2248\u2249\u003D\u2260\u2261\u2262\u224D\u226D\u003C\u226E\u003E\u226F\u2264\u2270\u2265\u2271\u2272\u2274\u2273\u2275\u2276\u2278\u2277\u2279\u227A\u2280\u227B\u2281\u2282\u2284\u2283\u2285\u2286\u2288\u2287\u2289\u22A2\u22AC\u22A8\u22AD\u22A9\u22AE\u22AB\u22AF\u227C\u22E0\u227D\u22E1\u2291\u22E2\u2292\u22E3\u22B2\u22EA\u22B3\u22EB\u22B4\u22EC\u22B5\u22ED"),
        ('\u0342', "ἀἆἁἇἈἎἉἏἠἦἡἧἨἮἩἯἰἶἱἷἸἾἹἿὐὖὑὗὙὟὠὦὡὧὨὮὩὯαᾶ\u00A8\u1FC1ηῆ\u1FBF\u1FCFιῖϊῗ\u1FFE\u1FDFυῦϋῧωῶ"),
        ('\u0345', "ἀᾀἁᾁἂᾂἃᾃἄᾄἅᾅἆᾆἇᾇἈᾈἉᾉἊᾊἋᾋἌᾌἍᾍἎᾎἏᾏἠᾐἡᾑἢᾒἣᾓἤᾔἥᾕἦᾖἧᾗἨᾘἩᾙἪᾚἫᾛἬᾜἭᾝἮᾞἯᾟὠᾠὡᾡὢᾢὣᾣὤᾤὥᾥὦᾦὧᾧὨᾨὩᾩὪᾪὫᾫὬᾬὭᾭὮᾮὯᾯὰᾲαᾳάᾴᾶᾷΑᾼὴῂηῃήῄῆῇΗῌὼῲωῳώῴῶῷΩῼ"),
        ('\u0653', "\u0627\u0622"),
        ('\u0654', "\u0627\u0623\u0648\u0624\u064A\u0626\u06D5\u06C0\u06C1\u06C2\u06D2\u06D3"),
        ('\u0655', "\u0627\u0625"),
        ('\u093C', "\u0928\u0929\u0930\u0931\u0933\u0934"),
        ('\u09BE', "\u09C7\u09CB"),
        ('\u09D7', "\u09C7\u09CC"),
        ('\u0B3E', "\u0B47\u0B4B"),
        ('\u0B56', "\u0B47\u0B48"),
        ('\u0B57', "\u0B47\u0B4C"),
        ('\u0BBE', "\u0BC6\u0BCA\u0BC7\u0BCB"),
        ('\u0BD7', "\u0B92\u0B94\u0BC6\u0BCC"),
        ('\u0C56', "\u0C46\u0C48"),
        ('\u0CC2', "\u0CC6\u0CCA"),
        ('\u0CD5', "\u0CBF\u0CC0\u0CC6\u0CC7\u0CCA\u0CCB"),
        ('\u0CD6', "\u0CC6\u0CC8"),
        ('\u0D3E', "\u0D46\u0D4A\u0D47\u0D4B"),
        ('\u0D57', "\u0D46\u0D4C"),
        ('\u0DCA', "\u0DD9\u0DDA\u0DDC\u0DDD"),
        ('\u0DCF', "\u0DD9\u0DDC"),
        ('\u0DDF', "\u0DD9\u0DDE"),
        ('\u102E', "\u1025\u1026"),
        ('\u1B35', "\u1B05\u1B06\u1B07\u1B08\u1B09\u1B0A\u1B0B\u1B0C\u1B0D\u1B0E\u1B11\u1B12\u1B3A\u1B3B\u1B3C\u1B3D\u1B3E\u1B40\u1B3F\u1B41\u1B42\u1B43"),
        ('\u3099', "\u304B\u304C\u304D\u304E\u304F\u3050\u3051\u3052\u3053\u3054\u3055\u3056\u3057\u3058\u3059\u305A\u305B\u305C\u305D\u305E\u305F\u3060\u3061\u3062\u3064\u3065\u3066\u3067\u3068\u3069\u306F\u3070\u3072\u3073\u3075\u3076\u3078\u3079\u307B\u307C\u3046\u3094\u309D\u309E\u30AB\u30AC\u30AD\u30AE\u30AF\u30B0\u30B1\u30B2\u30B3\u30B4\u30B5\u30B6\u30B7\u30B8\u30B9\u30BA\u30BB\u30BC\u30BD\u30BE\u30BF\u30C0\u30C1\u30C2\u30C4\u30C5\u30C6\u30C7\u30C8\u30C9\u30CF\u30D0\u30D2\u30D3\u30D5\u30D6\u30D8\u30D9\u30DB\u30DC\u30A6\u30F4\u30EF\u30F7\u30F0\u30F8\u30F1\u30F9\u30F2\u30FA\u30FD\u30FE"),
        ('\u309A', "\u306F\u3071\u3072\u3074\u3075\u3077\u3078\u307A\u307B\u307D\u30CF\u30D1\u30D2\u30D4\u30D5\u30D7\u30D8\u30DA\u30DB\u30DD"));

    /// <summary>The accented letters of the Latin alphabets of Europe.</summary>
    private static readonly FrozenDictionary<char, char> Letters =
        Composed.Where(pair => char.IsAsciiLetter(pair.Key.First) && pair.Value is < '\u0180' or 'Ǹ' or 'ǹ').ToFrozenDictionary(pair => pair.Value, pair => pair.Key.First);

    /// <summary>The letter below the accent; a letter without one is itself.</summary>
    public static char LetterOf(char c) => Letters.GetValueOrDefault(c, c);

    /// <param name="text">With its marks in canonical order, as disks and keyboards write them.</param>
    public static string Compose(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u02FF') < 0)
            return text;
        var composed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (composed.Length > 0 && (Composed.TryGetValue((composed[^1], c), out var letter) || IsSyllable(composed[^1], c, out letter)))
                composed[^1] = letter;
            else
                composed.Append(c);
        }
        return composed.ToString();
    }

    /// <summary>The syllables of Hangul are calculated (The Unicode Standard, 3.12).</summary>
    private static bool IsSyllable(char first, char second, out char syllable)
    {
        var composed = 0;
        if (first is >= (char)FirstLead and < (char)(FirstLead + Leads) && second is >= (char)FirstVowel and <= (char)LastVowel)
            composed = FirstSyllable + ((first - FirstLead) * SyllablesOfLead) + ((second - FirstVowel) * Tails);
        else if (first is >= (char)FirstSyllable and <= (char)LastSyllable && (first - FirstSyllable) % Tails == 0 && second is > (char)BeforeFirstTail and <= (char)LastTail)
            composed = first + second - BeforeFirstTail;
        syllable = (char)composed;
        return composed > 0;
    }

    private static FrozenDictionary<(char First, char Second), char> Pairs(params (char Second, string Letters)[] rows) =>
        rows.SelectMany(row => Enumerable.Range(0, row.Letters.Length / 2).Select(i => ((row.Letters[2 * i], row.Second), row.Letters[(2 * i) + 1])))
            .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);
}
