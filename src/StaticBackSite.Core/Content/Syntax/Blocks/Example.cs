using Markdig.Extensions.CustomContainers;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Syntax.Blocks;

/// <summary>
/// <c>::: example</c>, for pages about writing: the Markdown between its lines, as it was written, and below it what becomes
/// of it. Both come from the same lines, so they cannot differ.
/// </summary>
public sealed class Example() : BlockKind("example")
{
    public override void WriteHtml(BodyWriter body, CustomContainer container)
    {
        var words = body.Index.Strings.Examples;
        body.Write("<div class=\"example\"><p class=\"example-title\">").WriteEscape(words.Written).Write("</p><pre><code>");
        body.WriteEscape(SourceOf(container, body.Page));
        body.Write("</code></pre><p class=\"example-title\">").WriteEscape(words.Shown).Write("</p><div class=\"example-result\">");
        body.EnsureLine();
        body.WriteChildren(container);
        body.Write("</div></div>");
    }

    public override string Copy(CopyWriter copy, CustomContainer container)
    {
        var words = copy.Index.Strings.Examples;
        return $"{words.Written}:\n\n{MarkdownText.Fenced(SourceOf(container, copy.Page), "markdown")}\n\n{words.Shown}:\n\n{copy.Blocks(container)}".TrimEnd();
    }

    /// <summary>The Markdown between the lines of the block, as it was written: without the first line and, where the block is closed, the last.</summary>
    private static string SourceOf(CustomContainer container, ParsedDocument page)
    {
        var lines = page.Source.Slice(SourceSpan.Of(container)).TrimEnd().ToString().Split('\n');
        var end = lines.Length > 1 && lines[^1].TrimStart().StartsWith(":::", StringComparison.Ordinal) ? lines.Length - 1 : lines.Length;
        return string.Join('\n', lines[1..end]).Trim('\n');
    }
}
