namespace StaticBackSite.Content.Syntax.Blocks;

/// <summary>What a block, or another piece of a text, shows. The theme writes it, around what is inside.</summary>
/// <param name="Id">The id that the author gave.</param>
public abstract record BlockModel(string? Id);

/// <summary>The theme, as blocks see it. Safe to call from many threads.</summary>
internal interface IBlockTheme
{
    /// <param name="content">Writes what is inside the block, at the place that the theme gives it.</param>
    /// <exception cref="ArgumentException">The theme has no part for such a model.</exception>
    void Write(BodyWriter body, BlockModel model, Action content);
}
