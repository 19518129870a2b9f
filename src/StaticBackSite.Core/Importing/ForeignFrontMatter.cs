using System.Text;
using System.Text.RegularExpressions;

namespace StaticBackSite.Importing;

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
