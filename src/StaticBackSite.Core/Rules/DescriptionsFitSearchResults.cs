using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Text;

namespace StaticBackSite.Rules;

/// <summary>A description is long enough to tell something and short enough to be shown whole.</summary>
internal static class DescriptionsFitSearchResults
{
    public static void Check(PageInspection page, DescriptionLimits limits)
    {
        // A term's description is its definition, which has limits of its own.
        if (page.FrontMatter is TermFrontMatter || page.FrontMatter.DescriptionSpan.Length == 0)
            return;
        var length = TextElements.Count(page.FrontMatter.Description);
        if (length < limits.Shortest || length > limits.Longest)
            page.Report(limits, PolicyCodes.DescriptionLength, page.FrontMatter.DescriptionSpan, $"the description has {length} characters", $"write {limits.Shortest} to {limits.Longest} characters");
    }
}
