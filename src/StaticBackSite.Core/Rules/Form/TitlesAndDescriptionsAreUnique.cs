using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Rules.Form;

/// <summary>No two pages have the same title (WCAG 2.4.2: a title tells one page from another) or the same description.</summary>
internal static class TitlesAndDescriptionsAreUnique
{
    private static readonly DiagnosticCode DuplicateTitle = DiagnosticCode.OfPolicy(
        "SB5002", Severity.Error, "A duplicate title",
        "Two pages have the same title, so a reader cannot tell them apart in a list, a tab or a search.",
        "two pages with `title: Safe moves`",
        "Say in each title what is particular to the page.");

    private static readonly DiagnosticCode DuplicateDescription = DiagnosticCode.OfPolicy(
        "SB5003", Severity.Error, "A duplicate description",
        "Two pages have the same description, so a search shows the same words for both.",
        "a page that was copied with its description",
        "Say in each description what is particular to the page.");

    private static readonly PolicyKey<RuleSettings> Key = PolicyKey.Of("uniqueTitles", "No two pages share a title or a description.");

    public static readonly SiteRule Rule = SiteRule.Of(Key, Check, DuplicateTitle, DuplicateDescription);

    private static void Check(SiteInspection site, RuleSettings settings)
    {
        var titled = site.Index.Pages.Where(page => !page.IsUnreadable && page.FrontMatter.TitleSpan.Length > 0);
        // A page with the title and the description of another is a copy: one mistake.
        var copies = new HashSet<ParsedDocument>();
        CheckUnique(titled, page => page.FrontMatter.Title, page => page.FrontMatter.TitleSpan, DuplicateTitle, "title");
        var described = site.Index.Pages.Where(page => page.FrontMatter.Description.Length > 0);
        CheckUnique(described, page => page.FrontMatter.Description, page => page.FrontMatter.DescriptionSpan, DuplicateDescription, "description");

        void CheckUnique(IEnumerable<ParsedDocument> pages, Func<ParsedDocument, string> value, Func<ParsedDocument, SourceSpan> span, DiagnosticCode code, string noun)
        {
            foreach (var same in pages.GroupBy(page => value(page).Trim(), StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()))
            {
                var inOrder = site.OldestFirst(same).ToArray();
                foreach (var later in inOrder.Skip(1).Where(later => !copies.Contains(later)))
                {
                    var isCopy = code == DuplicateTitle && IsDescribedAs(inOrder[0], later) && copies.Add(later);
                    site.Report(
                        settings, code, later.Source, span(later),
                        isCopy ? $"{inOrder[0].Source.Path} has the same title and the same description" : $"{inOrder[0].Source.Path} has the same {noun}",
                        isCopy ? "if this is a copy, delete it; else say what is particular to this page" : "say what is particular to this page");
                }
            }
        }
    }

    private static bool IsDescribedAs(ParsedDocument first, ParsedDocument later) =>
        first.FrontMatter.Description.Length > 0 && string.Equals(first.FrontMatter.Description.Trim(), later.FrontMatter.Description.Trim(), StringComparison.OrdinalIgnoreCase);
}
