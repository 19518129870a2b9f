using System.Collections.Frozen;
using System.Text;

namespace StaticBackSite.Text;

/// <summary>
/// Unicode's canonical composition (NFC, UAX #15) for the accented letters of the Latin alphabets: <c>e</c> and a
/// combining acute become <c>é</c>. The runtime's own normalisation needs ICU, without which this program must run.
/// </summary>
internal static class LatinComposition
{
    private static readonly FrozenDictionary<(char Letter, char Mark), char> Composed = Pairs(
        ('\u0300', "AÀEÈIÌOÒUÙNǸaàeèiìoòuùnǹ"),
        ('\u0301', "AÁCĆEÉIÍLĹNŃOÓRŔSŚUÚYÝZŹaácćeéiílĺnńoórŕsśuúyýzź"),
        ('\u0302', "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷ"),
        ('\u0303', "AÃIĨNÑOÕUŨaãiĩnñoõuũ"),
        ('\u0304', "AĀEĒIĪOŌUŪaāeēiīoōuū"),
        ('\u0306', "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭ"),
        ('\u0307', "CĊEĖGĠIİZŻcċeėgġzż"),
        ('\u0308', "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ"),
        ('\u030A', "AÅUŮaåuů"),
        ('\u030B', "OŐUŰoőuű"),
        ('\u030C', "CČDĎEĚNŇRŘSŠTŤZŽcčdďeěnňrřsštťzž"),
        ('\u0327', "CÇGĢKĶLĻNŅRŖSŞTŢcçgģkķlļnņrŗsştţ"),
        ('\u0328', "AĄEĘIĮUŲaąeęiįuų"));

    private static readonly FrozenDictionary<char, char> Letters = Composed.ToFrozenDictionary(pair => pair.Value, pair => pair.Key.Letter);

    /// <summary>The letter below the accent; a letter without one is itself.</summary>
    public static char LetterOf(char c) => Letters.GetValueOrDefault(c, c);

    public static string Compose(string text)
    {
        var composed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (composed.Length > 0 && Composed.TryGetValue((composed[^1], c), out var letter))
                composed[^1] = letter;
            else
                composed.Append(c);
        }
        return composed.ToString();
    }

    private static FrozenDictionary<(char Letter, char Mark), char> Pairs(params (char Mark, string Letters)[] rows) =>
        rows.SelectMany(row => Enumerable.Range(0, row.Letters.Length / 2).Select(i => ((row.Letters[2 * i], row.Mark), row.Letters[(2 * i) + 1])))
            .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);
}
