using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using StaticBackSite.Content;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Diagnostics;
using StaticBackSite.Health.SelfChecks;
using StaticBackSite.Health.SteppedDrawings;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Health;

/// <summary>The blocks of the self-check and the explainer have their file, hold no text, and stand once on a page.</summary>
public static class CheckToolBlocks
{
    public static void Run(ParsedDocument page, SharedContent shared, DiagnosticBag diagnostics)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in page.Tree.Root.Descendants<CustomContainer>())
        {
            var file = container.Info switch
            {
                CalloutKinds.SelfCheck => SelfCheck.FileName,
                CalloutKinds.Explainer => RefractoryExplainer.FileName,
                _ => default,
            };
            if (file == default)
                continue;
            void Report(string message, string hint) => diagnostics.Report(ToolCodes.BadBlock, page.Source, SourceSpan.Of(container), message, hint);
            var isThere = container.Info == CalloutKinds.SelfCheck ? shared.Sources.SelfCheck is not null : shared.Sources.Explainer is not null;
            if (!isThere)
                Report($"this block cannot be filled: the input folder has no {file}", "add the file, or take the block out");
            if (container.Count > 0)
                Report("this block holds no text of its own", $"its words come from {file}; write other words before or after it");
            if (!seen.Add(container.Info!))
                Report("this block stands on the page already", "take one of the two out");
        }
    }
}
