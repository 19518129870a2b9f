using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Documents;

namespace StaticBackSite.Markdown.Glossary;

/// <summary>
/// Finds the terms in a page's passages and decides which mentions become links: the first in each section (or page, or
/// all), unless the page, the term or an author's own link in that section says otherwise. The tree is not touched.
/// </summary>
public static class FindMentions
{
    /// <param name="linkedByHand">Section and term of every link that the author wrote to a term's page.</param>
    /// <param name="linkTexts">The words of the author's own links, which no link to a term repeats.</param>
    public static ImmutableArray<Mention> In(ParsedDocument document, TermSet terms, GlossaryScope scope, IEnumerable<(int Section, Term Term)> linkedByHand, IReadOnlySet<string> linkTexts)
    {
        var own = terms.Of(document);
        var blocked = document.FrontMatter.NoGlossaryTerms.Select(t => t.Value).ToHashSet(StringComparer.Ordinal);
        var linked = linkedByHand.Select(l => (Place(l.Section, scope), l.Term)).ToHashSet();
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        foreach (var passage in document.Passages)
        {
            foreach (var (form, start, end) in Matches(passage, terms.Automaton))
            {
                if (form.Term == own)
                    continue;
                var mayLink = !document.FrontMatter.NoGlossary && !blocked.Contains(form.Term.Slug) && !linkTexts.Contains(passage.BlockText[start..end]);
                var isLinked = mayLink && (scope == GlossaryScope.All || linked.Add((Place(passage.Section, scope), form.Term)));
                mentions.Add(new Mention(form.Term, passage, start, end, isLinked));
            }
        }
        return mentions.DrainToImmutable();
    }

    private static int Place(int section, GlossaryScope scope) => scope == GlossaryScope.Page ? 0 : section;

    private static IEnumerable<(TermForm Form, int Start, int End)> Matches(Passage passage, TermAutomaton automaton)
    {
        var text = passage.BlockText;
        var at = passage.Start;
        while (at < passage.End)
        {
            if (!WordFolding.IsWordStart(text, at))
            {
                at++;
                continue;
            }
            // Only the passage is searched, but a word that goes on behind it (un*facet*ed) is not the word.
            var form = automaton.LongestAt(text.AsSpan(0, passage.End), at, out var end);
            if (form is not null && end == passage.End && end < text.Length && WordFolding.IsWordCharacter(text[end]))
                form = null;
            if (form is not null)
                yield return (form, at, end);
            at = form is not null ? end : WordFolding.EndOfWord(text, at);
        }
    }
}
