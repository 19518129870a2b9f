using System.Globalization;
using System.Text.RegularExpressions;
using StaticBackSite.Routing;

namespace StaticBackSite.Importing;

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
