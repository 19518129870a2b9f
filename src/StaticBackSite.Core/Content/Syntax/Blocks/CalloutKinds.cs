using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Syntax.Blocks;

/// <summary>The words that may stand behind <c>:::</c>.</summary>
public static class CalloutKinds
{
    /// <summary>Boxes around text.</summary>
    public static readonly string[] Boxes = ["note", "tip", "caution", "do", "avoid"];

    /// <summary>Everything: boxes, wrappers around a list, and blocks that are filled from data.</summary>
    public static readonly string[] All = [.. Boxes, "steps", "cards", Example, CareCards, Explainer, SelfCheck];

    public const string CareCards = "care-cards";
    public const string Example = "example";
    public const string Explainer = "refractory-explainer";
    public const string SelfCheck = "self-check";

    /// <summary>What other tools call the same boxes.</summary>
    private static readonly ImmutableArray<(string Word, string Kind)> Elsewhere =
        [("warning", "caution"), ("danger", "caution"), ("important", "caution"), ("attention", "caution"), ("info", "note"), ("hint", "tip"), ("dont", "avoid")];

    private static string? Meant(string written)
    {
        var near = Suggestion.Nearest(written, All.Concat(Elsewhere.Select(e => e.Word)));
        return near is null ? null : $"did you mean `{Elsewhere.FirstOrDefault(e => e.Word == near).Kind ?? near}`?";
    }

    public static void Check(CustomContainer container, SourceSpan span, SourceText source, DiagnosticBag diagnostics)
    {
        var kind = container.Info ?? "";
        if (!All.Contains(kind, StringComparer.Ordinal))
            diagnostics.Report(DiagnosticCodes.UnknownContainer, source, span, $"`::: {kind}` is not known", Meant(kind) ?? $"known are {string.Join(", ", All)}");
        if (container.ClosingFencedCharCount == 0)
            diagnostics.Report(DiagnosticCodes.UnclosedContainer, source, span, $"`::: {kind}` is never closed", "add a line `:::` after its last line");
    }
}
