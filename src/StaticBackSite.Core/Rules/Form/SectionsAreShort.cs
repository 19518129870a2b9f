using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Html;
using StaticBackSite.Readability;

namespace StaticBackSite.Rules.Form;

/// <summary>Running text is broken up by headings, lists, tables, boxes or figures (PEMAT 8).</summary>
internal static class SectionsAreShort
{
    private static readonly DiagnosticCode Long = DiagnosticCode.OfPolicy(
        "SB5010", Severity.Warning, "A long stretch of text",
        "So much unbroken text is hard to read on a phone.",
        "250 words without a heading",
        "Add a heading, a list or a figure.");

    private static readonly PolicyKey<Limits> Key = PolicyKey.Of("sectionLength", "How long text runs on without a break.", reader => new Limits(
        reader.Number("words", "The most words without a heading, list, table or figure.") ?? 200));

    public static readonly PageRule Rule = PageRule.Of(Key, Check, Long);

    private static void Check(PageInspection page, Limits limits)
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

    private static void Report(PageInspection page, Limits limits, Block? first, int words)
    {
        if (first is not null && words > limits.Words)
            page.Report(limits, Long, first, $"{words} words follow without a heading, a list or a figure between them; the limit is {limits.Words}", "add a heading");
    }

    private sealed record Limits(int Words) : RuleSettings;
}
