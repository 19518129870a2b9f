using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using StaticBackSite.Configuration;
using StaticBackSite.Sources;

namespace StaticBackSite.Importing;

/// <summary>The <c>site.yml</c> of the new site.</summary>
internal static partial class SiteSettings
{
    public static SourceFile Write(Import import, ImmutableArray<string> pictureHosts)
    {
        var (plan, text) = (import.Plan, new StringBuilder());
        Append(text, "name", plan.Name ?? Skeletons.SiteSkeleton.NameOf(import.Folder.Name));
        var hasUrl = SiteUrl.TryParse(plan.Url ?? "", out _);
        if (!hasUrl)
            import.Notes.Add("the address of the site is not known; correct `url` in site.yml", "site.yml");
        Append(text, "url", hasUrl ? plan.Url! : "https://example.org");
        Append(text, "locale", plan.Locale is { } locale && LanguageTag.Form.Fits(locale) ? locale : "en");
        if (plan.Description is { Length: > 0 } description)
            Append(text, "description", description);
        if (plan.Repository is { } repository && Repository().Match(repository) is { Success: true } root)
            Append(text, "repository", root.Value);
        if (pictureHosts.Length > 0)
            text.Append($"# Pages show pictures of these hosts, each of which learns who reads such a page.\npictureHosts: [{string.Join(", ", pictureHosts)}]\n");
        var menu = Menu(plan.Menu, import, 0);
        if (menu.Length > 0)
            text.Append("navigation:\n").Append(menu);
        return new SourceFile(SiteConfiguration.FileName, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Menu(IEnumerable<MenuEntry> entries, Import import, int depth)
    {
        var (text, indent) = (new StringBuilder(), new string(' ', 2 + (4 * depth)));
        foreach (var entry in entries)
        {
            var page = entry.Page is { } name ? import.Links.Find(name) : null;
            if (entry.Page is not null && page is null)
                import.Notes.Add($"the menu names `{entry.Page}`, which is no page", "site.yml");
            var items = depth < NavigationItem.Deepest ? Menu(entry.Items, import, depth + 1) : "";
            if (page is null && items.Length == 0)
                continue;
            if (page is not null && items.Length == 0 && entry.Label is null)
                text.Append($"{indent}- {ForeignFrontMatter.Quoted(page.Target)}\n");
            else
            {
                text.Append(page is null ? $"{indent}- section: {ForeignFrontMatter.Quoted(entry.Label ?? "")}\n" : $"{indent}- page: {ForeignFrontMatter.Quoted(page.Target)}\n");
                if (page is not null && entry.Label is { } label)
                    text.Append($"{indent}  label: {ForeignFrontMatter.Quoted(label)}\n");
                if (items.Length > 0)
                    text.Append($"{indent}  items:\n{items}");
            }
        }
        return text.ToString();
    }

    /// <summary>Without the branch and the folder in it.</summary>
    [GeneratedRegex("^https://[^/]+/[^/]+/[^/]+", RegexOptions.None, 1000)]
    private static partial Regex Repository();

    private static void Append(StringBuilder text, string key, string value) => text.Append($"{key}: {ForeignFrontMatter.Quoted(value)}\n");
}
