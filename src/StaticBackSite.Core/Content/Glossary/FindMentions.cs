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
