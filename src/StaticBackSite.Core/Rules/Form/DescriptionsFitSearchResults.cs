using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Text;

namespace StaticBackSite.Rules.Form;

/// <summary>A description is long enough to be useful and short enough to be shown whole.</summary>
internal static class DescriptionsFitSearchResults
{
    private static readonly DiagnosticCode Length = DiagnosticCode.OfPolicy(
        "SB5001", Severity.Error, "A description of the wrong length",
        "Search results show the description. A short one says little, and a long one is cut off.",
        "`description: About backs.`",
        "Write one or two sentences of 60 to 160 characters.");

    private static readonly PolicyKey<Limits> Key = PolicyKey.Of("descriptions", "How long descriptions are.", reader => new Limits(
        reader.Number("shortest", "The fewest characters.") ?? 60,
        reader.Number("longest", "The most characters.") ?? 160));

    public static readonly PageRule Rule = PageRule.Of(Key, Check, Length);

    private static void Check(PageInspection page, Limits limits)
    {
        // A term's description is its definition, which has limits of its own.
        if (page.FrontMatter is TermFrontMatter || page.FrontMatter.DescriptionSpan.Length == 0)
            return;
        var length = TextElements.Count(page.FrontMatter.Description);
        if (length < limits.Shortest || length > limits.Longest)
            page.Report(limits, Length, page.FrontMatter.DescriptionSpan, $"the description has {Counted.Of(length, "character")}", $"write {limits.Shortest} to {limits.Longest} characters");
    }

    /// <summary>In characters, as readers count them.</summary>
    private sealed record Limits(int Shortest, int Longest) : RuleSettings;
}
