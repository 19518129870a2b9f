using System.Collections.Immutable;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;

namespace StaticBackSite.Content;

/// <summary>What the content of a site may consist of: the engine's own kinds and those of its extensions. Immutable, and the same for every page of a site.</summary>
public sealed record ContentDefinition
{
    /// <summary>The Markdown of the pages, with every block and inline that it knows beyond CommonMark.</summary>
    public required SiteMarkdown Markdown { get; init; }

    /// <summary>Who writes the markup of blocks.</summary>
    public IBlockTheme Theme { get; init; } = new NoTheme();

    public ImmutableArray<BlockKind> Blocks => Markdown.Blocks;

    public ImmutableArray<InlineKind> Inlines => Markdown.Inlines;

    /// <summary>Shows the content alone.</summary>
    private sealed class NoTheme : IBlockTheme
    {
        public void Write(BodyWriter body, BlockModel model, Action content) => content();
    }
}
