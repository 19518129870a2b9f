using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticBackSite.Content.Syntax.RawHtml;

/// <summary>Which tags of an element its node stands for.</summary>
internal enum HtmlPart
{
    Whole,

    /// <summary>The opening tag; Markdown and the closing tag come later in the same container.</summary>
    Opening,
    Closing,
}

/// <summary>An allowed HTML element in a text.</summary>
internal sealed class HtmlElement(string name) : ContainerInline
{
    /// <summary>As the author wrote it, in lower case.</summary>
    public string Tag { get; } = name;

    /// <summary>As it is written on a page.</summary>
    public string Name { get; set; } = HtmlAllowList.Written(name);

    public HtmlPart Part { get; set; }

    public bool IsVoid => HtmlAllowList.IsVoid(Tag);

    public ImmutableArray<(string Name, string Value)> Attributes { get; set; } = [];

    /// <summary>What a film, a sound or one of its sources shows; a node beside the tree, which linking resolves like every other.</summary>
    public LinkInline? Source { get; set; }

    /// <summary><c>src</c>, or <c>srcset</c> for a source of a picture.</summary>
    public string SourceName { get; set; } = "src";

    /// <summary>The picture that a film shows before it is played; a node beside the tree too.</summary>
    public LinkInline? Poster { get; set; }

    public bool IsPlayer => Tag is "video" or "audio";
}

/// <summary>A link or a picture that is written as HTML. In everything else it is a link or a picture like all others.</summary>
internal sealed class HtmlLink : LinkInline
{
    public ImmutableArray<(string Name, string Value)> Attributes { get; set; } = [];

    /// <summary>Whether the author gives the size of a picture.</summary>
    public bool HasSize => Attributes.Any(a => a.Name is "width" or "height");
}

/// <summary>A block of HTML: its words, links and elements as inlines.</summary>
internal sealed class RawHtmlBlock : LeafBlock
{
    public RawHtmlBlock(ContainerInline content)
        : base(parser: null) => Inline = content;
}
