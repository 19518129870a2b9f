using System.Text.RegularExpressions;

namespace StaticBackSite.Importing.Tools;

/// <summary>MkDocs and Material for MkDocs: <c>mkdocs.yml</c> and a folder of pages.</summary>
internal sealed partial class MkDocs : SourceTool
{
    public override string Name => "MkDocs";

    public override HeadingSlugs Slugs => HeadingSlugs.Python;

    public override bool Knows(SourceFolder folder) => folder.First("mkdocs.yml", "mkdocs.yaml") is not null;

    public override ImportPlan Read(SourceFolder folder)
    {
        var settings = Loose.Map(Loose.Yaml(folder.Text(folder.First("mkdocs.yml", "mkdocs.yaml")!)!));
        var content = (settings.Text("docs_dir") ?? "docs").Trim('.', '/');
        var redirects = Loose.List(settings["plugins"]).Select(plugin => Loose.Map(Loose.Map(Loose.Map(plugin)["redirects"])["redirect_maps"])).SelectMany(map => map);
        var isHtml = settings.Text("use_directory_urls") == "false";
        return new ImportPlan
        {
            Content = content.Length == 0 ? "" : content + "/",
            Name = settings.Text("site_name"),
            Url = settings.Text("site_url"),
            Description = settings.Text("site_description"),
            Repository = settings.Text("repo_url"),
            Locale = Loose.Map(settings["theme"]).Text("language"),
            HasHtmlAddresses = isHtml,
            Menu = [.. Loose.List(settings["nav"]).SelectMany(Menu)],
            Redirects = [.. redirects.Where(redirect => redirect.Value is string).Select(redirect => (Address(redirect.Key, isHtml), ((string)redirect.Value!).Split('#')[0]))],
            IsNoPage = path => path.StartsWith('_'),
            Appended = [.. Loose.List(settings["markdown_extensions"]).SelectMany(extension => Loose.List(Loose.Map(Loose.Map(extension)["pymdownx.snippets"])["auto_append"])).OfType<string>()],
        };
    }

    public override string Rewrite(ImportedPage page, Import import)
    {
        page.Body += string.Concat(import.Plan.Appended.Select(file => "\n" + import.Folder.Text(file)));
        var body = Snippet().Replace(page.Body, match => import.Folder.Text(match.Groups["file"].Value) ?? import.Folder.Text(import.Plan.Content + match.Groups["file"].Value) ?? match.Value);
        // Its notes may be defined anywhere, inside a list too.
        body = MarkdownLines.Replace(body, IndentedNote(), _ => "");
        body = MarkdownLines.Replace(body, Shortcode(), match => Shown(match.Groups["kind"].Value, match.Groups["words"].Value));
        body = MarkdownLines.Replace(body, Icon(), _ => "");
        body = MarkdownLines.Replace(body, HeadingId(), match => $" {{#{match.Groups["id"].Value}}}");
        return MarkdownLines.Replace(body, Attributes(), _ => "");
    }

    /// <summary>What Material's own manual, and many that copied its hook, write as comments: <c>md:version 9.1</c>, <c>md:setting config.enabled</c>.</summary>
    private static string Shown(string kind, string words) => kind switch
    {
        "setting" => $"`{words.Split('.', '*')[^1]}` {{#{words}}}\n\n[{words}]: #{words}\n\n",
        "option" => $"[`{words.Split('.', ':')[^1]}`](#+{words}) <a id=\"+{words}\"></a>",
        "flag" => $"({words.Replace('-', ' ')})",
        "default" when words is "none" or "computed" => $"({words})",
        "default" => words,
        "version" or "feature" or "plugin" or "extension" or "utility" => words.Contains('`', StringComparison.Ordinal) || words.Contains('[', StringComparison.Ordinal) ? words : $"({words})",
        "demo" => $"[{words}](https://github.com/mkdocs-material/{words})",
        "example" => $"[{words}](https://mkdocs-material.github.io/examples/{words}/)",
        _ => "",
    };

    private static IEnumerable<MenuEntry> Menu(object? node) => node switch
    {
        string page => [MenuEntry.Of(page)],
        LooseMap map => map.SelectMany(entry => entry.Value is string page ? (IEnumerable<MenuEntry>)[MenuEntry.Of(page, entry.Key)] : [MenuEntry.Section(entry.Key, Loose.List(entry.Value).SelectMany(Menu))]),
        _ => [],
    };

    private static string Address(string path, bool isHtml)
    {
        var bare = path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return "/" + (bare.EndsWith("index", StringComparison.Ordinal) ? bare[..^"index".Length] : bare + (isHtml ? ".html" : "/"));
    }

    [GeneratedRegex("""^[ \t]*-{1,2}8<-{1,2}[ \t]+"(?<file>[^"\n]+)"[ \t]*$""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"^ {1,3}(?=\[\^[^\]\n]+\]:)", RegexOptions.Multiline, 1000)]
    private static partial Regex IndentedNote();

    [GeneratedRegex("<!-- md:(?<kind>[a-z]+) ?(?<words>[^\n]*?) -->", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shortcode();

    [GeneratedRegex(@":(?:material|octicons|fontawesome|simple)-[a-z0-9-]+:(?:\{[^}\n]*\})?[ ]?", RegexOptions.None, 1000)]
    private static partial Regex Icon();

    [GeneratedRegex(@"(?<=^#{1,6}[ ][^\n]*?)[ ]*\{:?[ ]*(?:[.][\w-]+[ ]+)*(?:#|id=[""']?)(?<id>[\w.:-]+)[^}\n]*\}[ \t]*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeadingId();

    /// <summary>Attribute lists of its Markdown extension; what they style is the theme's.</summary>
    [GeneratedRegex(@"(?<=\S)[ ]?(?!\{#)\{:?[ ]*(?:[.#][\w-]+|[\w:-]+=(?:""[^""\n]*""|[\w%]+))(?:[ ]+(?:[.#][\w-]+|[\w:-]+=(?:""[^""\n]*""|[\w%]+)))*[ ]*\}|^[ \t]*\{:?[ ]*(?:[.#]|[\w:-]+=)[^}\n]*\}[ \t]*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Attributes();
}
