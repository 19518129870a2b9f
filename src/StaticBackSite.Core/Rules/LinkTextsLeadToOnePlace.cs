using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>On one page, links of the same words lead to the same place (WCAG 2.4.4).</summary>
internal static class LinkTextsLeadToOnePlace
{
    public static void Check(PageInspection page, PolicyPart rules)
    {
        var targets = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (link, target) in page.Page.Links.Zip(page.Linked.Links).Where(l => !l.First.IsImage && l.First.Text.Length > 0))
        {
            if (target is not null && !targets.TryAdd(link.Text, target.Href) && targets[link.Text] != target.Href)
                page.Report(rules, PolicyCodes.LinkTextTwice, link.Span, $"another link “{link.Text}” on this page leads to another place", "give one of the two other words");
        }
    }
}
