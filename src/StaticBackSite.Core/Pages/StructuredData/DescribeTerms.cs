using System.Collections.Immutable;
using StaticBackSite.Linking;
using StaticBackSite.Routing;

namespace StaticBackSite.Pages.StructuredData;

/// <summary>What a page says of the glossary: the terms that it speaks of most, the term that it explains, or all of them.</summary>
internal static class DescribeTerms
{
    private const int MostSubjects = 5;

    public static WebPage In(WebPage described, PageModel page, LinkedDocument source, PublishedSite site) => page switch
    {
        TermPage term => described with { MainEntity = [Term(term, site)] },
        GlossaryPage => described with { About = Subjects(source, site), MainEntity = [new DefinedTermSet(page.Title, page.CanonicalUrl, [.. site.Index.Terms.Terms.Select(term => site.TermData[term])])] },
        _ => described with { About = Subjects(source, site) },
    };

    /// <summary>The terms that the page mentions most often, as far as it links them.</summary>
    private static ImmutableArray<Thing>? Subjects(LinkedDocument page, PublishedSite site)
    {
        ImmutableArray<Thing> subjects = [.. page.MentionedTerms.Where(m => m.IsLinked).OrderByDescending(m => m.Times).Take(MostSubjects).Select(m => site.TermData[m.Term])];
        return subjects.IsEmpty ? null : subjects;
    }

    private static DefinedTerm Term(TermPage page, PublishedSite site) => new(
        page.Title,
        page.Definition,
        page.OtherNames.IsEmpty ? null : page.OtherNames,
        site.Index.Page(new($"{WellKnownAddresses.Glossary}/index.md")) is { } glossary
            ? new NamedThing("DefinedTermSet", glossary.FrontMatter.Label, site.Index.Site.AbsoluteUrl(glossary.Route.Url))
            : null);
}
