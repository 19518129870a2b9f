using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;
using StaticBackSite.Html;
using StaticBackSite.Readability;

namespace StaticBackSite.Rules;

/// <summary>Running text is broken up by headings, lists, tables, boxes or figures (PEMAT 8).</summary>
internal static class SectionsAreShort
{
    public static void Check(PageInspection page, SectionLimits limits)
    {
        var count = 0;
        Block? first = null;
        foreach (var block in page.Text.Tree)
        {
            if (block is HeadingBlock or ListBlock or Table or CustomContainer || (block is ParagraphBlock figure && FigureParagraphRenderer.AsFigure(figure) is not null))
            {
                Report(page, limits, first, count);
                (first, count) = (null, 0);
            }
            else if (block is ParagraphBlock paragraph)
            {
                first ??= block;
                count += page.Text.Of(paragraph) is { Kind: TextKind.Paragraph } text ? text.Words.Length : 0;
            }
        }
        Report(page, limits, first, count);
    }

    private static void Report(PageInspection page, SectionLimits limits, Block? first, int words)
    {
        if (first is not null && words > limits.Words)
            page.Report(limits, PolicyCodes.LongSection, first, $"{words} words stand here without a heading, a list or a figure between them, {limits.Words} are the most", "put in a heading");
    }
}
