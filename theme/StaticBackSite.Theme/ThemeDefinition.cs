using System.Collections.Immutable;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using StaticBackSite.Pages;
using StaticBackSite.Theme.Layouts;

namespace StaticBackSite.Theme;

/// <summary>
/// What a site is shown with: a layout for each kind of model, the parts that layouts use, and files. Immutable; whoever extends
/// it makes another.
/// </summary>
public sealed record ThemeDefinition
{
    private readonly ImmutableDictionary<Type, Func<PageView, RenderFragment>> _layouts = ImmutableDictionary<Type, Func<PageView, RenderFragment>>.Empty;

    private ThemeDefinition()
    {
    }

    /// <summary>What every site has.</summary>
    public static ThemeDefinition Default { get; } = new ThemeDefinition { Assets = EmbeddedAssets.Of(typeof(ThemeDefinition).Assembly) }
        .With<ArticlePage>(ArticleLayout.Of)
        .With<TermPage>(GlossaryLayout.Term)
        .With<GlossaryPage>(GlossaryLayout.Of)
        .With<SearchPage>(SearchLayout.Of)
        .With<PrintPage>(PrintLayout.Of)
        .With<RedirectPage>(SitePage.Redirect);

    public ThemeParts Parts { get; init; } = new();

    /// <summary>The markup of blocks in the text of pages.</summary>
    public BlockParts Blocks { get; init; } = BlockParts.Default;

    /// <summary>Stylesheets, scripts and icons.</summary>
    internal ImmutableArray<ThemeAsset> Assets { get; private init; } = [];

    /// <summary>The same theme with a layout for a model, in place of the one that it has.</summary>
    public ThemeDefinition With<T>(ThemePart<T> layout)
        where T : PageModel => new(this, _layouts.SetItem(typeof(T), view => layout(view, (T)view.Page)));

    /// <summary>The same theme with the files that an assembly has below <c>assets/</c>, each in the folder of the group that it belongs to: <c>assets/GROUP/name.css</c>.</summary>
    public ThemeDefinition WithAssets(Assembly assembly) => this with { Assets = [.. Assets, .. EmbeddedAssets.OfGroups(assembly)] };

    /// <exception cref="ArgumentException">The theme has no layout for such a model.</exception>
    internal RenderFragment Show(PageModel page, WrittenOnce written) => _layouts.TryGetValue(page.GetType(), out var layout)
        ? layout(new PageView(page, Parts) { Written = written })
        : throw new ArgumentException($"no layout shows a {page.GetType().Name}", nameof(page));

    private ThemeDefinition(ThemeDefinition other, ImmutableDictionary<Type, Func<PageView, RenderFragment>> layouts)
        : this(other) => _layouts = layouts;
}

/// <summary>What a pack shows its pages with. It gets what there is already and returns it with its own.</summary>
public interface IThemeExtension
{
    ThemeDefinition AddTo(ThemeDefinition theme);
}
