using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using StaticBackSite.Configuration;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Theme.Parts;

namespace StaticBackSite.Theme;

/// <summary>A block of a page's text as markup around its content. It holds no components, since a body is written before its page.</summary>
public delegate RenderFragment BlockPart<in T>(T model, RenderFragment content, Strings strings);

/// <summary>The markup of blocks, by the types of their models. Immutable; whoever adds or replaces a part makes another.</summary>
public sealed class BlockParts : IBlockTheme
{
    private readonly ImmutableDictionary<Type, BlockPart<BlockModel>> _parts;
    private readonly FragmentWriters _writers = new();

    private BlockParts(ImmutableDictionary<Type, BlockPart<BlockModel>> parts) => _parts = parts;

    /// <summary>What every site has.</summary>
    public static BlockParts Default { get; } = new BlockParts(ImmutableDictionary<Type, BlockPart<BlockModel>>.Empty)
        .With<CalloutModel>(Blocks.Callout)
        .With<ExampleModel>(Blocks.Example)
        .With<WrapperModel>(Blocks.Wrapper);

    /// <summary>The same parts with one for a model, in place of the one that it has.</summary>
    public BlockParts With<T>(BlockPart<T> part)
        where T : BlockModel => new(_parts.SetItem(typeof(T), (model, content, strings) => part((T)model, content, strings)));

    public void Write(BodyWriter body, BlockModel model, Action content)
    {
        var part = _parts.GetValueOrDefault(model.GetType()) ?? throw new ArgumentException($"no part of the theme shows a {model.GetType().Name}", nameof(model));
        _writers.Write(part(model, BlockContent.Fragment, body.Index.Strings), body, content);
    }
}
