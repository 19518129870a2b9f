using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using StaticBackSite.Text;

namespace StaticBackSite.Rules;

/// <summary>A picture has a short text alternative (WCAG 1.1.1) and a short caption (PEMAT 17).</summary>
internal static class FigureTextsAreShort
{
    public static void Check(PageInspection page, FigureLimits limits)
    {
        foreach (var (image, node) in page.Page.Links.Zip(page.Tree.Links).Where(l => l.First.IsImage))
        {
            var span = SourceSpan.Of(node);
            if (image.Text.Length == 0 || image.Text.Length > limits.AltText)
                page.Report(limits, PolicyCodes.FigureText, span, image.Text.Length == 0 ? "this picture has no text alternative" : $"the text alternative has {image.Text.Length} characters, {limits.AltText} are the most", "say in a few words what the picture shows");
            var caption = node.Title ?? "";
            if (SentenceScanner.In(caption, WordScanner.In(caption)).Length > limits.CaptionSentences)
                page.Report(limits, PolicyCodes.FigureText, span, $"the caption has more than {limits.CaptionSentences} sentences", "say the rest in the text");
        }
    }
}
