using System.Text.RegularExpressions;

namespace StaticBackSite.Importing;

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
