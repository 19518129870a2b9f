namespace StaticBackSite.Importing.Tools;

/// <summary>Starlight on Astro: <c>astro.config</c>, and pages in <c>src/content/docs</c>. Of several languages the first is taken; the others stay as folders.</summary>
internal sealed class Starlight : SourceTool
{
    private const string Pages = "src/content/docs/";

    public override string Name => "Starlight";

    public override bool Knows(SourceFolder folder) => Home(folder) is not null;

    public override ImportPlan Read(SourceFolder folder)
    {
        var home = Home(folder)!;
        var script = folder.Text(folder.First(home + "astro.config.mjs", home + "astro.config.ts", home + "astro.config.js") ?? "") ?? "";
        return new ImportPlan
        {
            Content = home + Pages,
            Name = ScriptValue.TextOf(script, "title") ?? ScriptValue.TextOf(script, "en"),
            Url = ScriptValue.TextOf(script, "site"),
            Description = ScriptValue.TextOf(script, "description"),
            Locale = ScriptValue.TextOf(script, "lang"),
            Static = [home + "public/"],
            Menu = [.. Items(ScriptValue.Of(script, "sidebar"))],
        };
    }

    public override string Rewrite(ImportedPage page, Import import) => Components.Rewrite(page.Body, page.Source, import.Notes);

    private static string? Home(SourceFolder folder) =>
        folder.HasFolder(Pages) ? "" : folder.Files.Select(file => file.Path.Value).Where(path => path.Contains("/" + Pages, StringComparison.Ordinal)).Select(path => path[..path.IndexOf(Pages, StringComparison.Ordinal)]).FirstOrDefault();

    private static IEnumerable<MenuEntry> Items(object? node) => node switch
    {
        string page => [MenuEntry.Of(page)],
        List<object?> list => list.SelectMany(Items),
        LooseMap map when map.AnyText("slug", "link") is { } page && !page.Contains("://", StringComparison.Ordinal) => [MenuEntry.Of(page, map.Text("label"))],
        LooseMap map when map["items"] is not null => [MenuEntry.Section(map.Text("label") ?? "", Items(map["items"]))],
        _ => [],
    };
}
