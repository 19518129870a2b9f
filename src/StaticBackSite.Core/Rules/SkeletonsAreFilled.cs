using Markdig.Syntax;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Rules;

/// <summary>
/// No page is published with what <c>new</c> wrote for its writer, nor with a section that holds nothing but such a remark.
/// Every site asks this; to a draft it is advice.
/// </summary>
internal static class SkeletonsAreFilled
{
    public static void Check(ParsedDocument page, DiagnosticBag diagnostics)
    {
        Check(page.FrontMatter.Description, page.FrontMatter.DescriptionSpan);
        if (page.FrontMatter is PageFrontMatter front)
        {
            foreach (var text in front.KeyPoints.Concat(front.Aims?.Does ?? []).Concat(front.Aims?.DoesNot ?? []).Prepend(front.MainMessage).OfType<Located<string>>())
                Check(text.Value, text.Span);
        }
        foreach (var heading in page.Headings)
            Check(heading.Text, heading.Span);
        CheckRemarks(page, diagnostics);

        void Check(string text, SourceSpan span)
        {
            if (SkeletonTexts.All.Contains(text))
                diagnostics.Report(PolicyCodes.SkeletonText, page.Source, span, "this sentence is meant for the writer of the page", "write what it asks for in its place; until then, keep the line `draft: true`");
        }
    }

    /// <summary>A remark is not published, but the heading above it is, and so is a term with nothing below its definition.</summary>
    private static void CheckRemarks(ParsedDocument page, DiagnosticBag diagnostics)
    {
        if (!SkeletonTexts.Remarks.Any(remark => page.Source.Text.Contains(remark, StringComparison.Ordinal)))
            return;
        var blocks = page.Tree.Root.Where(block => !IsRemark(block, page) || IsOfSkeleton(block, page)).ToArray();
        for (var i = 0; i < blocks.Length; i++)
        {
            var isAlone = (i == 0 || IsEdge(blocks[i - 1])) && (i == blocks.Length - 1 || IsEdge(blocks[i + 1]));
            if (isAlone && IsRemark(blocks[i], page))
                diagnostics.Report(PolicyCodes.SkeletonText, page.Source, SourceSpan.Of(blocks[i]), "nothing is written here yet but the remark of the draft", "write what it asks for; or delete the remark, and the heading if there is one");
        }

        bool IsEdge(Block block) => block is HeadingBlock || IsRemark(block, page);
    }

    private static bool IsRemark(Block block, ParsedDocument page) =>
        block is HtmlBlock { Type: HtmlBlockType.Comment } && page.Source.Text.AsSpan(block.Span.Start).StartsWith("<!--");

    private static bool IsOfSkeleton(Block block, ParsedDocument page) =>
        SkeletonTexts.Remarks.Any(remark => page.Source.Slice(SourceSpan.Of(block)).Contains(remark, StringComparison.Ordinal));
}
