using System.Collections.Frozen;
using System.Collections.Immutable;
using Markdig.Syntax;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Rules.Form;

/// <summary>
/// No page is published with what <c>new</c> wrote for its writer, nor with a section that holds nothing but such a remark.
/// Every site asks this; to a draft it is advice.
/// </summary>
internal static class SkeletonsAreFilled
{
    private static readonly DiagnosticCode SkeletonText = DiagnosticCode.OfPolicy(
        "SB5023", Severity.Error, "A sentence for the writer",
        "`new` writes such sentences into a page that is begun. A reader would take them for the page's own.",
        "`mainMessage: Say the answer in one or two short sentences.`",
        "Write what the sentence asks for in its place, or take the line out. Until then, keep the line `draft: true`.")
        with
    {
        CanBeAllowed = false,
    };

    /// <summary>What the engine's own skeletons say where a reader would see it, since these places cannot be empty.</summary>
    public static readonly ImmutableArray<string> Texts =
    [
        "Say in one or two sentences what this page answers and how sure the answer is. This line is shown in search results.",
        "Say the answer in one or two short sentences.",
        "Say the first thing to remember.",
        "Say the second thing to remember.",
        "explains one thing",
        "Say the first point as a statement",
        "Say what it means in one plain sentence, without other words that need explaining.",
    ];

    /// <summary>The beginnings of the engine's own remarks, where a text is to be written.</summary>
    public static readonly ImmutableArray<string> Remarks =
    [
        "<!-- Begin with the answer, in 2 or 3 short sentences.",
        "<!-- Say it openly, in one short list or two sentences. -->",
        "<!-- A claim needs its source, an entry of references.yml:",
        "<!-- One to three short paragraphs. A claim needs its source:",
    ];

    /// <summary>The check of the engine's own skeletons.</summary>
    public static readonly PageCheck Rule = For(Texts, Remarks);

    /// <summary>A check of the skeletons that write these texts and remarks.</summary>
    /// <param name="texts">Whole texts, as they are in front matter and headings.</param>
    /// <param name="remarks">Beginnings of comments.</param>
    public static PageCheck For(ImmutableArray<string> texts, ImmutableArray<string> remarks)
    {
        var all = texts.ToFrozenSet(StringComparer.Ordinal);
        return PageCheck.Of(page => Check(page, all, remarks), SkeletonText);
    }

    private static void Check(PageInspection page, FrozenSet<string> texts, ImmutableArray<string> remarks)
    {
        Check(page.FrontMatter.Description, page.FrontMatter.DescriptionSpan);
        if (page.FrontMatter is PageFrontMatter front)
        {
            foreach (var text in front.KeyPoints.Concat(front.Aims?.Does ?? []).Concat(front.Aims?.DoesNot ?? []).Prepend(front.MainMessage).OfType<Located<string>>())
                Check(text.Value, text.Span);
        }
        foreach (var heading in page.Page.Headings)
            Check(heading.Text, heading.Span);
        CheckRemarks(page, remarks);

        void Check(string text, SourceSpan span)
        {
            if (texts.Contains(text))
                page.Report(SkeletonText, span, "this sentence is meant for the writer of the page", "replace it with what it asks for; until then, keep the line `draft: true`");
        }
    }

    /// <summary>A remark is not published, but the heading above it is, and so is a term with nothing below its definition.</summary>
    private static void CheckRemarks(PageInspection page, ImmutableArray<string> remarks)
    {
        if (!remarks.Any(remark => page.Page.Source.Text.Contains(remark, StringComparison.Ordinal)))
            return;
        var blocks = page.Tree.Root.Where(block => !IsRemark(block, page) || IsOfSkeleton(block, page, remarks)).ToArray();
        for (var i = 0; i < blocks.Length; i++)
        {
            var isAlone = (i == 0 || IsEdge(blocks[i - 1])) && (i == blocks.Length - 1 || IsEdge(blocks[i + 1]));
            if (isAlone && IsRemark(blocks[i], page))
                page.Report(SkeletonText, SourceSpan.Of(blocks[i]), "this is only the remark of the draft", "write what it asks for; or delete the remark, and the heading if there is one");
        }

        bool IsEdge(Block block) => block is HeadingBlock || IsRemark(block, page);
    }

    private static bool IsRemark(Block block, PageInspection page) =>
        block is HtmlBlock { Type: HtmlBlockType.Comment } && page.Page.Source.Text.AsSpan(block.Span.Start).StartsWith("<!--");

    private static bool IsOfSkeleton(Block block, PageInspection page, ImmutableArray<string> remarks) =>
        remarks.Any(remark => page.Page.Source.Slice(SourceSpan.Of(block)).Contains(remark, StringComparison.Ordinal));
}
