using System.Text.RegularExpressions;

namespace StaticBackSite.Importing.Tools;

/// <summary>VitePress: <c>.vitepress/config</c> beside the pages.</summary>
internal sealed partial class VitePress : SourceTool
{
    private static readonly string[] Endings = [".ts", ".mts", ".js", ".mjs"];

    public override string Name => "VitePress";

    public override HeadingSlugs Slugs => HeadingSlugs.Vue;

    public override bool Knows(SourceFolder folder) => Settings(folder) is not null;

    public override ImportPlan Read(SourceFolder folder)
    {
        var path = Settings(folder)!;
        var script = folder.Text(path)!;
        var content = path[..path.IndexOf(".vitepress/", StringComparison.Ordinal)];
        return new ImportPlan
        {
            Content = content + (ScriptValue.TextOf(script, "srcDir") is { } inner && inner.Trim('.', '/').Length > 0 ? inner.Trim('.', '/') + "/" : ""),
            Name = ScriptValue.TextOf(script, "title"),
            Description = ScriptValue.TextOf(script, "description"),
            Url = ScriptValue.TextOf(script, "hostname") ?? ScriptValue.TextOf(script, "ogUrl"),
            Locale = ScriptValue.TextOf(script, "lang"),
            Static = [content + "public/"],
            HasHtmlAddresses = !Clean().IsMatch(script),
            Menu = [.. Items(ScriptValue.Of(script, "sidebar"))],
        };
    }

    public override string Rewrite(ImportedPage page, Import import)
    {
        var body = Components.Rewrite(page.Body, page.Source, import.Notes);
        body = Group().Replace(Boxes.Widened(body), match => $":::: tabs\n{Tab().Replace(match.Groups["inside"].Value, tab => $"::: tab {tab.Groups["label"].Value}\n{tab.Groups["fence"].Value}\n{tab.Groups["code"].Value}:::\n")}::::\n");
        return Raw().Replace(body, match => match.Groups["inside"].Value);
    }

    private static string? Settings(SourceFolder folder) =>
        folder.Files.Select(file => file.Path.Value).FirstOrDefault(path => Endings.Any(ending => path.EndsWith(".vitepress/config" + ending, StringComparison.Ordinal) || path.EndsWith(".vitepress/config/index" + ending, StringComparison.Ordinal)));

    /// <summary>A list, or a map from folders to lists.</summary>
    private static IEnumerable<MenuEntry> Items(object? node) => node switch
    {
        List<object?> list => list.SelectMany(Items),
        LooseMap map when map["text"] is null && map["link"] is null && map["items"] is null => map.SelectMany(entry => Items(entry.Value)),
        LooseMap map => [new MenuEntry(map.Text("text"), map.Text("link") is { } link && !link.Contains("://", StringComparison.Ordinal) ? link : null, [.. Items(map["items"])])],
        _ => [],
    };

    [GeneratedRegex(@"\bcleanUrls\s*:\s*true", RegexOptions.None, 1000)]
    private static partial Regex Clean();

    [GeneratedRegex(@"^[ \t]*:::[ \t]*code-group\b[^\n]*\n(?<inside>.*?)^[ \t]*:::[ \t]*(?:\n|\z)", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Group();

    [GeneratedRegex(@"^(?<fence>[ \t]*```[\w+-]*)[^\n\[]*\[(?<label>[^\]\n]+)\][^\n]*\n(?<code>.*?^[ \t]*```[ \t]*(?:\n|\z))", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tab();

    [GeneratedRegex(@"^[ \t]*:::[ \t]*(?:raw|v-pre)\b[^\n]*\n(?<inside>.*?)^[ \t]*:::[ \t]*(?:\n|\z)", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Raw();
}
