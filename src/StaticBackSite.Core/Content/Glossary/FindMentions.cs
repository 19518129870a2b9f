using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Text;

namespace StaticBackSite.Content.Glossary;

/// <summary>
/// Finds the terms in a page's passages and decides which mentions become links: the first in each section (or page, or
/// all), unless the page, the term or an author's own link in that section says otherwise. The tree is not touched.
/// </summary>
internal static class FindMentions
{
    /// <param name="linkedByHand">Every link that the author wrote to a term's page.</param>
    /// <param name="linkTexts">The words of the author's own links, which no link to a term repeats.</param>
    public static ImmutableArray<Mention> In(ParsedDocument document, ImmutableArray<Passage> passages, TermSet terms, GlossaryScope scope, IEnumerable<LinkedTerm> linkedByHand, HashSet<string> linkTexts)
    {
        var own = terms.Of(document);
        var blocked = document.FrontMatter.NoGlossaryTerms.Select(t => t.Value).ToHashSet(StringComparer.Ordinal);
        var linked = linkedByHand.Select(l => l with { Section = Place(l.Section, scope) }).ToHashSet();
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        var matches = new List<(TermForm Form, int Start, int End)>();
        var kept = new List<BlockedWords>();
        var isLinkText = linkTexts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var place = 0; place < passages.Length; place++)
        {
            var passage = passages[place];
            matches.Clear();
            kept.Clear();
            Match(passage, terms.Automaton, kept, matches);
            foreach (var (form, start, end) in matches)
            {
                if (form.Term == own)
                    continue;
                var mayLink = !document.FrontMatter.NoGlossary && !blocked.Contains(form.Term.Slug) && !isLinkText.Contains(passage.BlockText.AsSpan(start, end - start));
                var isLinked = mayLink && (scope == GlossaryScope.All || linked.Add(new LinkedTerm(Place(passage.Section, scope), form.Term)));
                mentions.Add(new Mention(form.Term, place, start, end, isLinked));
            }
        }
        return mentions.DrainToImmutable();
    }

    private static int Place(int section, GlossaryScope scope) => scope == GlossaryScope.Page ? 0 : section;

    private static void Match(Passage passage, TermAutomaton automaton, List<BlockedWords> kept, List<(TermForm Form, int Start, int End)> matches)
    {
        // Only the passage is searched, but a word that goes on behind it (un*facet*ed) is not the word.
        ReadOnlySpan<char> block = passage.BlockText;
        var text = block[..passage.End];
        Span<char> step = stackalloc char[TermAutomaton.LongestStep];
        var words = passage.Block.Words;
        var at = passage.Start;
        var free = at;
        for (var i = FirstBehind(at, words); i < words.Length && words[i].Start < text.Length; i++)
        {
            var word = words[i];
            if (word.End <= at || !(automaton.MayBeginWith(word.Kind) || word.Is(WordTraits.Joined)))
                continue;
            // A term may begin with any part of a joined word: “disc” in “low-disc pain”.
            at = Math.Max(at, word.Start);
            while (at < word.End && at < text.Length)
            {
                if (!WordFolding.IsWordCharacter(text[at]))
                {
                    at++;
                    continue;
                }
                var end = WordFolding.EndOfWord(text, at);
                var kind = at == word.Start ? word.Kind : WordKind.Of(text[at..end]);
                TermForm? form = null;
                if (automaton.MayBeginWith(kind) && WordFolding.IsWordStart(text, at))
                    form = automaton.LongestAt(text, at, step, out end, kept);
                var start = at - (form?.SignsBefore.Length ?? 0);
                if (form is not null && (start < free || GoesOn(block, text.Length, end) || WrittenAddress.Holds(block, start, end)))
                    form = null;
                if (form is not null)
                    matches.Add((form, start, end));
                at = form is not null ? end : WordFolding.EndOfWord(text, at);
                free = form is not null ? end : free;
            }
        }
    }

    /// <summary>Whether the last word of a passage has letters behind its end.</summary>
    private static bool GoesOn(ReadOnlySpan<char> block, int passageEnd, int end) => end == passageEnd && end < block.Length && WordFolding.IsWordCharacter(block[end]);

    /// <summary>The number of the first word that ends behind a place.</summary>
    private static int FirstBehind(int place, ImmutableArray<Word> words)
    {
        var (low, high) = (0, words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = words[middle].End > place ? (low, middle) : (middle + 1, high);
        }
        return low;
    }
}

/// <summary>A term found in a passage.</summary>
/// <param name="Passage">Which of the page's passages, from 0.</param>
/// <param name="Start">Its first character in the passage's block text.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="IsLinked">Whether it becomes a link, or only counts as a mention.</param>
public readonly record struct Mention(Term Term, int Passage, int Start, int End, bool IsLinked);

/// <summary>A term that a section links.</summary>
/// <param name="Section">The number of the section on its page.</param>
internal sealed record LinkedTerm(int Section, Term Term);

/// <summary>A place in a text where <c>neverLink</c> of a term names the words, so that no form inside it links to the term.</summary>
internal readonly record struct BlockedWords(Term Term, int Start, int End)
{
    public bool Block(TermForm form, int start, int end) => form.Term == Term && Start <= start && end <= End;
}

/// <summary>A place in a text node where the link around a term opens or closes.</summary>
internal readonly record struct TermMark(int Offset, Mention Mention, Passage Passage, bool Opens)
{
    public Term Term => Mention.Term;

    /// <summary>The words of the mention.</summary>
    public string Words => Passage.WordsOf(Mention);
}

/// <summary>
/// The sentence around a mention, cut at the mention. Every mention of a site has one and few are ever shown, so it is kept
/// as it stands in the text and made fit to be read when somebody asks.
/// </summary>
/// <param name="Sentence">The sentence, or as much of a very long one as is quoted.</param>
/// <param name="Start">Where the mention begins in it.</param>
/// <param name="End">Behind the mention.</param>
internal readonly record struct Quotation(string Sentence, int Start, int End, bool IsCutBefore, bool IsCutAfter)
{
    /// <summary>In characters, on either side of the mention.</summary>
    private const int LongestSide = 160;

    /// <summary>The sentence that holds a mention; a very long one is cut to the words around it.</summary>
    public static Quotation Around(string text, int start, int end)
    {
        var from = SentenceScanner.StartBefore(text, start, Math.Max(0, start - LongestSide));
        var to = SentenceScanner.EndAfter(text, end, Math.Min(text.Length, end + LongestSide));
        return new Quotation(text[from..to], start - from, end - from, IsCutBefore: start - from == LongestSide, IsCutAfter: to - end == LongestSide && to < text.Length);
    }

    public string Before => IsCutBefore ? $"… {FromNextWord(Sentence.AsSpan(0, Start))}" : Sentence.AsSpan(0, Start).TrimStart().ToString();

    public string Words => Sentence[Start..End];

    public string After => Tidy(IsCutAfter ? $"{ToLastWord(Sentence.AsSpan(End))} …" : Sentence.AsSpan(End).TrimEnd().ToString());

    /// <summary>A citation that is left out leaves its blank before the full stop.</summary>
    private static string Tidy(string text) =>
        text.Replace(" .", ".", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal);

    private static ReadOnlySpan<char> FromNextWord(ReadOnlySpan<char> text) => text[(text.IndexOf(' ') + 1)..];

    private static ReadOnlySpan<char> ToLastWord(ReadOnlySpan<char> text) => text.LastIndexOf(' ') is var space and > 0 ? text[..space] : text;
}
