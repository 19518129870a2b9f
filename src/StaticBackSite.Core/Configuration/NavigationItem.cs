using System.Collections.Immutable;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration;

/// <summary>An entry of <c>navigation:</c>: a page, a section with entries of its own, or a page that is both.</summary>
/// <param name="Page">The path of its file; null for a section without a page of its own.</param>
/// <param name="Label">What it is called; null where that is for the page to say.</param>
internal sealed record NavigationItem(Located<string>? Page, string? Label, ImmutableArray<NavigationItem> Items)
{
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
        return new(page, section ?? label, levels == 0 ? [] : reader.MapListOrShort("items", "What is below it.", Short, inner => Read(inner, levels - 1)));
    }
}
