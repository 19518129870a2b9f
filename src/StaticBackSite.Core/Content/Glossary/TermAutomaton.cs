using StaticBackSite.Text;

namespace StaticBackSite.Content.Glossary;

/// <summary>
/// Finds all forms of all terms in one pass: an automaton whose steps are folded words together with the gap before
/// them. The cost is one look-up per word of the text and does not grow with the number of terms.
/// </summary>
internal sealed class TermAutomaton
{
    /// <summary>A gap and a word.</summary>
    public const int LongestStep = WordFolding.LongestWord + WordFolding.LongestGap;

    private readonly State _start = new();

    // Most words of a text begin no term.
    private readonly WordKinds _firstWords = new();

    /// <param name="blocked">The words that never link to a term, although they hold a form of it.</param>
    /// <exception cref="ArgumentException">Two forms are the same once folded; <see cref="TermSet"/> reports those before.</exception>
    public TermAutomaton(IEnumerable<TermForm> forms, IEnumerable<TermForm>? blocked = null)
    {
        foreach (var form in forms)
            Add(form);
        foreach (var phrase in blocked ?? [])
            StateOf(phrase).AddBlocked(phrase.Term);
        foreach (var first in _start.Steps)
            _firstWords.Add(first.AsSpan(1));
    }

    /// <summary>
    /// What two terms must not share: folded words and gaps, and the signs at their edges. Empty where there is no word in it.
    /// An acronym keeps its case, since it matches in that case alone.
    /// </summary>
    public static string Key(TermForm form)
    {
        if (form.IsExact)
            return "=" + form.Text;
        if (form.HasSigns && form.Folded.Length > 0)
            return $"{form.SignsBefore}{form.Folded}{form.SignsAfter}";
        return form.IsPossessiveOfPlural && form.Folded.Length > 0 ? form.Folded + "'" : form.Folded;
    }

    /// <summary>Whether a form may begin with a word of this kind; where it says no, <see cref="LongestAt"/> finds nothing.</summary>
    public bool MayBeginWith(ushort kind) => _firstWords.Has(kind);

    /// <summary>
    /// The longest form whose first word begins at <paramref name="start"/>, which must be the first character of a word;
    /// <paramref name="end"/> is where the form ends. <see cref="TermForm.SignsBefore"/> stand before the start.
    /// </summary>
    /// <param name="step">Room for one step, <see cref="LongestStep"/> long, so that a caller clears it once and not for every word.</param>
    /// <param name="blocked">The places in the text that are kept free of some term; those that begin here are added.</param>
    public TermForm? LongestAt(ReadOnlySpan<char> text, int start, Span<char> step, out int end, List<BlockedWords>? blocked = null)
    {
        var known = blocked?.Count;
        var found = Walk(text, start, step, blocked, isFree: null, out end);
        // Places to keep free are rare, so only then is the way gone again.
        return found is null || blocked is null or [] || (known == blocked.Count && !Block(blocked, found, start, end))
            ? found
            : Walk(text, start, step, blocked: null, (form, formEnd) => !Block(blocked, form, start, formEnd), out end);
    }

    private static bool Block(List<BlockedWords> blocked, TermForm form, int start, int end)
    {
        foreach (var place in blocked)
        {
            if (place.Block(form, start, end))
                return true;
        }
        return false;
    }

    private TermForm? Walk(ReadOnlySpan<char> text, int start, Span<char> step, List<BlockedWords>? blocked, Func<TermForm, int, bool>? isFree, out int end)
    {
        TermForm? found = null;
        end = start;
        var state = _start;
        var at = start;
        var gap = 1;
        step[0] = ' ';
        while (true)
        {
            if (state.IsLast)
                return found;
            var wordEnd = WordFolding.EndOfWord(text, at);
            var length = WordFolding.Fold(text[at..wordEnd], step[gap..]);
            if (wordEnd == at || length < 0 || state.Next(step[..(length + gap)]) is not { } next)
                return found;
            state = next;
            state.AddBlocked(blocked, start, wordEnd);
            if (state.Accepted(text, start, wordEnd, out var formEnd) is { } form && isFree?.Invoke(form, formEnd) != false)
                (found, end) = (form, formEnd);
            gap = WordFolding.FoldGap(text, wordEnd, step, out at);
            if (gap == 0)
                return found;
        }
    }

    private State StateOf(TermForm form)
    {
        var state = _start;
        for (var (at, end) = (0, 0); at < form.Folded.Length; at = end)
        {
            end = EndOfStep(form.Folded, at);
            state = state.Grow(form.Folded.AsSpan(at, end - at));
        }
        return state;
    }

    private void Add(TermForm form)
    {
        var state = StateOf(form);
        if (state == _start)
            return;
        if (form.HasSigns)
            state.AddSigned(form);
        else if (form.IsPossessiveOfPlural)
            state.PossessiveOfPlural ??= form.IsExact ? null : form;
        else if (form.IsExact)
            state.AddExact(form);
        else
            state.Folded ??= form;
    }

    /// <summary>A step begins with its gap, and no character of a word is one.</summary>
    private static int EndOfStep(string folded, int start)
    {
        var end = start;
        while (end < folded.Length && !WordFolding.IsWordCharacter(folded[end]))
            end++;
        while (end < folded.Length && WordFolding.IsWordCharacter(folded[end]))
            end++;
        return end;
    }

    private sealed class State
    {
        // Most states end a form, and have none.
        private Dictionary<string, State>? _next;
        private List<TermForm>? _exact;
        private List<TermForm>? _signed;
        private List<Term>? _blocked;

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

        public void AddSigned(TermForm form) => (_signed ??= []).Add(form);

        public void AddBlocked(Term term) => (_blocked ??= []).Add(term);

        public void AddBlocked(List<BlockedWords>? blocked, int start, int end)
        {
            for (var i = 0; i < _blocked?.Count; i++)
                blocked?.Add(new BlockedWords(_blocked[i], start, end));
        }

        /// <summary>The longest form that ends with the words between two places, and with what may stand behind them.</summary>
        public TermForm? Accepted(ReadOnlySpan<char> text, int start, int wordEnd, out int end)
        {
            for (var i = 0; i < _signed?.Count; i++)
            {
                end = wordEnd + _signed[i].SignsAfter.Length;
                if (HasSigns(text, start, wordEnd, _signed[i]))
                    return _signed[i];
            }
            if (PossessiveOfPlural is not null && IsApostrophe(text, wordEnd))
            {
                end = wordEnd + 1;
                return PossessiveOfPlural;
            }
            end = wordEnd;
            for (var i = 0; i < _exact?.Count; i++)
            {
                if (IsSame(text[start..wordEnd], _exact[i].Text))
                    return _exact[i];
            }
            return Folded;
        }

        private static bool HasSigns(ReadOnlySpan<char> text, int start, int wordEnd, TermForm form)
        {
            var (first, last) = (start - form.SignsBefore.Length, wordEnd + form.SignsAfter.Length);
            return TermSigns.AreSame(TermSigns.After(text, wordEnd), form.SignsAfter)
                && (form.SignsBefore.Length == 0 || TermSigns.StandBefore(text, start, form.SignsBefore))
                && (last == text.Length || form.SignsAfter.Length == 0 || !WordFolding.IsWordCharacter(text[last]))
                && (!form.IsExact || IsSame(text[first..last], form.Text));
        }

        private static bool IsApostrophe(ReadOnlySpan<char> text, int place) =>
            place < text.Length && WordFolding.FoldSign(text[place]) == '\'' && (place + 1 == text.Length || !WordFolding.IsWordCharacter(text[place + 1]));

        /// <summary>The very same letters; apostrophes may be straight or curved, hyphens and minus signs are alike.</summary>
        private static bool IsSame(ReadOnlySpan<char> words, string form)
        {
            for (var i = 0; i < words.Length && words.Length == form.Length; i++)
            {
                if (words[i] != form[i] && !(form[i] == '\'' && words[i] == '\u2019') && !(form[i] == '-' && words[i] == '\u2212'))
                    return false;
            }
            return words.Length == form.Length;
        }
    }
}
