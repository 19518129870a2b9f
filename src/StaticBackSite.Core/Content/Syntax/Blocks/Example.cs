using Markdig.Extensions.CustomContainers;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Syntax.Blocks;

/// <summary>
/// <c>::: example</c>, for pages about writing: the Markdown between its lines, as it was written, and below it what becomes
/// of it. Both come from the same lines, so they cannot differ.
/// </summary>
internal sealed class Example : BlockKind
{
    public Example()
        : base("example") => Assets = [Callout.Boxes];

    public override void WriteHtml(BodyWriter body, CustomContainer container) => body.WritePart(new ExampleModel(SourceOf(container, body.Page)), container);

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

/// <param name="Source">The Markdown as it was written; what becomes of it is the content of the block.</param>
public sealed record ExampleModel(string Source) : BlockModel(Id: null);
