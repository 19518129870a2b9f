using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;
using StaticBackSite.Skeletons;

namespace StaticBackSite.Policies;

/// <summary>No page is published with what <c>new</c> wrote for its writer. Every site asks this; a draft may wait.</summary>
internal static class SkeletonsAreFilled
{
    public static void Check(ParsedDocument page, DiagnosticBag diagnostics)
    {
        if (page.FrontMatter.Draft)
            return;
        Check(page.FrontMatter.Description, page.FrontMatter.DescriptionSpan);
        if (page.FrontMatter is PageFrontMatter front)
        {
            if (front.MainMessage is { } message)
                Check(message.Value, message.Span);
            foreach (var point in front.KeyPoints)
                Check(point.Value, point.Span);
        }
        foreach (var heading in page.Headings)
            Check(heading.Text, heading.Span);

        void Check(string text, SourceSpan span)
        {
            if (SkeletonTexts.All.Contains(text))
                diagnostics.Report(PolicyCodes.SkeletonText, page.Source, span, "this sentence is meant for the writer of the page", "write what it asks for in its place; until then, keep the line `draft: true`");
        }
    }
}
