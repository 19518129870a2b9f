namespace StaticBackSite.Importing.Tools;

/// <summary>Docusaurus: <c>docusaurus.config</c>, <c>sidebars</c>, and pages in <c>docs</c>. Its blog and its React pages are left out.</summary>
internal sealed class Docusaurus : SourceTool
{
    private static readonly string[] Endings = [".ts", ".js", ".mjs", ".cjs", ".mts"];

    public override string Name => "Docusaurus";

    public override bool Knows(SourceFolder folder) => Settings(folder, "docusaurus.config") is not null;

    public override ImportPlan Read(SourceFolder folder)
    {
        var path = Settings(folder, "docusaurus.config")!;
        var home = path[..(path.LastIndexOf('/') + 1)];
        var script = folder.Text(path)!;
        var content = new Routing.SourcePath(home + "x").Resolve((ScriptValue.TextOf(script, "path") ?? "docs").TrimEnd('/'))?.Value + "/";
        if (!folder.HasFolder(content))
            content = folder.HasFolder(home + "docs/") ? home + "docs/" : "docs/";
        var sidebars = Settings(folder, home + "sidebars") ?? Settings(folder, "sidebars");
        var route = ScriptValue.TextOf(script, "routeBasePath")?.Trim('/') ?? "docs";
        return new ImportPlan
        {
            Content = content,
            Name = ScriptValue.TextOf(script, "title"),
            Url = ScriptValue.TextOf(script, "url") is { } url ? url.TrimEnd('/') + (ScriptValue.TextOf(script, "baseUrl") ?? "/").TrimEnd('/') : null,
            Description = ScriptValue.TextOf(script, "tagline"),
            Locale = ScriptValue.TextOf(script, "defaultLocale"),
            Static = [home + "static/"],
            Prefix = route.Length == 0 ? "" : route + "/",
            HasNumberedNames = true,
            Menu = sidebars is null ? [] : [.. Sidebars(folder.Text(sidebars)!, sidebars)],
        };
    }

    public override string Rewrite(ImportedPage page, Import import) => Components.Rewrite(page.Body, page.Source, import.Notes);

    private static string? Settings(SourceFolder folder, string name) =>
        Endings.Append(".json").Select(ending => name + ending).FirstOrDefault(folder.Has)
        ?? Endings.Select(ending => "website/" + name + ending).FirstOrDefault(folder.Has);

    private static IEnumerable<MenuEntry> Sidebars(string text, string path)
    {
        var sidebars = Loose.Map(path.EndsWith(".json", StringComparison.Ordinal) ? Loose.Yaml(text) : ScriptValue.Exported(text) ?? ScriptValue.Of(text, "sidebars"));
        return sidebars.SelectMany(sidebar => Items(sidebar.Value));
    }

    private static IEnumerable<MenuEntry> Items(object? node) => node switch
    {
        string page => [MenuEntry.Of(page)],
        List<object?> list => list.SelectMany(Items),
        LooseMap map when map.Text("type") is "doc" or "ref" => map.Text("id") is { } id ? [MenuEntry.Of(id, map.Text("label"))] : [],
        LooseMap map when map.Text("type") == "category" => [new MenuEntry(map.Text("label") ?? "", Loose.Map(map["link"]).Text("id"), [.. Items(map["items"])])],
        LooseMap map when map.Text("type") is null => map.Select(entry => MenuEntry.Section(entry.Key, Items(entry.Value))),
        _ => [],
    };
}
