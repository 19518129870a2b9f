using System.Globalization;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using StaticBackSite.Content.Syntax.Blocks;

namespace StaticBackSite.Content.Syntax.Code;

/// <summary>
/// What stands after a fence: <c>js title="app.js" {2,4-6} ins={3} del={4} lineNumbers</c>. The ways of other tools to say the
/// same are read too: <c>js{2}</c>, <c>:line-numbers</c>, <c>hl_lines="2 4-6"</c>, <c>linenums="1"</c>. Other words are passed by.
/// </summary>
internal sealed record CodeOptions(string Language)
{
    /// <summary>The group of the theme's files that pages with code need.</summary>
    public const string Assets = "code";

    public string? Title { get; init; }

    /// <summary>Whether lines are numbered, and from which number.</summary>
    public int? FirstNumber { get; init; }

    /// <summary>Lines to look at, and lines that were added or removed, by their place from 1.</summary>
    public IReadOnlySet<int> Marked { get; init; } = new HashSet<int>();

    public IReadOnlySet<int> Added { get; init; } = new HashSet<int>();

    public IReadOnlySet<int> Removed { get; init; } = new HashSet<int>();

    public bool HasLines => FirstNumber is not null || Marked.Count + Added.Count + Removed.Count > 0;

    public static CodeOptions Of(CodeBlock code) => code is FencedCodeBlock fenced ? Parse(fenced.Info, fenced.Arguments) : new("");

    public static CodeOptions Parse(string? info, string? arguments)
    {
        var name = info ?? "";
        var end = name.AsSpan().IndexOfAny("{,:");
        var rest = end > 0 && name[end] != ',' ? $"{name[end..]} {arguments}" : arguments ?? "";
        // Attribute lists of other tools: ``` {.py title="x"}
        if (end == 0)
            name = FirstClass($"{name} {arguments}");
        var options = new CodeOptions(end > 0 ? name[..end] : name);
        foreach (var word in Words(rest))
            options = options.With(word);
        return options;
    }

    private CodeOptions With(string word)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        var (key, value) = equals < 0 ? (word, "") : (word[..equals], word[(equals + 1)..].Trim('"', '\'', '{', '}'));
        return key switch
        {
            "title" or "name" or "filename" when value.Length > 0 => this with { Title = value },
            "ins" or "add" => this with { Added = Lines(value) },
            "del" or "remove" => this with { Removed = Lines(value) },
            "mark" or "hl_lines" => this with { Marked = Lines(value) },
            "lineNumbers" or "showLineNumbers" or "numberLines" or "linenums" or ":line-numbers" or "start" => this with { FirstNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1 },
            ['{', .., '}'] => this with { Marked = Lines(word.Trim('{', '}')) },
            _ => this,
        };
    }

    private static HashSet<int> Lines(string ranges)
    {
        var lines = new HashSet<int>();
        foreach (var range in ranges.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = range.Split('-');
            if (!int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first) || !int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last))
                continue;
            for (var line = first; line <= Math.Min(last, first + 10_000); line++)
                lines.Add(line);
        }
        return lines;
    }

    private static string FirstClass(string attributes) =>
        attributes.Split([' ', '{', '}'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => word.StartsWith('.'))?[1..] ?? "";

    /// <summary>Words with blanks between them; quotation marks and braces keep theirs.</summary>
    private static IEnumerable<string> Words(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == ' ')
                continue;
            var start = at;
            for (var close = '\0'; at < text.Length && (close != '\0' || text[at] != ' '); at++)
            {
                if (text[at] == close)
                    close = '\0';
                else if (close == '\0' && text[at] is '"' or '\'' or '{')
                    close = text[at] == '{' ? '}' : text[at];
            }
            yield return text[start..at];
        }
    }
}

/// <summary>Code, as it is shown.</summary>
/// <param name="Id">The author's, from an attribute list before the code.</param>
/// <param name="Classes">The author's.</param>
internal sealed record CodeModel(string Code, CodeOptions Options, string? Id = null, string Classes = "") : BlockModel(Id);

/// <summary>Hands code to the theme.</summary>
internal static class CodeWriter
{
    public static void Write(BodyWriter body, CodeBlock code)
    {
        var attributes = code.TryGetAttributes();
        // Markdig notes the language as a class too.
        var classes = attributes?.Classes?.Where(name => !name.StartsWith("language-", StringComparison.Ordinal)) ?? [];
        Write(body, new CodeModel(TextOf(code), CodeOptions.Of(code), attributes?.Id, string.Join(' ', classes)));
    }

    public static void Write(BodyWriter body, CodeModel model)
    {
        body.EnsureLine();
        body.Index.Definition.Theme.Write(body, model, () => { });
        body.EnsureLine();
    }

    /// <summary>The lines of a block as one text.</summary>
    private static string TextOf(CodeBlock code)
    {
        var lines = code.Lines.Lines;
        if (lines is null || code.Lines.Count == 0)
            return "";
        var text = new System.Text.StringBuilder();
        foreach (StringLine line in lines.AsSpan(0, code.Lines.Count))
            text.Append(line.Slice.AsSpan()).Append('\n');
        return text.ToString();
    }
}
