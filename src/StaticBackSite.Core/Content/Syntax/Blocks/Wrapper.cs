using Markdig.Extensions.CustomContainers;

namespace StaticBackSite.Content.Syntax.Blocks;

/// <summary>An element around its content, whose class is the name of the block: <c>::: steps</c>, <c>::: cards</c>.</summary>
public sealed class Wrapper : BlockKind
{
    public Wrapper(string name)
        : base(name) => WritesId = true;

    public override void WriteHtml(BodyWriter body, CustomContainer container)
    {
        body.Write("<div class=\"").WriteEscape(Name).Write('"');
        body.WriteIdOf(container);
        body.WriteLine(">");
        body.WriteChildren(container);
        body.Write("</div>");
    }
}
