using Markdig.Extensions.CustomContainers;

namespace StaticBackSite.Content.Syntax.Blocks;

/// <summary>An element around its content that tells the theme what the content is: <c>::: steps</c>, <c>::: cards</c>.</summary>
internal sealed class Wrapper : BlockKind
{
    public Wrapper(string name)
        : base(name) => WritesId = true;

    public override void WriteHtml(BodyWriter body, CustomContainer container) => body.WritePart(new WrapperModel(BodyWriter.IdOf(container), Name), container);
}

public sealed record WrapperModel(string? Id, string Name) : BlockModel(Id);
