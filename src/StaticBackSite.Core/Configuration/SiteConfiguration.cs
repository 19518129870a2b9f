using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration;

/// <summary>What <c>site.yml</c> says: who publishes the site, where, and how strictly.</summary>
public sealed record SiteConfiguration
{
    public const string PacksKey = "packs";

    public static readonly SourcePath FileName = new("site.yml");

    private static readonly TextForm HostForm = new(@"^([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$", DiagnosticCodes.BadUrl, "the name of a host", "write it alone, as in `img.shields.io`");

    /// <summary>What runs in a page, or reads the reader's disk, is no address to link to.</summary>
    private static readonly TextForm SchemeForm = new(@"^(?!(?:javascript|vbscript|data|blob|file|about|view-source)$)[A-Za-z][A-Za-z0-9+.-]*$", DiagnosticCodes.BadUrl, "the beginning of an address that a link may have", "write it without its colon, as in `obsidian`");

    public required string Name { get; init; }

    /// <summary>Where the site is published, without a slash at its end: <c>https://host</c> or <c>https://host/docs</c>.</summary>
    public required Uri Url { get; init; }

    /// <summary>BCP 47 language tag of the content, for example <c>en-GB</c>.</summary>
    public required string Locale { get; init; }

    /// <summary>Where <c>site.yml</c> says it.</summary>
    internal SourceSpan LocaleSpan { get; init; }

    public string? Description { get; init; }

    public string? Publisher { get; init; }

    /// <summary>The public repository, for “edit this page”.</summary>
    public string? Repository { get; init; }

    public string EditBranch { get; init; } = "main";

    /// <summary>The input folder as the repository has it.</summary>
    internal string EditFolder { get; init; } = "input";

    /// <summary>Whether a link that leaves the input folder leads to a file of the repository.</summary>
    internal bool RepositoryLinks { get; init; }

    /// <summary>Where readers write to.</summary>
    public string? Feedback { get; init; }

    /// <summary>The page that thanks those who said whether a page helped; null where no page asks.</summary>
    public Located<string>? Helped { get; init; }

    /// <summary>What <c>navigation:</c> says: every page and section of the menu.</summary>
    internal ImmutableArray<NavigationItem> Menu { get; init; } = [];

    /// <summary>Its pages of the first level, which the header shows.</summary>
    public ImmutableArray<Located<string>> Navigation => [.. Menu.Select(item => item.Page).OfType<Located<string>>()];

    /// <summary>All its pages, in reading order.</summary>
    public ImmutableArray<Located<string>> MenuPages => [.. Menu.SelectMany(item => item.All).Select(item => item.Page).OfType<Located<string>>()];

    /// <summary>Which pages have a menu at their side.</summary>
    internal SidebarSetting Sidebar { get; init; } = SidebarSetting.Everywhere;

    public ImmutableArray<Located<string>> Footer { get; init; } = [];

    internal CardImage? Card { get; init; }

    /// <summary>Whether every page is published as Markdown too, with a list of them in <c>llms.txt</c>.</summary>
    public bool MarkdownCopies { get; init; }

    /// <summary>Whether <c>/print/</c> holds the whole site on one page.</summary>
    public bool PrintPage { get; init; }

    /// <summary>Whether browsers keep pages for reading without network.</summary>
    public bool Offline { get; init; }

    /// <summary>What front matter must hold.</summary>
    internal FrontMatterMode FrontMatter { get; init; }

    /// <summary>How headings get their ids.</summary>
    internal HeadingIds HeadingIds { get; init; }

    /// <summary>What becomes of HTML in pages.</summary>
    internal HtmlMode Html { get; init; }

    /// <summary>Files of the input folder that take no part in the site, as patterns such as <c>drafts/</c> or <c>**/*.tmp.md</c>.</summary>
    public ImmutableArray<Located<string>> Exclude { get; init; } = [];

    /// <summary>What some findings are for this site.</summary>
    internal ImmutableArray<FindingLevel> Levels { get; init; } = [];

    /// <summary>Hosts whose pictures pages may show, in lower case; each of them learns who reads such a page.</summary>
    public ImmutableArray<string> PictureHosts { get; init; } = [];

    /// <summary>What links may begin with beside the usual, in lower case: <c>obsidian</c> for <c>obsidian://open</c>.</summary>
    internal ImmutableArray<string> LinkSchemes { get; init; } = [];

    /// <summary>Folders of the host beside the site, such as <c>std</c>, that something else publishes.</summary>
    internal ImmutableArray<string> Neighbours { get; init; } = [];

    internal GlossaryScope GlossaryScope { get; init; } = GlossaryScope.Section;

    /// <summary>What the site has beyond what every site has, by name.</summary>
    public ImmutableArray<Located<string>> Packs { get; init; } = [];

    internal SearchSettings Search { get; init; } = SearchSettings.None;

    /// <summary>How the site looks.</summary>
    internal ThemeSettings Theme { get; init; } = ThemeSettings.None;

    public Policy Policy { get; init; } = Policy.None;

    /// <summary>Where the site lives on its host: empty, or like <c>/docs</c>.</summary>
    public string BasePath => Url.AbsolutePath.TrimEnd('/');

    public string AbsoluteUrl(UrlPath path) => Url.GetLeftPart(UriPartial.Authority) + path.Href(BasePath);

    internal static SiteConfiguration Read(SourceText source, YamlNode? root, ImmutableArray<PolicyKey> policyKeys, OpenChoices choices, DiagnosticBag diagnostics)
    {
        var reader = new MapReader(source, root as YamlMap, new SourceSpan(0, 1), diagnostics) { Choices = choices };
        var configuration = Read(reader, source, policyKeys, diagnostics);
        reader.Finish();
        return configuration;
    }

    internal static SiteConfiguration Read(MapReader reader, SourceText source, ImmutableArray<PolicyKey> policyKeys, DiagnosticBag diagnostics) => new()
    {
        Name = reader.RequiredText("name", "The site's name, shown in the header and in titles."),
        Url = ReadUrl(reader, source, diagnostics),
        Locale = ReadLocale(reader, out var localeSpan),
        LocaleSpan = localeSpan,
        Description = reader.Text("description", "One sentence about the site, for search engines."),
        Publisher = reader.Text("publisher", "Who answers for the content."),
        Repository = reader.Address("repository", "Address of the public repository, for “edit this page”."),
        EditBranch = reader.Text("editBranch", "The branch that “edit this page” opens.") ?? "main",
        EditFolder = reader.Text("editFolder", "The folder of the repository that holds the pages, for “edit this page”.")?.Trim('/') ?? "input",
        RepositoryLinks = reader.Flag("repositoryLinks", "Let links that leave the input folder lead to the repository’s files."),
        Feedback = reader.Address("feedback", "Address where readers can write."),
        Menu = reader.MapListOrShort("navigation", "The menu: paths of pages' files, of which the first level is in the header, and sections with entries of their own.", NavigationItem.Short, NavigationItem.Read),
        Helped = reader.LocatedText("helped", "The path of the page that thanks readers who said whether a page helped. With it every page asks, in a form that the host must take, as Netlify does."),
        Sidebar = SidebarSetting.Read(reader),
        Footer = reader.TextList("footer", "Pages in the footer, as paths of their files."),
        Card = reader.Map("card", "The picture that goes with a link to the site where people share it.", CardImage.Read),
        MarkdownCopies = reader.Flag("markdownCopies", "Publish every page as Markdown too, with a list in llms.txt, for programs that read in place of people."),
        PrintPage = reader.Flag("printPage", "Publish the whole site on one page too, at /print/."),
        Offline = reader.Flag("offline", "Let browsers keep visited pages, the articles and the warning signs for reading without network."),
        Packs = reader.TextList(PacksKey, "What the site has beyond what every site has, such as health."),
        FrontMatter = reader.Choice<FrontMatterMode>("frontMatter", "Whether pages must say their title and description, and may have no key that is not known.")?.Value ?? FrontMatterMode.Free,
        HeadingIds = reader.Choice<HeadingIds>("headingIds", "How headings get their ids: as on GitHub, or with single hyphens and `-2` for the second of a name.")?.Value ?? HeadingIds.Github,
        Html = reader.Choice<HtmlMode>("html", "Whether pages may hold HTML: the elements that are safe, or none.")?.Value ?? HtmlMode.Safe,
        Exclude = reader.TextList("exclude", "Files that take no part in the site: paths from the input folder, with `*` for a part of a name, `**/` for folders of any depth and a `/` at the end of a folder."),
        Levels = reader.MapList("levels", "What some findings are for this site, in place of their usual level.", FindingLevel.Read),
        PictureHosts = [.. reader.TextList("pictureHosts", "Hosts whose pictures pages may show, such as img.shields.io; each of them learns who reads such a page.", HostForm).Select(host => host.Value.ToLowerInvariant())],
        LinkSchemes = [.. reader.TextList("linkSchemes", "Apps that links may open, by what their addresses begin with, such as obsidian for `obsidian://open`.", SchemeForm).Select(scheme => scheme.Value.ToLowerInvariant())],
        Neighbours = [.. reader.TextList("neighbours", "Folders beside the site on its host, such as std, that something else publishes. Links out of the input folder may lead there, as `../std/index.html`; they are not checked.").Select(folder => folder.Value.Trim('/'))],
        GlossaryScope = reader.Choice<GlossaryScope>("glossaryScope", "Which mentions of a term become links.")?.Value ?? GlossaryScope.Section,
        Policy = reader.Map("policy", "What the site insists on; what is not named is off.", policy => Policy.Read(policy, policyKeys)) ?? Policy.None,
        Theme = reader.Map("theme", "How the site looks.", ThemeSettings.Read) ?? ThemeSettings.None,
        Search = reader.Map("search", "What the search offers and what comes first.", SearchSettings.Read) ?? SearchSettings.None,
    };

    private static string ReadLocale(MapReader reader, out SourceSpan span)
    {
        var locale = reader.RequiredLocatedText("locale", "The language of the content, for example en-GB.", LanguageTag.Form);
        span = locale?.Span ?? new SourceSpan(0, 1);
        return locale is { Value.Length: > 0 } ? locale.Value : "en";
    }

    private static Uri ReadUrl(MapReader reader, SourceText source, DiagnosticBag diagnostics)
    {
        var fallback = new Uri("https://example.org");
        var text = reader.RequiredLocatedText("url", "Where the site is published, for example https://example.org.");
        if (SiteUrl.TryParse(text.Value, out var url) || text.Value.Length == 0)
            return url ?? fallback;
        diagnostics.Report(DiagnosticCodes.BadUrl, source, text.Span, $"`{text.Value}` is not a web address", "write it whole, for example https://example.org");
        return fallback;
    }
}

/// <summary>A person, or an organisation as <c>literal</c>.</summary>
internal sealed record Author(string? Family, string? Given, string? Literal)
{
    public string Name => Literal ?? (Given is null ? Family ?? "" : $"{Family} {Given}");

    public static Author Read(MapReader reader) => new(
        reader.Text("family", "The family name."), reader.Text("given", "Initials or given names."), reader.Text("literal", "The name of an organisation."));
}

/// <summary>The picture that goes with a link to the site where people share it.</summary>
internal sealed record CardImage(Located<string> Image, string Alternative)
{
    /// <summary>Pixels: the size that Open Graph's and X's readers ask for.</summary>
    public const int Width = 1200;
    public const int Height = 630;

    public static CardImage Read(MapReader reader) => new(
        reader.RequiredLocatedText("image", "Path of a PNG of 1200 × 630 pixels in the input folder."), reader.RequiredText("alt", "What the picture shows, in words."));
}

/// <summary>Which mentions of a term become links.</summary>
internal enum GlossaryScope
{
    /// <summary>The first in each section under an h2.</summary>
    Section,

    /// <summary>The first on the page.</summary>
    Page,

    /// <summary>Every one.</summary>
    All,

    /// <summary>None: terms are linked where the author writes the link.</summary>
    None,
}

/// <summary>What a site asks of the front matter of its pages.</summary>
internal enum FrontMatterMode
{
    /// <summary>A page needs none, and keys that are not known are warned about.</summary>
    Free,

    /// <summary>A page says its title and its description, and a key that is not known is an error.</summary>
    Strict,
}

/// <summary>How headings get their ids, by which links lead to them.</summary>
internal enum HeadingIds
{
    /// <summary>As on GitHub, and so in most documentation: <c>a--b</c>, <c>foo_bar</c>; the second of a name ends in <c>-1</c>.</summary>
    Github,

    /// <summary>Words with one hyphen between them: <c>a-b</c>, <c>foo-bar</c>; the second of a name ends in <c>-2</c>.</summary>
    Classic,
}

/// <summary>What becomes of HTML in pages.</summary>
internal enum HtmlMode
{
    /// <summary>Elements and attributes that can do no harm are kept; the rest is an error.</summary>
    Safe,

    /// <summary>All of it is an error.</summary>
    Refuse,
}

/// <summary>The rule for the address of a site: absolute, http or https, no query, no fragment.</summary>
internal static class SiteUrl
{
    public static bool TryParse(string text, [NotNullWhen(true)] out Uri? url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url)
        && url is { Scheme: "http" or "https", Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0 };
}

/// <summary>What some findings are for this site, everywhere or in some folders: an entry of <c>levels:</c>.</summary>
/// <param name="Codes">Ids such as <c>SB2001</c>.</param>
/// <param name="In">Files, and folders with all that they hold; everywhere where this is empty.</param>
internal sealed record FindingLevel(ImmutableArray<Located<string>> Codes, Severity Level, ImmutableArray<Located<string>> In)
{
    public static FindingLevel Read(MapReader reader) => new(
        reader.TextList("codes", "Codes of findings, for example [SB2001]."),
        reader.Choice<Severity>("level", "What they are: off, warning or error.")?.Value ?? Severity.Warning,
        reader.TextList("in", "Files, or folders, in which they are so; everywhere where this is left out."));

    public bool Covers(SourcePath path) => In.IsEmpty || In.Any(place => path.Value == place.Value.Trim('/') || path.Value.StartsWith(place.Value.Trim('/') + "/", StringComparison.Ordinal));
}

/// <summary>An entry of <c>navigation:</c>: a page, a section with entries of its own, or a page that is both.</summary>
/// <param name="Page">The path of its file; null for a section without a page of its own.</param>
/// <param name="Label">What it is called; null where that is for the page to say.</param>
internal sealed record NavigationItem(Located<string>? Page, string? Label, ImmutableArray<NavigationItem> Items)
{
    /// <summary>A folder whose pages follow in their order; null where the entries are written one by one.</summary>
    public Located<string>? Folder { get; init; }

    /// <summary>Whether the entry is more than the path of a page.</summary>
    public bool IsSection => Page is null || !Items.IsEmpty;

    /// <summary>The key of a page that is written alone, as in <c>navigation: [index.md]</c>.</summary>
    public const string Short = "page";

    /// <summary>Menus that are nested more deeply lose their readers.</summary>
    public const int Deepest = 4;

    /// <summary>This entry and all below it, in reading order.</summary>
    public IEnumerable<NavigationItem> All => Items.SelectMany(item => item.All).Prepend(this);

    public static NavigationItem Read(MapReader reader) => Read(reader, Deepest);

    private static NavigationItem Read(MapReader reader, int levels)
    {
        var section = reader.Text("section", "What a part of the menu is called.");
        var page = reader.LocatedText(Short, "The path of a page's file.");
        var label = reader.Text("label", "What the page is called in the menu; its own short title where this is left out.");
        var folder = reader.LocatedText("folder", "A folder whose pages make up this part of the menu.");
        return new(page, section ?? label, levels == 0 ? [] : reader.MapListOrShort("items", "What is below it.", Short, inner => Read(inner, levels - 1))) { Folder = folder };
    }
}

/// <summary>Which pages have a menu at their side: all, none, or those of some folders, each with a menu of its folder.</summary>
internal sealed record SidebarSetting(bool IsEverywhere, ImmutableArray<Located<string>> Folders)
{
    public static SidebarSetting Everywhere { get; } = new(true, []);

    public bool IsAnywhere => IsEverywhere || !Folders.IsEmpty;

    public static SidebarSetting Read(MapReader reader)
    {
        var (all, folders) = reader.FlagOrTextList("sidebar", "Whether pages have a menu at their side; or the folders whose pages have one.", otherwise: true);
        return new(all, folders);
    }
}
