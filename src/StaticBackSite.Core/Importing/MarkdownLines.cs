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
    /// <param name="fence">The marks that opened the code that the lines are in.</param>
    public static bool IsFence(string line, ref string? fence)
    {
        var marks = Fence().Match(line);
        if (fence is null)
        {
            if (marks.Success)
                fence = marks.Groups["marks"].Value;
            return marks.Success;
        }
        if (marks.Success && marks.Groups["info"].Value.Trim().Length == 0 && marks.Groups["marks"].Value.StartsWith(fence, StringComparison.Ordinal))
            fence = null;
        return true;
    }

    [GeneratedRegex(@"^(?:[ \t>]|[-*+] |\d+[.)] )*(?<marks>`{3,}|~{3,})(?<info>[^`\n]*)\n?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"(?<!`)(?<marks>`+)(?!`)(?:(?!\n\s*\n).)*?(?<!`)\k<marks>(?!`)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeSpan();
}
