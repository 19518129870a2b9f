using Markdig.Extensions.CustomContainers;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Syntax.Blocks;

/// <summary>
/// <c>:::: tabs</c>, a choice between texts such as one for each system, each in <c>::: tab Label</c>. Without scripts, and on paper, they
/// stand one after the other under their labels.
/// </summary>
internal sealed class Tabs : BlockKind
{
    public const string Group = "tabs";

    public Tabs()
        : base(Group) => (WritesId, Assets) = (true, [Group]);

    public override void Check(CustomContainer container, ParsedDocument page, SharedContent shared, DiagnosticBag diagnostics)
    {
        foreach (var other in container.Where(block => block is not CustomContainer { Info: "tab" }))
            diagnostics.Report(CheckBlocks.BadBlock, page.Source, SourceSpan.Of(other), "only `::: tab` may stand in `::: tabs`", "put the text into a tab, or before the tabs");
        if (container.Count == 0)
            diagnostics.Report(CheckBlocks.BadBlock, page.Source, SourceSpan.Of(container), "these tabs are empty", "write `:::: tabs` with four colons, and in it `::: tab Label` for each");
    }

    public override void WriteHtml(BodyWriter body, CustomContainer container) => body.WritePart(new WrapperModel(BodyWriter.IdOf(container), Group), container);
}
