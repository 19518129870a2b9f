using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using StaticBackSite.Configuration;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Content.Syntax.Code;
using StaticBackSite.Theme.Parts;

namespace StaticBackSite.Theme;

/// <summary>A piece of a page's text as markup around its content. It holds no components, since a body is written before its page.</summary>
public delegate RenderFragment BlockPart<in T>(T model, RenderFragment content, Strings strings);

/// <summary>Writes a piece of a page's text. For what a page has by the dozen, and for what depends on the page around it.</summary>
/// <param name="content">Writes what is inside.</param>
public delegate void BodyPart<in T>(BodyWriter body, T model, Action content);

/// <summary>The markup of blocks, inlines and other pieces of a text, by the types of their models. Immutable; whoever adds or replaces a part makes another.</summary>
public sealed class BlockParts : IBlockTheme
{
    private readonly ImmutableDictionary<Type, BodyPart<BlockModel>> _parts;
    private readonly FragmentWriters _writers;

    private BlockParts(ImmutableDictionary<Type, BodyPart<BlockModel>> parts, FragmentWriters writers) => (_parts, _writers) = (parts, writers);

    /// <summary>What every site has.</summary>
    public static BlockParts Default { get; } = new BlockParts(ImmutableDictionary<Type, BodyPart<BlockModel>>.Empty, new FragmentWriters())
        .With<CalloutModel>(Blocks.Callout)
        .With<ExampleModel>(Blocks.Example)
        .With<CodeModel>(CodeMarkup.Code)
        .With<TabModel>(Blocks.Tab)
        .With<WrapperModel>(Blocks.Wrapper)
        .With<TextModels.Citation>(TextMarkup.Citation)
        .With<TextModels.FootnoteReference>(TextMarkup.FootnoteReference)
        .With<TextModels.FootnoteReturn>(TextMarkup.FootnoteReturn)
        .With<TextModels.TaskMark>(TextMarkup.TaskMark)
        .With<TextModels.TermLink>(TextMarkup.TermLink)
        .With<TextModels.Figure>(TextMarkup.Figure)
        .With<TextModels.Drawing>(TextMarkup.Drawing)
        .With<TextModels.Flipbook>(TextMarkup.Flipbook)
        .With<TextModels.OnPaper>(TextMarkup.OnPaper)
        .With<TextModels.Table>(TableMarkup.Table);

    /// <summary>The models that have a part.</summary>
    internal IEnumerable<Type> Models => _parts.Keys;

    /// <summary>The same parts with one for a model, in place of the one that it has.</summary>
    public BlockParts With<T>(BlockPart<T> part)
        where T : BlockModel => With<T>((body, model, content) => _writers.Write(part(model, BlockContent.Fragment, body.Index.Strings), body, content));

    /// <summary>The same parts with one for a model, in place of the one that it has.</summary>
    public BlockParts With<T>(BodyPart<T> part)
        where T : BlockModel => new(_parts.SetItem(typeof(T), (body, model, content) => part(body, (T)model, content)), _writers);

    /// <summary>The part for a model, for one that adds to what it replaces.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public BodyPart<T> Of<T>()
        where T : BlockModel
    {
        var part = Of(typeof(T));
        return (body, model, content) => part(body, model, content);
    }

    public void Write(BodyWriter body, BlockModel model, Action content) => Of(model.GetType())(body, model, content);

    private BodyPart<BlockModel> Of(Type model) => _parts.GetValueOrDefault(model) ?? throw new ArgumentException($"no part of the theme shows a {model.Name}", nameof(model));
}
