using Markdig.Extensions.CustomContainers;
using StaticBackSite.Content;
using StaticBackSite.Sources;

namespace StaticBackSite.Html;

/// <summary>
/// Writes <c>::: example</c>, for pages about writing: the Markdown between its lines, as it was written, and below it what
/// becomes of it. Both come from the same lines, so they cannot differ.
/// </summary>
internal static class ExampleWriter
{
    public static void Write(PageBody body, CustomContainer container)
    {
        var words = body.Index.Strings.Examples;
        body.Write("<div class=\"example\"><p class=\"example-title\">").WriteEscape(words.Written).Write("</p><pre><code>");
        body.WriteEscape(SourceOf(container, body.Document.Parsed));
        body.Write("</code></pre><p class=\"example-title\">").WriteEscape(words.Shown).Write("</p><div class=\"example-result\">");
        body.EnsureLine();
        body.WriteChildren(container);
        body.Write("</div></div>");
    }

    /// <summary>The Markdown between the lines of the block, as it was written.</summary>
    public static string SourceOf(CustomContainer container, ParsedDocument page) => Inner(page.Source.Slice(SourceSpan.Of(container)).ToString());

    /// <summary>Without the first line and, where the block is closed, the last.</summary>
    private static string Inner(string block)
    {
        var lines = block.TrimEnd().Split('\n');
        var end = lines.Length > 1 && lines[^1].TrimStart().StartsWith(":::", StringComparison.Ordinal) ? lines.Length - 1 : lines.Length;
        return string.Join('\n', lines[1..end]).Trim('\n');
    }
}
