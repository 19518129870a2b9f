using System.Text;
using System.Text.RegularExpressions;

namespace StaticBackSite.Importing;

/// <summary>Text of a page outside its code, which no rewriting may touch.</summary>
internal static partial class MarkdownLines
{
    /// <summary>Replaces matches outside fenced code and code spans.</summary>
    public static string Replace(string body, Regex pattern, MatchEvaluator with) =>
        OutsideFences(body, text =>
        {
            var code = CodeSpan().Matches(text).Select(span => (span.Index, End: span.Index + span.Length)).ToArray();
            return pattern.Replace(text, match => Array.Exists(code, span => span.Index <= match.Index && match.Index < span.End) ? match.Value : with(match));
        });

    /// <summary>Each run of lines outside fenced code, rewritten.</summary>
    public static string OutsideFences(string body, Func<string, string> rewrite)
    {
        var (result, text) = (new StringBuilder(body.Length), new StringBuilder());
        string? fence = null;
        foreach (var line in Lines(body))
        {
            var isFence = IsFence(line, ref fence);
            if (!isFence)
            {
                text.Append(line);
                continue;
            }
            if (text.Length > 0)
                result.Append(rewrite(text.ToString()));
            text.Clear();
            result.Append(line);
        }
        return result.Append(text.Length > 0 ? rewrite(text.ToString()) : "").ToString();
    }

    /// <summary>With their line ends.</summary>
    public static IEnumerable<string> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found + 1 : text.Length;
            yield return text[start..end];
            start = end;
        }
    }

    /// <summary>Whether a line belongs to fenced code, its first and last line included.</summary>
    /// <param name="fence">What opened the code that the lines are in: its marks, and what was before them.</param>
    public static bool IsFence(string line, ref string? fence)
    {
        var marks = Fence().Match(line);
        if (fence is null)
        {
            if (marks.Success)
                fence = marks.Groups["indent"].Value + marks.Groups["marks"].Value;
            return marks.Success;
        }
        if (marks.Success && marks.Groups["info"].Value.Trim().Length == 0 && IsEnd(fence, marks))
            fence = null;
        return true;
    }

    /// <summary>As many marks at least, and indented by less than four columns more.</summary>
    private static bool IsEnd(string fence, Match marks)
    {
        var start = fence.IndexOfAny(['`', '~']);
        return marks.Groups["marks"].Value.StartsWith(fence[start..], StringComparison.Ordinal) && marks.Groups["indent"].Length < start + 4;
    }

    [GeneratedRegex(@"^(?<indent>(?:[ \t>]|[-*+] |\d+[.)] )*)(?<marks>`{3,}|~{3,})(?<info>[^`\n]*)\n?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"(?<!`)(?<marks>`+)(?!`)(?:(?!\n\s*\n).)*?(?<!`)\k<marks>(?!`)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeSpan();
}

/// <summary>A page has one heading of the first level, which is its title.</summary>
internal static partial class Headings
{
    /// <returns>The text and what its first heading says, where that is to be the title in place of <paramref name="title"/>; else null.</returns>
    public static (string Body, string? Title) Settle(string body, string? title)
    {
        var firsts = Firsts(body);
        if (firsts.Count == 0)
            return (body, null);
        var own = ClosingMarks().Replace(firsts[0], "").Trim();
        if (title is not null)
            body = Without(body);
        if (firsts.Count > 1)
            body = Lowered(body, keepFirst: title is null);
        return (body, title is null || Plain(own).Equals(Plain(title), StringComparison.OrdinalIgnoreCase) ? null : Plain(own));
    }

    private static List<string> Firsts(string body)
    {
        var firsts = new List<string>();
        MarkdownLines.OutsideFences(body, text =>
        {
            firsts.AddRange(First().Matches(text).Select(match => match.Groups["text"].Value));
            return text;
        });
        return firsts;
    }

    /// <summary>The title is shown above the page.</summary>
    private static string Without(string body)
    {
        var done = false;
        return MarkdownLines.OutsideFences(body, text => done ? text : First().Replace(text, match =>
        {
            done = true;
            return "";
        }, 1));
    }

    private static string Lowered(string body, bool keepFirst)
    {
        var isKept = !keepFirst;
        return MarkdownLines.OutsideFences(body, text => Any().Replace(text, match =>
        {
            if (!isKept && match.Groups["marks"].Length == 1)
            {
                isKept = true;
                return match.Value;
            }
            return match.Groups["marks"].Length < 6 ? "#" + match.Value : match.Value;
        }));
    }

    /// <summary>Without marks, links and ids.</summary>
    private static string Plain(string text) => Marks().Replace(Links().Replace(Ids().Replace(text, ""), "${text}"), "").Trim();

    [GeneratedRegex(@"^# +(?<text>[^\n]+)\n?", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex First();

    [GeneratedRegex(@"^(?<marks>#{1,6}) +(?=\S)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Any();

    [GeneratedRegex(@"\s#+\s*$", RegexOptions.None, 1000)]
    private static partial Regex ClosingMarks();

    [GeneratedRegex(@"\s*\{[#:.][^}]*\}\s*$", RegexOptions.None, 1000)]
    private static partial Regex Ids();

    [GeneratedRegex(@"!?\[(?<text>[^\]]*)\]\([^)]*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();

    [GeneratedRegex(@"[*`]|(?<!\w)_|_(?!\w)|\\(?=\W)|<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Marks();
}

/// <summary>HTML for which Markdown has the same, and HTML that no page here may hold; all else stays as it is.</summary>
internal static partial class SimpleHtml
{
    /// <summary>Elements that ask for input or belong to no page; what is between their tags is kept.</summary>
    private static readonly HashSet<string> Unwrapped =
    [
        "input", "button", "select", "option", "optgroup", "textarea", "form", "label", "fieldset", "legend", "datalist", "output", "progress", "meter", "template", "slot", "embed", "object", "param",
        "link", "meta", "base", "frame", "frameset", "noscript", "canvas", "dialog", "menu", "map", "area", "font", "big", "html", "head", "body",
    ];

    public static string Rewrite(string body, string place, ImportNotes notes)
    {
        body = MarkdownLines.Replace(body, Script(), match => Note($"`<{match.Groups["name"].Value.ToLowerInvariant()}>` inside pages was left out", "", place, notes));
        body = MarkdownLines.Replace(body, Frame(), match => Source().Match(match.Value) is { Success: true } source
            ? Note("what a frame showed became a link to it", $"<a href=\"{source.Groups["address"].Value}\">{(Title().Match(match.Value) is { Success: true } title ? title.Groups["text"].Value : source.Groups["address"].Value)}</a>", place, notes)
            : "");
        body = MarkdownLines.Replace(body, Tag(), match => match.Groups["name"].Value.ToLowerInvariant() is var name && (Unwrapped.Contains(name) || name.Contains('-', StringComparison.Ordinal))
            ? match.Groups["end"].Success ? "" : Note($"the element `{name}` was left out, and its content kept", "", place, notes)
            : match.Value);
        return MarkdownLines.OutsideFences(body, text => Chunk().Replace(text, chunk => Simplified(chunk.Value)));
    }

    private static string Note(string remark, string kept, string place, ImportNotes notes)
    {
        notes.Add(remark, place);
        return kept;
    }

    /// <summary>A paragraph without its HTML; one in which HTML begins a line stays as it is, since nothing in such a block is read as Markdown.</summary>
    private static string Simplified(string chunk)
    {
        if (!chunk.Contains('<', StringComparison.Ordinal))
            return chunk;
        var simple = MarkdownLines.Replace(chunk, Picture(), match => Source().Match(match.Value) is { Success: true } source && !Sized().IsMatch(match.Value) ? $"![{Alternative().Match(match.Value).Groups["text"].Value}]({Address(source.Groups["address"].Value)})" : match.Value);
        simple = MarkdownLines.Replace(simple, Link(), match => $"[{match.Groups["text"].Value.Trim()}]({Address(match.Groups["address"].Value)})");
        simple = MarkdownLines.Replace(simple, Strong(), match => $"**{match.Groups["text"].Value.Trim()}**");
        simple = MarkdownLines.Replace(simple, Emphasis(), match => $"*{match.Groups["text"].Value.Trim()}*");
        simple = MarkdownLines.Replace(simple, Code(), match => $"`{System.Net.WebUtility.HtmlDecode(match.Groups["text"].Value)}`");
        simple = MarkdownLines.Replace(simple, EmptyLine(), _ => "\n");
        return Opening().IsMatch(simple) ? chunk : simple;
    }

    private static string Address(string address) => address.Contains(' ', StringComparison.Ordinal) || address.Contains('(', StringComparison.Ordinal) ? $"<{address}>" : address;

    [GeneratedRegex(@"<a\s[^<>]*?href=[""'](?<address>[^""'<>]+)[""'][^<>]*>(?<text>(?:[^<>\[\]]|!\[[^\[\]]*\]\([^()\s]*\))+)</a>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"<img\s[^<>]*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\bsrc=[""'](?<address>[^""'<>]+)[""']", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Source();

    [GeneratedRegex(@"\balt=[""'](?<text>[^""'<>\[\]]*)[""']", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Alternative();

    [GeneratedRegex(@"<(?<tag>b|strong)>(?<text>[^<>*]+)</\k<tag>>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Strong();

    [GeneratedRegex(@"<(?<tag>i|em)>(?<text>[^<>*]+)</\k<tag>>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"<code>(?<text>[^<>`\n]+)</code>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Code();

    /// <summary>Room between two blocks, which is the theme's to give.</summary>
    [GeneratedRegex(@"^[ \t]*<br\s*/?>[ \t]*(?:\n|\z)", RegexOptions.IgnoreCase | RegexOptions.Multiline, 1000)]
    private static partial Regex EmptyLine();

    /// <summary>Lines up to an empty one.</summary>
    [GeneratedRegex(@"(?:^[ \t]*\S[^\n]*(?:\n|\z))+", RegexOptions.Multiline, 1000)]
    private static partial Regex Chunk();

    [GeneratedRegex(@"^[ \t>]*(?:[-*+] |\d+[.)] )?</?[A-Za-z][A-Za-z0-9-]*(?:[\s/>]|\z)", RegexOptions.Multiline, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"<(?<name>script|style|svg|math)\b(?:[^<>""']|""[^""]*""|'[^']*')*(?:/>|>.*?</\k<name>\s*>)", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Script();

    [GeneratedRegex(@"<iframe\b(?:[^<>""']|""[^""]*""|'[^']*')*(?:/>|>.*?</iframe\s*>)", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Frame();

    [GeneratedRegex(@"<(?<end>/)?(?<name>[a-z][a-z0-9-]*)(?:\s(?:[^<>""']|""[^""]*""|'[^']*')*)?/?>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\btitle=[""'](?<text>[^""'<>\[\]]+)[""']", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Title();

    [GeneratedRegex(@"\b(?:width|height)=", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Sized();
}

/// <summary>Front matter as other tools write it, and as it is written here.</summary>
internal static partial class ForeignFrontMatter
{
    /// <summary>What keys of other tools are called here; null for those that keep their name.</summary>
    private static readonly (string Here, string[] There)[] Keys =
    [
        ("title", ["title"]), ("description", ["description", "summary", "excerpt", "subtitle"]), ("shortTitle", ["sidebar_label", "linkTitle", "linktitle", "nav_title", "sidebarTitle", "shortTitle"]),
        ("order", ["sidebar_position", "weight", "nav_order", "order"]), ("date", ["date", "created", "publishDate"]), ("updated", ["lastmod", "updated", "last_updated", "lastUpdated", "modified"]),
    ];

    private static readonly HashSet<string> Known = [.. Keys.SelectMany(key => key.There), "slug", "permalink", "url", "draft", "aliases", "redirect_from", "redirectFrom", "tags", "categories", "id"];

    /// <summary>The keys and the text below them; no keys where a page has none.</summary>
    public static (LooseMap Keys, string Body) Split(string text)
    {
        var match = Fenced().Match(text);
        if (!match.Success)
            return ([], text);
        var (fence, inside) = (match.Groups["fence"].Value, match.Groups["inside"].Value);
        var keys = fence is "+++" or "---toml" ? Loose.Toml(inside) : Loose.Yaml(inside);
        return keys is LooseMap map ? (map, text[match.Length..]) : inside.Trim().Length == 0 ? ([], text[match.Length..]) : ([], text);
    }

    /// <summary>The keys that mean something here, under the names that they have here, and the others.</summary>
    public static (List<KeyValuePair<string, object>> Kept, List<string> Dropped) Translate(LooseMap keys)
    {
        var kept = new List<KeyValuePair<string, object>>();
        foreach (var (here, there) in Keys)
        {
            if (keys.AnyText(there)?.Trim() is { Length: > 0 } text && Value(here, text) is { } value)
                kept.Add(new(here, value));
        }
        if (keys.AnyText("draft") == "true")
            kept.Add(new("draft", true));
        foreach (var list in new[] { "tags", "categories" })
        {
            var words = Loose.List(keys[list]).OfType<string>().SelectMany(word => word.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct().ToArray();
            if (words.Length > 0)
                kept.Add(new(list, words));
        }
        return (kept, [.. keys.Select(key => key.Key).Where(key => !Known.Contains(key))]);
    }

    /// <summary>As YAML between its two lines; empty where there is nothing to say.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, object>> keys)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in keys)
            text.Append(key).Append(": ").Append(value is string[] list ? $"[{string.Join(", ", list.Select(Quoted))}]" : value is string word && key is not ("date" or "updated") ? Quoted(word) : value.ToString()!.ToLowerInvariant()).Append('\n');
        return text.Length == 0 ? "" : $"---\n{text}---\n\n";
    }

    /// <summary>Double quotation marks as JSON has them, in which every text is one of YAML.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text.ReplaceLineEndings(" ").Trim())
            quoted.Append(c is '"' or '\\' ? $"\\{c}" : char.IsControl(c) ? " " : c.ToString());
        return quoted.Append('"').ToString();
    }

    private static object? Value(string key, string text) => key switch
    {
        "date" or "updated" => Day().Match(text) is { Success: true } day && DateOnly.TryParseExact(day.Value, "yyyy-MM-dd", out _) ? day.Value : null,
        "order" => int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null,
        "shortTitle" => text.Length <= 40 ? text : null,
        _ => text,
    };

    [GeneratedRegex(@"\A(?<fence>---(?:toml)?|\+\+\+)[ \t]*\n(?<inside>(?:.*\n)*?)(?:---|\+\+\+)[ \t]*(?:\n|\z)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fenced();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}", RegexOptions.None, 1000)]
    private static partial Regex Day();
}
