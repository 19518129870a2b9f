using System.Text;
using System.Text.RegularExpressions;

namespace StaticBackSite.Importing;

/// <summary>Boxes of all kinds become <c>::: note</c>, <c>tip</c>, <c>important</c>, <c>warning</c> or <c>caution</c>: admonitions of MkDocs, alerts of GitHub, callouts of Obsidian, containers of the others. Tabs of MkDocs become <c>::: tabs</c>.</summary>
internal static partial class Boxes
{
    public static string Rewrite(string body) => string.Concat(Rewrite([.. MarkdownLines.Lines(body)]));

    private static List<string> Rewrite(List<string> lines)
    {
        var result = new List<string>(lines.Count);
        string? fence = null;
        for (var i = 0; i < lines.Count;)
        {
            if (MarkdownLines.IsFence(lines[i], ref fence))
                result.Add(lines[i++]);
            else if (Admonition().Match(lines[i]) is { Success: true } admonition)
                i = admonition.Groups["tab"].Success ? Tabs(lines, i, admonition.Groups["indent"].Value, result) : Indented(lines, i, admonition, result);
            else if (Alert().Match(lines[i]) is { Success: true } alert)
                i = Quoted(lines, i, alert, result);
            else
                result.Add(Container(lines[i++]));
        }
        return result;
    }

    /// <summary>The word that is used here for a kind of box.</summary>
    public static string Kind(string word) => word.ToLowerInvariant() switch
    {
        "tip" or "hint" or "success" or "check" or "done" => "tip",
        "important" => "important",
        "warning" or "attention" or "warn" or "alert" => "warning",
        "caution" or "danger" or "failure" or "error" or "bug" or "missing" or "fail" => "caution",
        _ => "note",
    };

    /// <summary>Containers with two more colons than those inside them, so that one of several levels may take the place of an inner one.</summary>
    public static string Widened(string body)
    {
        string[] lines = [.. MarkdownLines.Lines(body)];
        var (open, pairs) = (new List<(int Line, int Colons, int Height)>(), new List<(int First, int Last, int Colons)>());
        string? fence = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (MarkdownLines.IsFence(lines[i], ref fence) || Colons().Match(lines[i]) is not { Success: true } marks)
                continue;
            var colons = marks.Groups["colons"].Length;
            if (lines[i].Trim().TrimStart(':').Length > 0)
            {
                open.Add((i, colons, 0));
                continue;
            }
            // An end belongs to the outermost container with so few colons.
            for (var outer = open.FindIndex(container => container.Colons <= colons); outer >= 0 && open.Count > outer;)
            {
                var (first, _, height) = open[^1];
                open.RemoveAt(open.Count - 1);
                if (open.Count == outer)
                    pairs.Add((first, i, 3 + (2 * height)));
                if (open.Count > 0)
                    open[^1] = open[^1] with { Height = Math.Max(open[^1].Height, height + 1) };
            }
        }
        foreach (var (first, last, colons) in pairs)
            (lines[first], lines[last]) = (Colons().Replace(lines[first], match => match.Value.TrimEnd(':') + new string(':', colons)), Colons().Replace(lines[last], match => match.Value.TrimEnd(':') + new string(':', colons)));
        return string.Concat(lines);
    }

    private static int Indented(List<string> lines, int at, Match head, List<string> result)
    {
        var indent = head.Groups["indent"].Value;
        var (content, next) = Below(lines, at, indent);
        Write(result, indent, Kind(head.Groups["kind"].Value), head.Groups["title"].Value, content);
        return next;
    }

    /// <summary>All tabs that follow each other with nothing but blank lines between them.</summary>
    private static int Tabs(List<string> lines, int at, string indent, List<string> result)
    {
        var group = new List<string>();
        for (var next = at; ;)
        {
            if (next >= lines.Count || Admonition().Match(lines[next]) is not { Success: true } tab || !tab.Groups["tab"].Success || tab.Groups["indent"].Value != indent)
            {
                Write(result, indent, "tabs", "", group);
                return at;
            }
            (var content, at) = Below(lines, next, indent);
            Write(group, "", $"tab {tab.Groups["title"].Value}", "", content);
            group.RemoveAt(group.Count - 1);
            for (next = at; next < lines.Count && string.IsNullOrWhiteSpace(lines[next]);)
                next++;
        }
    }

    /// <summary>What is indented below a line, rewritten, and the line after it.</summary>
    private static (List<string> Content, int Next) Below(List<string> lines, int at, string indent)
    {
        var inner = new List<string>();
        var next = at + 1;
        for (; next < lines.Count && (string.IsNullOrWhiteSpace(lines[next]) || lines[next].StartsWith(indent + "    ", StringComparison.Ordinal)); next++)
            inner.Add(string.IsNullOrWhiteSpace(lines[next]) ? "\n" : lines[next][(indent.Length + 4)..]);
        var blanks = inner.AsEnumerable().Reverse().TakeWhile(string.IsNullOrWhiteSpace).Count();
        inner.RemoveRange(inner.Count - blanks, blanks);
        return (Rewrite([.. inner.SkipWhile(string.IsNullOrWhiteSpace)]), Math.Max(at + 1, next - blanks));
    }

    private static int Quoted(List<string> lines, int at, Match head, List<string> result)
    {
        var indent = head.Groups["indent"].Value;
        var inner = new List<string>();
        var next = at + 1;
        for (; next < lines.Count && Quote().Match(lines[next]) is { Success: true } quote; next++)
            inner.Add(lines[next][quote.Length..] is { Length: > 0 } line ? line : "\n");
        Write(result, indent, Kind(head.Groups["kind"].Value), head.Groups["title"].Value.Trim(), Rewrite(inner));
        return next;
    }

    /// <summary>The outer of two boxes has more colons, or the end of the inner one would be its own.</summary>
    private static void Write(List<string> result, string indent, string kind, string title, List<string> content)
    {
        var colons = new string(':', content.Select(line => Colons().Match(line) is { Success: true } inner ? inner.Groups["colons"].Length + 1 : 3).DefaultIfEmpty(3).Max());
        // A box that follows text at once would be a part of it.
        if (result.Count > 0 && !string.IsNullOrWhiteSpace(result[^1]))
            result.Add("\n");
        result.Add($"{indent}{colons} {kind}\n");
        if (title.Length > 0)
            result.AddRange([$"{indent}**{title}**\n", "\n"]);
        result.AddRange(content.Select(line => string.IsNullOrWhiteSpace(line) ? "\n" : indent + (line.EndsWith('\n') ? line : line + "\n")));
        result.AddRange([$"{indent}{colons}\n", "\n"]);
    }

    /// <summary><c>:::tip[Title]</c>, <c>::: tip Title</c>: the word alone, and the title as a line of its own.</summary>
    private static string Container(string line)
    {
        var match = Opening().Match(line);
        if (!match.Success || match.Groups["kind"].Value is "tabs" or "tab")
            return line;
        var title = match.Groups["bracketed"].Success ? match.Groups["bracketed"].Value : AttributeList().Replace(match.Groups["title"].Value, "").Trim();
        var text = new StringBuilder($"{match.Groups["indent"].Value}{match.Groups["colons"].Value} {Kind(match.Groups["kind"].Value)}\n");
        if (title.Length > 0)
            text.Append($"{match.Groups["indent"].Value}**{title}**\n\n");
        return text.ToString();
    }

    [GeneratedRegex("""^(?<indent>[ \t]*)(?:(?:!!!|\?\?\?\+?)[ ]*(?<kind>[A-Za-z-]+)(?:[ ]+[a-z-]+)*[ ]*(?:"(?<title>[^"\n]*)")?|(?<tab>===[!+]?)[ ]*["“](?<title>[^"”\n]*)["”])[ \t]*\n?$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Admonition();

    [GeneratedRegex(@"^(?<indent>[ \t]*)>[ \t]?\[!(?<kind>[A-Za-z-]+)(?:\|[^\]\n]*)?\][+-]?(?<title>[^\n]*)\n?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Alert();

    [GeneratedRegex(@"^[ \t]*>[ \t]?", RegexOptions.None, 1000)]
    private static partial Regex Quote();

    [GeneratedRegex(@"^[ \t]*(?<colons>:{3,})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Colons();

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?<colons>:{3,})[ \t]*(?<kind>[A-Za-z][\w-]*)[ \t]*(?:\[(?<bracketed>[^\]\n]*)\][^\n]*|(?<title>[^\n]*))\n?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\{[^}\n]*\}", RegexOptions.None, 1000)]
    private static partial Regex AttributeList();
}

/// <summary>Components of MDX and Vue: what they say is kept as Markdown, what they do is noted.</summary>
internal static partial class Components
{
    /// <summary>Attributes with words for readers, that which names the part first.</summary>
    private static readonly string[] Shown = ["label", "title", "name", "caption", "value"];

    public static string Rewrite(string body, string place, ImportNotes notes)
    {
        body = MarkdownLines.OutsideFences(body, text =>
        {
            text = ScriptBlock().Replace(text, match => Note("scripts and styles inside pages were left out", match, place, notes));
            text = Module().Replace(text, "");
            return Remark().Replace(text, "");
        });
        return MarkdownLines.Replace(body, Tag(), match => Tag(match, place, notes));
    }

    private static string Note(string remark, Match match, string place, ImportNotes notes)
    {
        _ = match;
        notes.Add(remark, place);
        return "";
    }

    private static string Tag(Match match, string place, ImportNotes notes)
    {
        var name = match.Groups["name"].Value;
        var attributes = Attribute().Matches(match.Groups["attributes"].Value).DistinctBy(a => a.Groups["name"].Value).ToDictionary(a => a.Groups["name"].Value, a => a.Groups["text"].Value, StringComparer.OrdinalIgnoreCase);
        var (isEnd, isAlone) = (match.Groups["end"].Success, match.Groups["alone"].Success);
        if (name is "Aside" or "Admonition" or "Callout")
            return isEnd ? "\n:::\n" : $"\n::: {Boxes.Kind(attributes.GetValueOrDefault("type", "note"))}\n{Bold(attributes.GetValueOrDefault("title"))}";
        if (attributes.GetValueOrDefault("href") is { Length: > 0 } address && attributes.GetValueOrDefault("title") is { Length: > 0 } title)
            return $"- [{title}]({address}){(attributes.GetValueOrDefault("description") is { } more ? $": {more}" : "")}\n";
        if (name == "Tabs" && !isAlone)
            return isEnd ? "\n:::::\n" : "\n::::: tabs\n";
        if (name is "TabItem" or "TabPanel" && !isAlone)
            return isEnd ? "\n::::\n" : $"\n:::: tab {(attributes.GetValueOrDefault("label") ?? attributes.GetValueOrDefault("value"))?.Trim() ?? "…"}\n";
        if (!isEnd)
            notes.Add($"the component `{name}` was left out{(isAlone ? "" : ", and its content kept")}", place);
        return isEnd ? "" : Bold(Shown.Select(attributes.GetValueOrDefault).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)));
    }

    private static string Bold(string? text) => string.IsNullOrWhiteSpace(text) ? "" : $"\n**{text.Trim().TrimEnd(':')}:**\n\n";

    [GeneratedRegex(@"^<(?<name>script|style)\b[^>]*>.*?</\k<name>>[ \t]*\n?", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ScriptBlock();

    /// <summary>Import and export of modules; one of several lines ends with an empty line.</summary>
    [GeneratedRegex(@"^(?:import\s+(?:[\w*{][^\n]*?\s+from\s+)?['""][^\n]+\n|import\s*\{[^}]*\}\s*from\s*['""][^\n]+\n|export\s+(?:const|default|function|let)\b(?:[^\n]+\n)+)", RegexOptions.Multiline, 1000)]
    private static partial Regex Module();

    [GeneratedRegex(@"\{/\*.*?\*/\}", RegexOptions.Singleline, 1000)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^?[ \t]*<(?<end>/)?(?<name>[A-Z][\w.]*)(?<attributes>(?:\s+[\w:@#.-]+(?:=(?:""[^""]*""|'[^']*'|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}))?|\s*\{[^{}]*\})*)\s*(?<alone>/)?>[ \t]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<name>[\w-]+)=(?:""(?<text>[^""]*)""|'(?<text>[^']*)'|\{[""'`](?<text>[^""'`]*)[""'`]\})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Attribute();
}
