using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Content.Syntax.Code;
using StaticBackSite.Pages;
using StaticBackSite.Theme.Parts;

namespace StaticBackSite.Theme;

/// <summary>The page that is being written, and the parts to write it with: what every layout and part is given.</summary>
public sealed record PageView(PageModel Page, ThemeParts Parts)
{
    public SiteModel Site => Page.Site;

    public Strings Strings => Page.Site.Strings;

    /// <summary>What other pages have written already.</summary>
    internal WrittenOnce? Written { get; init; }

    /// <summary>Markup that is the same on every page of the site, so that only the first writes it.</summary>
    /// <param name="name">By which other pages find it.</param>
    internal MarkupString Once(string name, RenderFragment part) => (Written ?? new()).Of(Site, name, part);

    /// <summary>A part that shows the same on every page that has the model.</summary>
    internal MarkupString Once<T>(T model, ThemePart<T> part)
        where T : class => (Written ?? new()).Of(this, model, part);
}

/// <summary>A part of a page, or a whole layout, as markup.</summary>
public delegate RenderFragment ThemePart<in T>(PageView view, T model);

/// <summary>Cards that lead to pages, below a heading.</summary>
public sealed record LinkCards(string Id, string Heading, ImmutableArray<PageLink> Pages);

/// <summary>
/// The parts that layouts put pages together from. Each can be replaced by another: <c>parts with { Footer = … }</c>. A part that
/// keeps most of what it replaces calls that.
/// </summary>
public sealed record ThemeParts
{
    public ThemePart<PageModel> Head { get; init; } = PageHead.Of;

    public ThemePart<PageModel> Header { get; init; } = SiteFrame.Header;

    public ThemePart<PageModel> Breadcrumb { get; init; } = SiteFrame.Breadcrumb;

    /// <summary>The menu at the side, on pages that have one.</summary>
    public ThemePart<PageModel> Sidebar { get; init; } = Parts.Sidebar.Of;

    /// <summary>Links to the pages before and after, on pages that have a menu at their side.</summary>
    public ThemePart<PageModel> Steps { get; init; } = Parts.Sidebar.Steps;

    public ThemePart<PageModel> Footer { get; init; } = SiteFrame.Footer;

    /// <summary>What the author wrote; its blocks and inlines have parts of their own.</summary>
    public ThemePart<WrittenHtml> Text { get; init; } = PageText.Of;

    public ThemePart<ImmutableArray<ContentsEntry>> Contents { get; init; } = PageContents.Of;

    /// <summary>The line below the title; null where there is nothing to say.</summary>
    public Func<PageView, PageModel, RenderFragment?> Facts { get; init; } = PageFacts.Of;

    public ThemePart<ImmutableArray<string>> KeyPoints { get; init; } = ArticleParts.KeyPoints;

    /// <summary>The box of the home page; given the address of the search page.</summary>
    public ThemePart<string> SearchField { get; init; } = ArticleParts.SearchField;

    public ThemePart<Aims> Aims { get; init; } = ArticleParts.Aims;

    public ThemePart<LinkCards> LinkCards { get; init; } = ArticleParts.LinkCards;

    public ThemePart<SeriesModel> Series { get; init; } = ArticleParts.Series;

    public ThemePart<ImmutableArray<HelpLink>> MoreHelp { get; init; } = ArticleParts.MoreHelp;

    public ThemePart<ImmutableArray<GlossaryLetter>> Letters { get; init; } = GlossaryParts.Letters;

    /// <summary>Works with scripts alone, so it stays hidden until one shows it.</summary>
    public ThemePart<GlossaryPage> TermFilter { get; init; } = GlossaryParts.Filter;

    public ThemePart<GlossaryLetter> GlossarySection { get; init; } = GlossaryParts.Section;

    public ThemePart<ConceptMapModel?> ConceptMap { get; init; } = GlossaryParts.ConceptMap;

    public ThemePart<TermPage> TermFacts { get; init; } = GlossaryParts.TermFacts;

    public ThemePart<TermPage> Mentions { get; init; } = GlossaryParts.Mentions;

    /// <summary>How every page ends; the parts below it follow in their order.</summary>
    public ThemePart<PageModel> PageEnd { get; init; } = Parts.PageEnd.Of;

    public ThemePart<ImmutableArray<MovedPart>> MovedParts { get; init; } = Parts.PageEnd.MovedParts;

    public ThemePart<ImmutableArray<NumberedReference>> References { get; init; } = ReferenceList.Of;

    public ThemePart<ReviewModel> Review { get; init; } = ReviewPanel.Of;

    public ThemePart<ImmutableArray<PageLink>> Backlinks { get; init; } = Parts.PageEnd.Backlinks;

    /// <summary>Asks whether the page helped; given the address of the page that thanks for an answer.</summary>
    public ThemePart<string> Helped { get; init; } = Parts.PageEnd.Helped;

    public ThemePart<PageModel> Actions { get; init; } = Parts.PageEnd.Actions;

    public ThemePart<ImmutableArray<Definition>> Definitions { get; init; } = Parts.PageEnd.Definitions;

    public ThemePart<WrittenHtml> Disclaimer { get; init; } = Parts.PageEnd.Disclaimer;

    /// <summary>More items of the line below the title; each may return null.</summary>
    public ImmutableArray<Func<PageView, RenderFragment?>> HeadFacts { get; init; } = [];

    /// <summary>More of what the header offers on every page, beside its menu; each may return null.</summary>
    public ImmutableArray<Func<PageView, RenderFragment?>> HeaderTools { get; init; } = [];

    /// <summary>More items of the review panel's list; each may return null.</summary>
    public ImmutableArray<Func<PageView, RenderFragment?>> ReviewItems { get; init; } = [];
}

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
