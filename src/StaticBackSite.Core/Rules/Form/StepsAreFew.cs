using Markdig.Syntax;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules.Form;

/// <summary>What a reader is to do is told in a few numbered steps (PEMAT 22).</summary>
internal static class StepsAreFew
{
    private static readonly DiagnosticCode Steps = DiagnosticCode.OfPolicy(
        "SB5016", Severity.Error, "Steps that cannot be followed",
        "Instructions are a short numbered list between `::: steps` and `:::`.",
        "instructions in a paragraph",
        "Write 3 to 8 steps, each beginning with what to do.");

    private static readonly PolicyKey<Limits> Key = PolicyKey.Of("steps", "Numbered steps.", reader => new Limits(
        reader.Number("minimum", "The fewest steps.") ?? 3,
        reader.Number("maximum", "The most steps.") ?? 8)
    {
        Types = PageType.AllWith(PageTraits.Steps, reader),
    });

    public static readonly PageRule Rule = PageRule.Of(Key, Check, Steps);

    private static void Check(PageInspection page, Limits limits)
    {
        var steps = page.Containers("steps").ToArray();
        if (steps.Length == 0)
            page.Report(limits, Steps, page.TitleSpan, "this page has no steps", "write a numbered list between `::: steps` and `:::`");
        foreach (var container in steps)
        {
            if (container.OfType<ListBlock>().FirstOrDefault(l => l.IsOrdered) is not { } list)
                page.Report(limits, Steps, container, "this block has no numbered list", "write the steps as `1. …`, one a line");
            else if (list.Count < limits.Minimum || list.Count > limits.Maximum)
                page.Report(limits, Steps, list, $"this list has {Counted.Of(list.Count, "step")}", $"write {limits.Minimum} to {limits.Maximum} of them");
        }
    }

    private sealed record Limits(int Minimum, int Maximum) : RuleSettings;
}
