using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
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
