using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace StaticBackSite.Text;

/// <summary>
/// Cuts a text into sentences. A full stop, a question mark or an exclamation mark ends one where white space and no
/// lower-case letter follows; quotation marks and brackets that close after it belong to it. Abbreviations, initials and
/// decimals end none.
/// </summary>
internal static class SentenceScanner
{
    [ThreadStatic]
    private static Sentence[]? _room;

    private static readonly SearchValues<char> Terminators = SearchValues.Create(".!?…");
    private static readonly SearchValues<char> Closers = SearchValues.Create(".!?…\"'”’)]»");

    public static ImmutableArray<Sentence> In(string text, ImmutableArray<Word> words)
    {
        // Each has a word at least.
        if (_room is null || _room.Length < words.Length)
            _room = new Sentence[Math.Max(256, words.Length)];
        var sentences = _room;
        var (start, word, count) = (0, 0, 0);
        for (var at = 0; at < text.Length;)
        {
            var mark = text.AsSpan(at).IndexOfAny(Terminators) is var next and >= 0 ? at + next : text.Length;
            at = BehindMark(text, mark);
            if (at < text.Length && !Ends(text, mark, at))
                continue;
            while (start < at && char.IsWhiteSpace(text[start]))
                start++;
            var first = word;
            while (word < words.Length && words[word].Start < at)
                word++;
            if (word > first)
                sentences[count++] = new Sentence(start, at - start, first, word - first);
            start = at;
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(sentences[..count]);
    }

    /// <summary>Where the sentence around a place begins: behind the one before it.</summary>
    /// <param name="earliest">Where the search gives up.</param>
    public static int StartBefore(string text, int place, int earliest)
    {
        for (var at = place; at > earliest;)
        {
            var last = text.AsSpan(earliest, at - earliest).LastIndexOfAny(Terminators);
            if (last < 0)
                break;
            // Several marks and quotation marks in a row are one end.
            var mark = earliest + last;
            while (mark > earliest && Closers.Contains(text[mark - 1]))
                mark--;
            at = mark;
            mark += text.AsSpan(mark).IndexOfAny(Terminators);
            var behind = BehindMark(text, mark);
            if (behind <= place && (behind == text.Length || Ends(text, mark, behind)))
                return behind;
        }
        return earliest;
    }

    /// <summary>Where the sentence around a place ends: behind its last mark.</summary>
    /// <param name="latest">Where the search gives up.</param>
    public static int EndAfter(string text, int place, int latest)
    {
        for (var at = place; at < latest;)
        {
            var next = text.AsSpan(at, latest - at).IndexOfAny(Terminators);
            if (next < 0)
                break;
            var mark = at + next;
            at = BehindMark(text, mark);
            if (at == text.Length || Ends(text, mark, at))
                return at;
        }
        return latest;
    }

    private static int BehindMark(string text, int mark)
    {
        while (mark < text.Length && Closers.Contains(text[mark]))
            mark++;
        return mark;
    }

    private static bool Ends(string text, int mark, int behind)
    {
        if (!char.IsWhiteSpace(text[behind]))
            return false;
        var next = behind;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || text[next] is '“' or '‘' or '"' or '('))
            next++;
        if (next == text.Length)
            return true;
        return !char.IsLower(text[next]) && !(text[mark] == '.' && behind == mark + 1 && IsAbbreviation(text, mark, text[next]));
    }

    private static bool IsAbbreviation(string text, int dot, char next)
    {
        var start = dot;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        var word = text.AsSpan(start, dot - start);
        return word switch
        {
            "e.g" or "i.e" or "cf" or "vs" or "approx" or "Dr" or "Mr" or "Mrs" or "Ms" or "Prof" or "St" => true,
            // These may end a sentence; a figure behind them says that they do not.
            "al" or "etc" or "No" or "no" or "Fig" or "p" or "pp" => char.IsDigit(next),
            // An initial: “J. Smith”. “I.” ends a sentence, as in “so do I.”
            [var letter] => char.IsUpper(letter) && letter != 'I',
            _ => false,
        };
    }
}
