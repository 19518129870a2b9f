using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content.Syntax.Figures;
using StaticBackSite.Diagnostics;
using StaticBackSite.Linking;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Rules.Form;

/// <summary>A block <c>::: flipbook</c> has a drawing with frames, a caption, and words that say what moves (WCAG 2.2, 1.2.1).</summary>
internal static class FlipbooksMove
{
    private static readonly DiagnosticCode Broken = new(
        "SB1220", Severity.Error, "A flipbook that cannot move",
        "A flipbook is one SVG drawing with a caption and then its content in words. The frames of the drawing are the parts of a group `<g class=\"strip\">`, side by side.",
        "`::: flipbook` around a photograph, or without words",
        "Begin the block with `![what it shows](moving.svg \"Caption.\")`, and say below it what moves. Put frame 2 at `translate(480)` where the drawing is 480 wide, frame 3 at `translate(960)`, and so on.");

    public static readonly PageCheck Check = PageCheck.Of(page =>
    {
        foreach (var block in page.Tree.Containers.Where(block => block.Info == "flipbook"))
        {
            if (Fault(block, page) is var (message, hint))
                page.Report(Severity.Error, Broken, SourceSpan.Of(block), message, hint);
        }
    }, Broken);

    private static (string Message, string Hint)? Fault(CustomContainer block, PageInspection page)
    {
        if (block is not [ParagraphBlock { Inline: { FirstChild: LinkInline { IsImage: true, Title.Length: > 0 } image } inline }, ..] || inline.LastChild != image)
            return ("this flipbook does not begin with a drawing that has a caption", "begin it with `![what it shows](moving.svg \"Caption.\")`, in a paragraph of its own");
        if (block.Count == 1)
            return ("this flipbook does not say in words what it shows", "add a paragraph or a list below the drawing for readers who cannot see it move");
        // A picture that is not there is reported already.
        return page.Linked.LinksIn(page.Tree).GetValueOrDefault(image) is { } shown ? Fault(shown, image.Url ?? "") : null;
    }

    private static (string Message, string Hint)? Fault(ResolvedLink shown, string name) => shown.Figure?.Strip switch
    {
        null => ($"`{name}` has no frames", $"draw them into a group `<g class=\"{FilmStrip.Class}\">`, one `<g>` for each"),
        { Frames: < 2 or > FilmStrip.MostFrames } strip => ($"`{name}` has {strip.Frames} frame{(strip.Frames == 1 ? "" : "s")}; a flipbook has 2 to {FilmStrip.MostFrames}", "draw fewer steps between the first position and the last, or more"),
        { Misplaced: { } number } strip => (FormattableString.Invariant($"frame {number} of `{name}` is not in its place"), FormattableString.Invariant($"write it as `<g transform=\"translate({(number - 1) * strip.Width})\">`")),
        _ => null,
    };
}
