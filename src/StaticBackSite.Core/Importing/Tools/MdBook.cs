using System.Globalization;
using System.Text.RegularExpressions;
using StaticBackSite.Routing;

namespace StaticBackSite.Importing.Tools;

/// <summary>mdBook: <c>book.toml</c>, and a <c>SUMMARY.md</c> that is the menu.</summary>
internal sealed partial class MdBook : SourceTool
{
    public override string Name => "mdBook";

    public override bool Knows(SourceFolder folder) => folder.Has("book.toml") || folder.Has("src/SUMMARY.md");

    public override ImportPlan Read(SourceFolder folder)
    {
        var settings = Loose.Map(Loose.Toml(folder.Text("book.toml") ?? ""));
        var book = Loose.Map(settings["book"]);
        var html = Loose.Map(Loose.Map(settings["output"])["html"]);
        var content = (book.Text("src") ?? "src").Trim('.', '/');
        content = content.Length == 0 ? "" : content + "/";
        return new ImportPlan
        {
            Content = content,
            Name = book.Text("title"),
            Description = book.Text("description"),
            Locale = book.Text("language"),
            Repository = html.Text("git-repository-url"),
            Folder = html.Text("site-url"),
            HasHtmlAddresses = true,
            Menu = [.. Menu(folder.Text(content + "SUMMARY.md") ?? "")],
            Redirects = [.. Loose.Map(html["redirect"]).Where(redirect => redirect.Value is string to && !to.Contains("://", StringComparison.Ordinal)).Select(redirect => (redirect.Key, ((string)redirect.Value!).Split('#')[0]))],
            IsNoPage = path => path == "SUMMARY.md",
        };
    }

    /// <summary>Files are put in where they are included, as mdBook does before it reads Markdown.</summary>
    public override string Rewrite(ImportedPage page, Import import)
    {
        var body = Include().Replace(page.Body, match => Included(match, page, import));
        body = HiddenLine().Replace(body, match => string.Concat(MarkdownLines.Lines(match.Value).Where(line => !line.StartsWith("# ", StringComparison.Ordinal) && line.TrimEnd() != "#")));
        return Components.Rewrite(body, page.Source, import.Notes);
    }

    private static string Included(Match match, ImportedPage page, Import import)
    {
        if (match.Groups["what"].Value == "title")
            return "";
        var parts = match.Groups["file"].Value.Trim().Split(':');
        var path = new SourcePath(page.Source).Resolve(parts[0])?.Value;
        if (path is null || import.Folder.Text(path) is not { } text)
        {
            import.Notes.Add("an included file was not found", page.Source);
            return "";
        }
        var lines = Select([.. text.TrimEnd('\n').Split('\n')], parts[1..]);
        return string.Join('\n', lines.Where(line => !AnchorMark().IsMatch(line)));
    }

    private static IEnumerable<string> Select(string[] lines, string[] range)
    {
        if (range.Length == 0)
            return lines;
        if (range is [{ Length: > 0 } name] && !int.TryParse(name, CultureInfo.InvariantCulture, out _))
        {
            var start = Array.FindIndex(lines, line => line.Contains($"ANCHOR: {name}", StringComparison.Ordinal));
            return start < 0 ? [] : lines.Skip(start + 1).TakeWhile(line => !line.Contains($"ANCHOR_END: {name}", StringComparison.Ordinal));
        }
        var first = int.TryParse(range[0], CultureInfo.InvariantCulture, out var from) ? from : 1;
        var last = range.Length == 1 ? first : int.TryParse(range[1], CultureInfo.InvariantCulture, out var to) ? to : lines.Length;
        return lines.Skip(first - 1).Take(last - first + 1);
    }

    /// <summary>Parts are first-level headings, and nesting is by indent.</summary>
    private static List<MenuEntry> Menu(string summary)
    {
        var root = new List<MenuEntry>();
        var open = new Stack<(int Indent, MenuEntry Entry, List<MenuEntry> Items)>();
        var (part, entries) = ((string?)null, new List<(int Indent, string Label, string? Page)>());
        foreach (var line in summary.Split('\n'))
        {
            if (Part().Match(line) is { Success: true } heading)
            {
                root.AddRange(Close(part, entries));
                (part, entries) = (heading.Groups["name"].Value == "Summary" ? null : heading.Groups["name"].Value, []);
            }
            else if (Chapter().Match(line) is { Success: true } chapter)
                entries.Add((chapter.Groups["indent"].Length, chapter.Groups["label"].Value.Trim(), chapter.Groups["page"].Value is { Length: > 0 } page ? page : null));
        }
        root.AddRange(Close(part, entries));
        return root;
    }

    private static List<MenuEntry> Close(string? part, List<(int Indent, string Label, string? Page)> entries)
    {
        var at = 0;
        var nested = Nest(entries, ref at, -1);
        return part is null ? nested : nested.Count == 0 ? [] : [MenuEntry.Section(part, nested)];
    }

    private static List<MenuEntry> Nest(List<(int Indent, string Label, string? Page)> entries, ref int at, int indent)
    {
        var nested = new List<MenuEntry>();
        while (at < entries.Count && entries[at].Indent > indent)
        {
            var (own, label, page) = entries[at++];
            nested.Add(new MenuEntry(Emphasis().Replace(label, ""), page, [.. Nest(entries, ref at, own)]));
        }
        return nested;
    }

    [GeneratedRegex(@"\{\{[ ]*#(?<what>include|rustdoc_include|playground|title)\b(?<file>[^}\n]*)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Include();

    [GeneratedRegex(@"\bANCHOR(?:_END)?:", RegexOptions.None, 1000)]
    private static partial Regex AnchorMark();

    /// <summary>A block of Rust, in which lines after a hash are not shown.</summary>
    [GeneratedRegex(@"^```rust\b[^\n]*\n(?:(?!```)[^\n]*\n)*", RegexOptions.Multiline, 1000)]
    private static partial Regex HiddenLine();

    [GeneratedRegex(@"^#\s+(?<name>.+?)\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?:[-*+]\s+)?\[(?<label>(?:[^\[\]]|\[[^\]]*\])+)\]\(<?(?<page>[^)>]*)>?\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Chapter();

    [GeneratedRegex("[`*]", RegexOptions.None, 1000)]
    private static partial Regex Emphasis();
}
