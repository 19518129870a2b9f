using System.Collections.Immutable;

namespace StaticBackSite.Importing;

/// <summary>One tool that makes sites of Markdown: how its folders are known, and what its settings say. One file each, in <c>Tools</c>.</summary>
internal abstract class SourceTool
{
    /// <summary>As its makers write it.</summary>
    public abstract string Name { get; }

    /// <summary>Whether a folder is one of its projects.</summary>
    public abstract bool Knows(SourceFolder folder);

    public abstract ImportPlan Read(SourceFolder folder);

    /// <summary>What is particular to the text of its pages.</summary>
    public virtual string Rewrite(ImportedPage page, Import import) => page.Body;
}

/// <summary>What a tool's settings say of a site.</summary>
internal sealed record ImportPlan
{
    /// <summary>The folder of the pages, with a slash at its end; empty for the source folder itself.</summary>
    public required string Content { get; init; }

    public string? Name { get; init; }

    public string? Url { get; init; }

    public string? Description { get; init; }

    public string? Repository { get; init; }

    public string? Locale { get; init; }

    /// <summary>The menu; empty where it comes from the folders.</summary>
    public ImmutableArray<MenuEntry> Menu { get; init; } = [];

    /// <summary>Folders whose files are published from the root.</summary>
    public ImmutableArray<string> Static { get; init; } = [];

    /// <summary>The folder that the pages are published in, with a slash at its end; empty for the root.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>A folder of the first language, which is published without it: <c>en/</c>.</summary>
    public string Unpublished { get; init; } = "";

    /// <summary>Files that are a part of every page, such as definitions of links.</summary>
    public ImmutableArray<string> Appended { get; init; } = [];

    /// <summary>Whether the addresses of pages ended in <c>.html</c>.</summary>
    public bool HasHtmlAddresses { get; init; }

    /// <summary>Whether numbers before names of files order the pages and are no part of their addresses: <c>01-install.md</c>.</summary>
    public bool HasNumberedNames { get; init; }

    /// <summary>Whether pages are linked by their names alone, and <c>aliases</c> are more of those.</summary>
    public bool IsLinkedByName { get; init; }

    /// <summary>Whether a file is a part of other pages, or none at all.</summary>
    public Predicate<string> IsNoPage { get; init; } = path => path.Split('/').Any(part => part.StartsWith('_') && !part.StartsWith("_index.", StringComparison.Ordinal));

    /// <summary>Addresses that lead on to a page: from the root, and the path of the page in the folder of the pages.</summary>
    public ImmutableArray<(string From, string To)> Redirects { get; init; } = [];
}

/// <summary>A page of a menu, or a section.</summary>
/// <param name="Page">A path, an id or an address, as the tool names pages.</param>
internal sealed record MenuEntry(string? Label, string? Page, ImmutableArray<MenuEntry> Items)
{
    public static MenuEntry Of(string page, string? label = null) => new(label, page, []);

    /// <summary>A folder, whose pages the menu lists by itself; <c>.</c> for all.</summary>
    public string? Folder { get; init; }

    public static MenuEntry OfFolder(string folder) => new(null, null, []) { Folder = folder };

    public static MenuEntry Section(string label, IEnumerable<MenuEntry> items) => new(label, null, [.. items]);
}
