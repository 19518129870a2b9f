using Markdig.Syntax;
using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Rules;

/// <summary>Pages have the sections that the site promises, such as “What we do not know” (DISCERN 8).</summary>
internal static class SectionsAreThere
{
    public static void Check(PageInspection page, SectionRequirements rules)
    {
        foreach (var section in rules.Sections.Where(s => IsFor(s, page.Page)))
        {
            if (page.Page.Headings.FirstOrDefault(h => string.Equals(h.Text, section.Heading, StringComparison.OrdinalIgnoreCase)) is not { } heading)
                page.Report(rules, PolicyCodes.MissingSection, page.TitleSpan, $"this page has no section “{section.Heading}”", $"add `## {section.Heading}`");
            else if (section.Items > 0 && ItemsBelow(page, heading.Span) is var items && items < section.Items)
                page.Report(rules, PolicyCodes.MissingSection, heading.Span, $"the list in this section has {Counted.Of(items, "item")}, {section.Items} are the fewest", "add to the list");
        }
    }

    private static bool IsFor(RequiredSection section, ParsedDocument page) => section.Types.Any(type => type.Value == page.FrontMatter.Type) || section.Pages.Any(p => p.Value == page.Source.Path.Value);

    private static int ItemsBelow(PageInspection page, SourceSpan heading) =>
        page.Text.Tree
            .SkipWhile(b => b is not HeadingBlock || SourceSpan.Of(b) != heading)
            .Skip(1)
            .TakeWhile(b => b is not HeadingBlock)
            .OfType<ListBlock>()
            .Select(l => l.Count)
            .DefaultIfEmpty()
            .Max();
}
