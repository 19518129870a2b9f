using Markdig.Syntax;
using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>An exercise is told in a few numbered steps (PEMAT 22).</summary>
internal static class StepsAreFew
{
    public static void Check(PageInspection page, StepLimits limits)
    {
        var steps = page.Containers("steps").ToArray();
        if (steps.Length == 0)
            page.Report(limits, PolicyCodes.Steps, page.TitleSpan, "this page has no steps", "write a numbered list between `::: steps` and `:::`");
        foreach (var container in steps)
        {
            if (container.OfType<ListBlock>().FirstOrDefault(l => l.IsOrdered) is not { } list)
                page.Report(limits, PolicyCodes.Steps, container, "this block has no numbered list", "write the steps as `1. …`, one a line");
            else if (list.Count < limits.Minimum || list.Count > limits.Maximum)
                page.Report(limits, PolicyCodes.Steps, list, $"this list has {Counted.Of(list.Count, "step")}", $"make {limits.Minimum} to {limits.Maximum} of them");
        }
    }
}
