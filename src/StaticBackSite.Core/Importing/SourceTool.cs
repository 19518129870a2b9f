using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using StaticBackSite.Routing;

namespace StaticBackSite.Importing;

/// <summary>One tool that makes sites of Markdown: how its folders are known, and what its settings say. One file each, in <c>Tools</c>.</summary>
internal abstract class SourceTool
{
    /// <summary>As its makers write it.</summary>
    public abstract string Name { get; }

    /// <summary>Whether a folder is one of its projects.</summary>
    public abstract bool Knows(SourceFolder folder);

    public abstract ImportPlan Read(SourceFolder folder);

    /// <summary>How it makes the ids of headings.</summary>
    public virtual HeadingSlugs Slugs => HeadingSlugs.GitHub;

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

    /// <summary>Where the site is on its host, where its address is not known.</summary>
    public string? Folder { get; init; }

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

    /// <summary>Whether the terms of definition lists have ids.</summary>
    public bool HasTermIds { get; init; }

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

/// <summary>The ids of a page's headings, as its tool made them: links from everywhere end in them, so a heading that would get another one here keeps the old one.</summary>
internal static partial class Anchors
{
    /// <summary>The text with <c>{#id}</c> at the end of each heading whose id would change, and without ids that stand twice.</summary>
    public static string Keep(string body, HeadingSlugs old, bool hasTerms)
    {
        var (before, here, written) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        return MarkdownLines.OutsideFences(body, text =>
        {
            var lines = MarkdownLines.Lines(text).ToArray();
            for (var i = 0; i < lines.Length; i++)
            {
                var heading = Heading().Match(lines[i]);
                if (heading.Success)
                    lines[i] = Kept(heading, old, before, here, written);
                else if (hasTerms && i + 1 < lines.Length && TermBody().IsMatch(lines[i + 1]) && lines[i].Trim().Length > 0 && !TermBody().IsMatch(lines[i]) && !lines[i].Contains("{#", StringComparison.Ordinal) && Numbered(old.Slug(Plain(lines[i])), old.Separator, before) is { Length: > 0 } id && written.Add(id))
                    lines[i] = $"{lines[i].TrimEnd()} {{#{id}}}\n";
            }
            return string.Concat(lines);
        });
    }

    private static string Kept(Match heading, HeadingSlugs old, Dictionary<string, int> before, Dictionary<string, int> here, HashSet<string> written)
    {
        var (marks, words) = (heading.Groups["marks"].Value, heading.Groups["words"].Value);
        if (heading.Groups["id"].Success)
            return written.Add(heading.Groups["id"].Value) ? heading.Value : $"{marks} {words}\n";
        var text = Plain(words);
        var (was, becomes) = (Numbered(old.Slug(text), old.Separator, before), Numbered(Slug.OnGitHub(text), "-", here));
        return was == becomes || was.Length == 0 || was[0] == '_' || marks.Length == 1 || !written.Add(was) ? heading.Value : $"{marks} {words} {{#{was}}}\n";
    }

    private static string Numbered(string slug, string separator, Dictionary<string, int> taken)
    {
        var count = taken[slug] = taken.GetValueOrDefault(slug) + 1;
        return count == 1 ? slug : $"{slug}{separator}{count - 1}";
    }

    /// <summary>The ids that headings and HTML of a page ask for, or get.</summary>
    public static HashSet<string> Of(string body)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        MarkdownLines.OutsideFences(body, text =>
        {
            foreach (Match heading in Heading().Matches(text))
                ids.Add(heading.Groups["id"].Success ? heading.Groups["id"].Value : Slug.OnGitHub(Plain(heading.Groups["words"].Value)));
            foreach (Match id in WrittenId().Matches(text))
                ids.Add(id.Groups["id"].Value);
            return text;
        });
        return ids;
    }

    /// <summary>The written id of the heading that GitHub would give another one.</summary>
    public static string? OnGitHub(string body, string slug)
    {
        string? id = null;
        MarkdownLines.OutsideFences(body, text =>
        {
            id ??= Heading().Matches(text).FirstOrDefault(heading => heading.Groups["id"].Success && Slug.OnGitHub(Plain(heading.Groups["words"].Value)) == slug)?.Groups["id"].Value;
            return text;
        });
        return id;
    }

    /// <summary>Words as readers see them; code as it is.</summary>
    public static string Plain(string words)
    {
        var plain = new StringBuilder();
        var at = 0;
        foreach (Match code in Code().Matches(words))
        {
            plain.Append(Dressed(words[at..code.Index])).Append(code.Groups["code"].Value);
            at = code.Index + code.Length;
        }
        return System.Net.WebUtility.HtmlDecode(plain.Append(Dressed(words[at..])).ToString()).Trim();
    }

    private static string Dressed(string words) => Marks().Replace(Links().Replace(words, "${text}"), "");

    [GeneratedRegex(@"^(?<marks>#{1,6})[ \t]+(?<words>[^\n]*?)[ \t]*(?:\{#(?<id>[^\s{}]+)[^{}\n]*\})?[ \t]*(?:#+[ \t]*)?(?:\n|\z)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^:(?:[ \t]|$)", RegexOptions.None, 1000)]
    private static partial Regex TermBody();

    [GeneratedRegex(@"\{#(?<id>[^\s{}]+)[^{}\n]*\}|\b(?:id|name)=[""'](?<id>[^""'\s]+)[""']", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WrittenId();

    [GeneratedRegex(@"(?<!`)(?<marks>`+)(?!`)[ ]?(?<code>.+?)[ ]?(?<!`)\k<marks>(?!`)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"!?\[(?<text>[^\]]*)\](?:\([^)]*\)|\[[^\]]*\])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();

    [GeneratedRegex(@"[*~]|(?<!\w)_|_(?!\w)|\\(?=\W)|</?[A-Za-z][^<>]*>|<!--.*?-->", RegexOptions.None, 1000)]
    private static partial Regex Marks();
}
