using Markdig.Extensions.CustomContainers;
using StaticBackSite.Configuration;

namespace StaticBackSite.Content.Syntax.Blocks;

/// <summary>A box around text, such as <c>::: note</c>, with a title of the author's or its usual one.</summary>
internal sealed class Callout : BlockKind
{
    /// <summary>The theme's files for what few texts have: boxes, examples, task lists, footnotes.</summary>
    internal const string Boxes = "boxes";

    private readonly Func<Strings, string> _title;

    public Callout(string name, Func<Strings, string> title)
        : base(name) => (_title, WritesId, Assets) = (title, true, [Boxes]);

    public override void WriteHtml(BodyWriter body, CustomContainer container) =>
        body.WritePart(new CalloutModel(BodyWriter.IdOf(container), Name, TitleOf(container, body.Index.Strings)), container);

    public override string Copy(CopyWriter copy, CustomContainer container) =>
        $"**{MarkdownText.Line(TitleOf(container, copy.Index.Strings))}**\n\n{copy.Blocks(container)}".TrimEnd();

    private string TitleOf(CustomContainer container, Strings strings) =>
        container.Arguments?.Trim() is { Length: > 0 } given ? given : _title(strings);
}

/// <param name="Kind">The name of the block, such as <c>note</c>.</param>
public sealed record CalloutModel(string? Id, string Kind, string Title) : BlockModel(Id);
