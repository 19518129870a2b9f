using StaticBackSite.Spelling;

namespace StaticBackSite.Markdown.Glossary;

/// <summary>
/// Finds all forms of all terms in one pass: an automaton whose steps are folded words together with the gap before
/// them. The cost is one look-up per word of the text and does not grow with the number of terms.
/// </summary>
public sealed class TermAutomaton
{
    /// <summary>A gap and a word.</summary>
    public const int LongestStep = WordFolding.LongestWord + 1;

    private readonly State _start = new();

    // Most words of a text begin no term.
    private readonly WordKinds _firstWords = new();

    /// <exception cref="ArgumentException">Two forms are the same once folded; <see cref="TermSet"/> reports those before.</exception>
    public TermAutomaton(IEnumerable<TermForm> forms)
    {
        foreach (var form in forms)
            Add(form);
        foreach (var first in _start.Steps)
            _firstWords.Add(first.AsSpan(1));
    }

    /// <summary>
    /// The form that two terms must not share: folded words and gaps. Empty where there is no word in it.
    /// An acronym keeps its case, since it matches in that case alone.
    /// </summary>
    public static string Key(TermForm form)
    {
        if (form.IsExact)
            return "=" + form.Text;
        return form.IsPossessiveOfPlural && form.Folded.Length > 0 ? form.Folded + "'" : form.Folded;
    }

    /// <summary>Whether a form may begin with a word of this kind; where it says no, <see cref="LongestAt"/> finds nothing.</summary>
    public bool MayBeginWith(ushort kind) => _firstWords.Has(kind);

    /// <summary>
    /// The longest form that begins at <paramref name="start"/>, which must be the first character of a word;
    /// <paramref name="end"/> is where it ends.
    /// </summary>
    /// <param name="step">Room for one step, <see cref="LongestStep"/> long, so that a caller clears it once and not for every word.</param>
    public TermForm? LongestAt(ReadOnlySpan<char> text, int start, Span<char> step, out int end)
    {
        TermForm? found = null;
        end = start;
        var state = _start;
        var at = start;
        var gap = ' ';
        while (true)
        {
            if (state.IsLast)
                return found;
            var wordEnd = WordFolding.EndOfWord(text, at);
            var length = WordFolding.Fold(text[at..wordEnd], step[1..]);
            step[0] = gap;
            if (wordEnd == at || length < 0 || state.Next(step[..(length + 1)]) is not { } next)
                return found;
            state = next;
            if (state.Accepted(text[start..wordEnd]) is { } form)
                (found, end) = (form, wordEnd);
            gap = WordFolding.FoldGap(text, wordEnd, out at);
            if (gap == '\0')
                return found;
            if (gap == '\'' && state.PossessiveOfPlural is { } possessive && (at >= text.Length || !WordFolding.IsWordCharacter(text[at])))
                (found, end) = (possessive, at);
        }
    }

    private void Add(TermForm form)
    {
        var state = _start;
        for (var (at, end) = (0, 0); at < form.Folded.Length; at = end)
        {
            end = EndOfStep(form.Folded, at);
            state = state.Grow(form.Folded.AsSpan(at, end - at));
        }
        if (state == _start)
            return;
        if (form.IsPossessiveOfPlural)
            state.PossessiveOfPlural ??= form.IsExact ? null : form;
        else if (form.IsExact)
            state.AddExact(form);
        else
            state.Folded ??= form;
    }

    /// <summary>A step begins with its gap, and no character of a word is one.</summary>
    private static int EndOfStep(string folded, int start)
    {
        var end = start + 1;
        while (end < folded.Length && WordFolding.IsWordCharacter(folded[end]))
            end++;
        return end;
    }

    private sealed class State
    {
        // Most states end a form, and have none.
        private Dictionary<string, State>? _next;
        private List<TermForm>? _exact;

        public TermForm? Folded { get; set; }

        public TermForm? PossessiveOfPlural { get; set; }

        public IEnumerable<string> Steps => _next?.Keys ?? Enumerable.Empty<string>();

        public State Grow(ReadOnlySpan<char> step)
        {
            var next = (_next ??= new Dictionary<string, State>(StringComparer.Ordinal)).GetAlternateLookup<ReadOnlySpan<char>>();
            if (!next.TryGetValue(step, out var state))
                next[step] = state = new State();
            return state;
        }

        /// <summary>Whether no form goes on here.</summary>
        public bool IsLast => _next is null;

        public State? Next(ReadOnlySpan<char> step) => _next?.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(step, out var state) == true ? state : null;

        public void AddExact(TermForm form) => (_exact ??= []).Add(form);

        public TermForm? Accepted(ReadOnlySpan<char> words)
        {
            for (var i = 0; i < _exact?.Count; i++)
            {
                if (IsSame(words, _exact[i].Text))
                    return _exact[i];
            }
            return Folded;
        }

        /// <summary>The very same letters; apostrophes may be straight or curved.</summary>
        private static bool IsSame(ReadOnlySpan<char> words, string form)
        {
            for (var i = 0; i < words.Length && words.Length == form.Length; i++)
            {
                if (words[i] != form[i] && !(form[i] == '\'' && words[i] == '\u2019'))
                    return false;
            }
            return words.Length == form.Length;
        }
    }
}
