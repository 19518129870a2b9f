using Markdig.Extensions.CustomContainers;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Syntax.Blocks;

/// <summary>One of <see cref="Tabs"/>.</summary>
internal sealed class Tab : BlockKind
{
    public Tab()
        : base("tab") => WritesId = true;

    public override void Check(CustomContainer container, ParsedDocument page, SharedContent shared, DiagnosticBag diagnostics)
    {
        if (LabelOf(container).Length == 0)
            diagnostics.Report(CheckBlocks.BadBlock, page.Source, SourceSpan.Of(container), "this tab has no label", "write it after the word: `::: tab Windows`");
        if (container.Parent is not CustomContainer { Info: Tabs.Group })
            diagnostics.Report(CheckBlocks.BadBlock, page.Source, SourceSpan.Of(container), "this tab is not in `::: tabs`", "put a line `:::: tabs` before the first tab and `::::` after the last: four colons hold blocks of three");
    }

    public override void WriteHtml(BodyWriter body, CustomContainer container) => body.WritePart(new TabModel(BodyWriter.IdOf(container), LabelOf(container)), container);

    public override string Copy(CopyWriter copy, CustomContainer container) => $"**{MarkdownText.Line(LabelOf(container))}**\n\n{copy.Blocks(container)}".TrimEnd();

    private static string LabelOf(CustomContainer container) => container.Arguments?.Trim() ?? "";
}

internal sealed record TabModel(string? Id, string Label) : BlockModel(Id);
