using System.Text.RegularExpressions;

namespace StaticBackSite.Importing;

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
