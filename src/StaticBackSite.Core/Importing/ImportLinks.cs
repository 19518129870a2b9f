using System.Globalization;
using System.Text.RegularExpressions;
using StaticBackSite.Content;
using StaticBackSite.Content.Syntax.Links;
using StaticBackSite.Routing;

namespace StaticBackSite.Importing;

/// <summary>Where the links of a page led, by whatever name its tool knows pages, and how they are written in the new site.</summary>
/// <param name="import">The whole import, whose pages and files links lead to.</param>
internal sealed partial class ImportLinks(Import import)
{
    private readonly Dictionary<string, ImportedPage> _byPath = import.Pages.DistinctBy(page => Key(page.Path)).ToDictionary(page => Key(page.Path), StringComparer.Ordinal);
    private readonly Dictionary<string, ImportedPage> _byAddress = import.Pages.DistinctBy(page => Key(page.OldAddress)).ToDictionary(page => Key(page.OldAddress), StringComparer.Ordinal);
    private readonly ILookup<string, ImportedPage> _byName = import.Pages.ToLookup(page => new SourcePath(page.Path).Slug.ToLowerInvariant());
    private readonly ILookup<string, string> _filesByName = import.Folder.Files.Select(file => file.Path.Value).ToLookup(path => new SourcePath(path).FileName.ToLowerInvariant());

    private readonly Dictionary<ImportedPage, HashSet<string>> _ids = new(ReferenceEqualityComparer.Instance);

    public string Rewrite(ImportedPage page)
    {
        var body = MarkdownLines.Replace(page.Body, Inline(), match => $"]({Destination(page, match.Groups["address"].Value)}");
        body = MarkdownLines.Replace(body, Definition(), match => match.Groups["head"].Value + Destination(page, match.Groups["address"].Value));
        return MarkdownLines.Replace(body, Html(), match => match.Groups["head"].Value + Destination(page, match.Groups["address"].Value));
    }

    /// <summary>Links by name: <c>[[Page#Part|words]]</c>, and <c>![[picture.png|300]]</c>.</summary>
    public string RewriteWiki(ImportedPage page, string body) => MarkdownLines.Replace(body, Wiki(), match =>
    {
        var (target, part, words) = (match.Groups["target"].Value.Trim(), match.Groups["part"].Value.Trim(), match.Groups["words"].Value.Trim());
        var fragment = part.Length == 0 || part.StartsWith('^') ? "" : "#" + Slug.OnGitHub(part.Split('#')[^1]);
        var name = words.Length > 0 && !int.TryParse(words.Split('x')[0], System.Globalization.CultureInfo.InvariantCulture, out _) ? words : target.Length > 0 && part.Length > 0 ? $"{target} > {part}" : target.Length > 0 ? new SourcePath(target).FileName : part;
        if (target.Length == 0)
            return $"[{name}]({fragment})";
        if (Named(target) is { } found)
            return $"[{name}]({Written(page, found.Target)}{fragment})";
        if (FileNamed(target) is { } file)
            return $"{(FileKinds.IsPicture(new(file)) ? "!" : "")}[{name}]({Written(page, import.Take(file))})";
        import.Notes.Add($"nothing is called `{target}`, so the link to it became its words", page.Source);
        return name;
    });

    /// <summary>The page that a menu names by its path, id or address.</summary>
    public ImportedPage? Find(string name) =>
        _byPath.GetValueOrDefault(Key(name)) ?? _byAddress.GetValueOrDefault(Key("/" + import.Plan.Prefix + name.TrimStart('/'))) ?? _byAddress.GetValueOrDefault(Key(name.StartsWith('/') ? name : "/" + name));

    private string Destination(ImportedPage page, string written)
    {
        var address = written.Trim('<', '>');
        if (address.StartsWith('#'))
            return Kept(page, address);
        if (address.Length == 0 || address[0] == '?' || address.Contains("{{", StringComparison.Ordinal))
            return written;
        if (LinkSchemes.SchemeOf(address) is { } scheme && !IsOwn(ref address))
        {
            import.Meet(scheme, address, page);
            return written;
        }
        var mark = address.IndexOfAny(['#', '?']);
        var (path, rest) = mark < 0 ? (address, "") : (address[..mark], address[mark..]);
        path = Uri.UnescapeDataString(path);
        if (PageAt(page, path) is { } target)
        {
            if (Below(target, rest) is { } below)
                return Written(page, below.Target);
            rest = Kept(target, rest);
            return target == page && rest.Length > 0 ? rest : Written(page, target.Target) + rest;
        }
        return FileAt(page, path) is { } file ? Written(page, import.Take(file)) + rest : Beside(page, path) is { } neighbour ? neighbour + rest : written;
    }

    /// <summary>Some lists show the pages of their folder, each below its own name: <c>glossary/#term</c> is then the page <c>glossary/term</c>.</summary>
    private ImportedPage? Below(ImportedPage list, string rest) =>
        rest.Length > 1 && rest[0] == '#' && list.OldAddress.EndsWith('/') && _byAddress.GetValueOrDefault(Key(list.OldAddress + rest[1..])) is { } page && page != list && !Ids(list).Contains(rest[1..]) ? page : null;

    /// <summary>A heading that kept its old id, linked by the one that GitHub gives it.</summary>
    private string Kept(ImportedPage page, string rest) =>
        rest.Length > 1 && rest[0] == '#' && !Ids(page).Contains(rest[1..]) && Anchors.OnGitHub(page.Body, rest[1..]) is { } kept ? "#" + kept : rest.StartsWith("#_", StringComparison.Ordinal) && Ids(page).Contains(rest[2..]) ? "#" + rest[2..] : rest;

    private HashSet<string> Ids(ImportedPage page) => _ids.TryGetValue(page, out var ids) ? ids : _ids[page] = Anchors.Of(page.Body);

    /// <summary>What is published beside the old site: <c>../std/index.html</c>, as mdBook's books link to each other.</summary>
    private string? Beside(ImportedPage page, string path)
    {
        if (!import.Plan.HasHtmlAddresses || !path.StartsWith("../", StringComparison.Ordinal) || !(path.EndsWith('/') || path.EndsWith(".html", StringComparison.Ordinal)))
            return null;
        var above = path.Split('/').TakeWhile(part => part == "..").Count();
        var rest = path[(3 * above)..];
        if (rest.Length == 0 || above != page.OldAddress.Count(c => c == '/'))
            return null;
        import.MeetNeighbour(rest.Split('/')[0]);
        return string.Concat(Enumerable.Repeat("../", page.Target.Count(c => c == '/') + 1)) + rest;
    }

    /// <summary>Whether a whole address is one of the site itself, of which the path is left.</summary>
    private bool IsOwn(ref string address)
    {
        if (import.Plan.Url is not { } url || !(address + "/").StartsWith(url.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase))
            return false;
        address = "/" + address[url.TrimEnd('/').Length..].TrimStart('/');
        return true;
    }

    private ImportedPage? PageAt(ImportedPage page, string path)
    {
        if (path.StartsWith("@site/", StringComparison.Ordinal))
            path = "/" + path["@site/".Length..].Replace(import.Plan.Content, "", StringComparison.Ordinal);
        if (path.StartsWith('/'))
            return _byAddress.GetValueOrDefault(Key(path)) ?? _byAddress.GetValueOrDefault(Key(WithoutBase(path))) ?? _byPath.GetValueOrDefault(Key(path)) ?? InFirstLanguage(path) ?? ByFile(path);
        return (new SourcePath(page.Path).Resolve(path) is { } beside ? _byPath.GetValueOrDefault(Key(beside.Value)) : null)
            ?? (new SourcePath(page.Source).Resolve(path)?.Value is { } inSource && inSource.StartsWith(import.Plan.Content, StringComparison.Ordinal) ? _byPath.GetValueOrDefault(Key(inSource[import.Plan.Content.Length..])) : null)
            ?? (Relative(page, path) is { } published ? _byAddress.GetValueOrDefault(Key(published)) : null)
            ?? (path.StartsWith('.') ? null : _byPath.GetValueOrDefault(Key(path)))
            ?? (import.Plan.IsLinkedByName && path.Length > 0 ? Named(path) : null);
    }

    /// <summary>By the path of its file, though the page has an address of its own.</summary>
    private ImportedPage? ByFile(string path) => path.StartsWith("/" + import.Plan.Prefix, StringComparison.Ordinal) ? _byPath.GetValueOrDefault(Key(path[(1 + import.Plan.Prefix.Length)..])) : null;

    /// <summary>A page that is not translated is shown in the first language, which has no folder.</summary>
    private ImportedPage? InFirstLanguage(string path) => Language().Match(path) is { Success: true } language ? _byAddress.GetValueOrDefault(Key(path[(language.Length - 1)..])) : null;

    /// <summary>As a browser reads it, from the address of the page.</summary>
    private string? Relative(ImportedPage page, string path)
    {
        var folder = import.Plan.HasHtmlAddresses || page.OldAddress.EndsWith('/') ? page.OldAddress : page.OldAddress + "/";
        return new SourcePath(folder.TrimStart('/') + "x").Resolve(path) is { } resolved ? "/" + resolved.Value : null;
    }

    private string WithoutBase(string path)
    {
        var start = import.Plan.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.AbsolutePath.TrimEnd('/') : "";
        return start.Length > 0 && path.StartsWith(start + "/", StringComparison.OrdinalIgnoreCase) ? path[start.Length..] : path;
    }

    private string? FileAt(ImportedPage page, string path)
    {
        if (path.StartsWith("@site/", StringComparison.Ordinal))
            path = path["@site".Length..];
        IEnumerable<string> places = path.StartsWith('/')
            ? import.Plan.Static.Append(import.Plan.Content).Select(folder => folder + WithoutBase(path).TrimStart('/'))
            : [new SourcePath(page.Source).Resolve(path)?.Value ?? "", import.Plan.Content + import.Plan.Unpublished + Relative(page, path)?.TrimStart('/')];
        return places.FirstOrDefault(place => place.Length > 0 && import.Folder.Has(place) && !SourceFolder.IsPage(new(place))) ?? (import.Plan.IsLinkedByName && path.Length > 0 ? FileNamed(path) : null);
    }

    private ImportedPage? Named(string name)
    {
        var path = name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return _byPath.GetValueOrDefault(Key(path)) ?? _byName[new SourcePath(path).FileName.ToLowerInvariant()].OrderBy(page => page.Path.Length).FirstOrDefault(page => Key(page.Path).EndsWith(Key(path), StringComparison.Ordinal))
            ?? _byName[path.Replace(' ', '-').ToLowerInvariant()].FirstOrDefault();
    }

    private string? FileNamed(string name) => _filesByName[new SourcePath(name).FileName.ToLowerInvariant()].Where(path => !SourceFolder.IsPage(new(path))).OrderByDescending(path => path.EndsWith(name, StringComparison.OrdinalIgnoreCase)).FirstOrDefault();

    /// <summary>Signs that end a destination are encoded.</summary>
    private static string Written(ImportedPage page, string target) =>
        new SourcePath(page.Target).RelativeTo(new SourcePath(target)).Replace("%", "%25", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal).Replace("#", "%23", StringComparison.Ordinal).Replace("?", "%3F", StringComparison.Ordinal);

    /// <summary>Paths and addresses are the same whatever their case, their ending, and how they name the page of a folder.</summary>
    private static string Key(string path)
    {
        var key = path.Trim('/').ToLowerInvariant();
        foreach (var ending in (ReadOnlySpan<string>)[".md", ".mdx", ".markdown", ".mdown", ".html"])
            key = key.EndsWith(ending, StringComparison.Ordinal) ? key[..^ending.Length] : key;
        return key is "index" or "readme" or "_index" ? "" : key.EndsWith("/index", StringComparison.Ordinal) || key.EndsWith("/readme", StringComparison.Ordinal) || key.EndsWith("/_index", StringComparison.Ordinal) ? key[..key.LastIndexOf('/')] : key;
    }

    [GeneratedRegex(@"\]\((?<address><[^>\n]*>|[^()\s<]*(?:\([^()\s]*\)[^()\s]*)*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inline();

    [GeneratedRegex(@"^(?<head> {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*)(?<address><[^>\n]*>|\S+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Definition();

    [GeneratedRegex(@"(?<head><(?:a|img|source|video|audio)\b(?:[^<>""']|""[^""]*""|'[^']*')*?\s(?:href|src|poster)=[""'])(?<address>[^""'<>]+)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Html();

    [GeneratedRegex("^/[a-z]{2,3}(?:-[A-Za-z]{2,4})?/", RegexOptions.None, 1000)]
    private static partial Regex Language();

    [GeneratedRegex(@"!?\[\[(?<target>[^\[\]|#\n]*)(?:#(?<part>[^\[\]|\n]*))?(?:\\?\|(?<words>[^\[\]\n]*))?\]\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Wiki();
}

/// <summary>Names of files, places in an order, and addresses, of the old site and of the new one.</summary>
internal static partial class PathNames
{
    private static readonly string[] AliasKeys = ["aliases", "redirect_from", "redirectFrom"];

    /// <summary>The path of a page with the ending and the name of a folder's page that are used here.</summary>
    public static string Clean(string path, bool hasNumbers)
    {
        var parts = path.Split('/');
        if (hasNumbers)
            parts = [.. parts.Select(part => Number().Replace(part, ""))];
        var name = Ending().Replace(parts[^1], ".md");
        parts[^1] = name.ToLowerInvariant() is "_index.md" ? "index.md" : name;
        return string.Join('/', parts);
    }

    public static int? Order(string path, LooseMap keys, bool hasNumbers)
    {
        if (int.TryParse(keys.AnyText("sidebar_position", "weight", "nav_order", "order") ?? Loose.Text(Loose.Map(keys["sidebar"])["order"]), NumberStyles.Integer, CultureInfo.InvariantCulture, out var order))
            return order;
        return hasNumbers && Number().Match(new SourcePath(path).FileName) is { Success: true } number && int.TryParse(number.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out order) ? order : null;
    }

    /// <summary>Where a page was published.</summary>
    public static string OldAddress(SourcePath path, LooseMap keys, ImportPlan plan)
    {
        var folder = "/" + plan.Prefix + path.Folder;
        if (keys.AnyText("permalink", "url") is { } whole && !whole.Contains(':', StringComparison.Ordinal))
            return "/" + whole.Split('?', '#')[0].TrimStart('/');
        var slug = keys.AnyText("slug") is { } given && !given.Contains(':', StringComparison.Ordinal) ? given.Split('?', '#')[0] : null;
        if (slug is not null)
            return slug.StartsWith('/') ? "/" + plan.Prefix + slug.TrimStart('/') : folder + slug;
        if (path.IsIndex)
            return folder;
        var name = keys.AnyText("id") is { } id && plan.HasNumberedNames && !id.Contains('/', StringComparison.Ordinal) ? id : path.Stem;
        return folder + name + (plan.HasHtmlAddresses ? ".html" : "/");
    }

    /// <summary>Some places mean something else here, so their files get another one.</summary>
    public static string Target(string path, string[] taken)
    {
        if (taken.Contains(path))
            return path[..^3] + "-page.md";
        return path.StartsWith("glossary/", StringComparison.Ordinal) && !path.EndsWith("/index.md", StringComparison.Ordinal) ? "glossary-pages" + path["glossary".Length..]
            : path.StartsWith(Route.HashedFolder + "/", StringComparison.Ordinal) ? "files" + path[Route.HashedFolder.Length..] : path;
    }

    /// <summary>Every address that led to a page and is not its own.</summary>
    public static string[] Redirects(ImportedPage page, Import import)
    {
        var own = Route.OfPage(new(page.Target), page.Slug).Url.Key;
        var folder = "/" + import.Plan.Prefix + new SourcePath(page.Path).Folder;
        var aliases = import.Plan.IsLinkedByName ? [] : AliasKeys.SelectMany(key => Loose.List(page.Keys[key])).OfType<string>().Select(alias => alias.StartsWith('/') ? alias : folder + alias);
        var others = import.Plan.Redirects.Where(redirect => import.Links.Find(redirect.To) == page).Select(redirect => redirect.From.StartsWith('/') ? redirect.From : "/" + redirect.From);
        return
        [
            .. aliases.Concat(others).Append(page.OldAddress)
                .Select(address => Uri.UnescapeDataString(address.Split('?', '#')[0]))
                .Select(address => address.EndsWith("/index.html", StringComparison.Ordinal) ? address[..^"index.html".Length] : address)
                .Where(address => SiteAddress.TryParse(new UrlPath(address).Href(""), out var parsed) && !parsed.IsPattern && new UrlPath(address).Key != own && !import.IsLive(new UrlPath(address).Key))
                .DistinctBy(address => new UrlPath(address).Key).Where(address => import.Claim(new UrlPath(address).Key, page))
                .Select(address => new UrlPath(address).Href("")),
        ];
    }

    /// <summary>Hosts whose pictures a page shows, by whatever form of link.</summary>
    public static IEnumerable<string> PictureHosts(string body)
    {
        var labels = LabelledPicture().Matches(body).Select(match => match.Groups["label"].Value is { Length: > 0 } label ? label : match.Groups["text"].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return OutsidePicture().Matches(body).Concat(labels.Count == 0 ? [] : OutsideDefinition().Matches(body).Where(match => labels.Contains(match.Groups["label"].Value))).Select(match => match.Groups["host"].Value.ToLowerInvariant());
    }

    [GeneratedRegex(@"^(?<number>\d+)[ ]*[-_.][ ]*(?=\D)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\.(?:md|mdx|markdown|mdown)$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Ending();

    [GeneratedRegex(@"!\[[^\]\n]*\]\(<?https://(?<host>(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})[/)>?\s]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OutsidePicture();

    [GeneratedRegex(@"!\[(?<text>[^\]\n]*)\](?:\[(?<label>[^\]\n]*)\]|(?![(\[]))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LabelledPicture();

    [GeneratedRegex(@"^[ \t]*\[(?<label>[^\]\n]+)\]:[ \t]*<?https://(?<host>(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})[/>?\s]", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex OutsideDefinition();
}

/// <summary>How a tool makes ids of headings.</summary>
/// <param name="Slug">From the words of a heading.</param>
/// <param name="Separator">What is between the id and the number of the second heading with the same words.</param>
internal sealed partial record HeadingSlugs(Func<string, string> Slug, string Separator)
{
    /// <summary>GitHub, and the tools that make them like it: Docusaurus, Starlight, Hugo, mdBook.</summary>
    public static readonly HeadingSlugs GitHub = new(Routing.Slug.OnGitHub, "-");

    /// <summary>Python-Markdown: letters of the Latin alphabet alone, and one hyphen for any number of spaces and hyphens.</summary>
    public static readonly HeadingSlugs Python = new(text => Gaps().Replace(NoWord().Replace(Ascii(text), "").Trim().ToLowerInvariant(), "-"), "_");

    /// <summary>VitePress: every sign is a hyphen, and an id begins with no digit.</summary>
    public static readonly HeadingSlugs Vue = new(
        text => LeadingDigit().Replace(Signs().Replace(LatinLetters.WithoutAccents(text), "-").Trim('-').ToLowerInvariant(), "_$0"), "-");

    private static string Ascii(string text) => string.Concat(LatinLetters.WithoutAccents(text).Where(char.IsAscii));

    [GeneratedRegex(@"[^\w\s-]", RegexOptions.None, 1000)]
    private static partial Regex NoWord();

    [GeneratedRegex(@"[-\s]+", RegexOptions.None, 1000)]
    private static partial Regex Gaps();

    [GeneratedRegex(@"[\s~`!@#$%^&*()\-_+=\[\]{}|\\;:""'“”‘’<>,.?/]+", RegexOptions.None, 1000)]
    private static partial Regex Signs();

    [GeneratedRegex("^[0-9]", RegexOptions.None, 1000)]
    private static partial Regex LeadingDigit();
}
