using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using StaticBackSite.Diagnostics;
using SourceSpan = StaticBackSite.Sources.SourceSpan;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Syntax.Blocks;

/// <summary>Whether the blocks of a page can be shown: known, closed, and what their kinds ask for.</summary>
internal static class CheckBlocks
{
    public static readonly DiagnosticCode BadBlock = new(
        "SB1510", Severity.Error, "A block that cannot be filled",
        "The block is filled from a file of the input folder, and appears once on a page.",
        "a block whose data file is not there",
        "Add the file, and leave the block empty.");

    /// <summary>What the file alone tells.</summary>
    public static void InFile(CustomContainer container, ContentDefinition definition, SourceText source, DiagnosticBag diagnostics)
    {
        var (name, markdown, span) = (container.Info ?? "", definition.Markdown, SourceSpan.Of(container));
        if (IsShorterClosing(container))
            return;
        if (markdown.BlockOf(container) is null)
            diagnostics.Report(DiagnosticCodes.UnknownContainer, source, span, $"`::: {name}` is not known", definition.LeftOut.Advise(name) ?? Meant(name, markdown) ?? $"known are {string.Join(", ", markdown.Blocks.Select(kind => kind.Name))}");
        if (container.ClosingFencedCharCount == 0 && container.Descendants<CustomContainer>().FirstOrDefault(IsShorterClosing) is { } shorter)
            diagnostics.Report(DiagnosticCodes.UnclosedContainer, source, span, $"`::: {name}` is opened with {container.OpeningFencedCharCount} colons and closed with {shorter.OpeningFencedCharCount}", "write the same number of colons in both lines");
        else if (container.ClosingFencedCharCount == 0)
            diagnostics.Report(DiagnosticCodes.UnclosedContainer, source, span, $"`::: {name}` is never closed", "add a line `:::` after its last line");
    }

    /// <summary>What the rest of the site has to do with it.</summary>
    public static void Run(ParsedDocument page, SharedContent shared, DiagnosticBag diagnostics)
    {
        HashSet<string>? seen = null;
        foreach (var container in page.Tree.Containers)
        {
            if (page.Definition.Markdown.BlockOf(container) is not { } kind)
                continue;
            kind.Check(container, page, shared, diagnostics);
            if (kind.OncePerPage && !(seen ??= new(StringComparer.Ordinal)).Add(kind.Name))
                diagnostics.Report(BadBlock, page.Source, SourceSpan.Of(container), "this page already has such a block", "remove one of the two");
        }
    }

    /// <summary>A line of colons that was meant to close the block around it, and has fewer of them than that block has.</summary>
    private static bool IsShorterClosing(CustomContainer container)
    {
        if (container is not { ClosingFencedCharCount: 0, Info: null or "" })
            return false;
        for (Block? outer = container.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is CustomContainer { ClosingFencedCharCount: 0 } opened && opened.OpeningFencedCharCount > container.OpeningFencedCharCount)
                return true;
        }
        return false;
    }

    private static string? Meant(string written, SiteMarkdown markdown)
    {
        var near = Suggestion.Nearest(written, markdown.Blocks.Select(kind => kind.Name).Concat(markdown.Blocks.SelectMany(kind => kind.OtherNames)));
        return near is null ? null : $"did you mean `{(markdown.Blocks.FirstOrDefault(kind => kind.OtherNames.Contains(near))?.Name ?? near)}`?";
    }
}
