namespace StaticBackSite.Content.Syntax.Code;

/// <summary>
/// A part of a file between two comments: <c>region name</c> and <c>endregion</c> after a number sign, <c>ANCHOR: name</c> and <c>ANCHOR_END: name</c>, or
/// <c>[start:name]</c> and <c>[end:name]</c>; or some lines, as <c>L3-L9</c>.
/// </summary>
internal static class IncludedRegion
{
    public const string Start = "#" + "region";
    private const string End = "#endregion";

    /// <returns>The lines without the blanks that all begin with, and without such comments; null where there is no such region.</returns>
    public static string? Of(string text, string? name)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        if (name is null)
            return Joined(lines);
        if (name is ['L', >= '0' and <= '9', ..])
            return Numbered(lines, name);
        var start = Array.FindIndex(lines, line => Opens(line, name));
        if (start < 0)
            return null;
        var depth = 0;
        for (var end = start + 1; end < lines.Length; end++)
        {
            if (Closes(lines[end], name, ref depth))
                return Joined(lines[(start + 1)..end]);
        }
        return Joined(lines[(start + 1)..]);
    }

    private static string? Numbered(string[] lines, string range)
    {
        var ends = range.Split('-').Select(end => int.TryParse(end.TrimStart('L'), out var line) ? line : 0).ToArray();
        return ends[0] >= 1 && ends[^1] >= ends[0] && ends[^1] <= lines.Length ? Joined(lines[(ends[0] - 1)..ends[^1]]) : null;
    }

    private static bool Opens(string line, string name) => Names(line, Start, name) || Names(line, "ANCHOR:", name) || line.Contains($"[start:{name}]", StringComparison.Ordinal);

    private static bool Closes(string line, string name, ref int depth)
    {
        if (Names(line, "ANCHOR_END:", name) || line.Contains($"[end:{name}]", StringComparison.Ordinal))
            return true;
        if (line.Contains(Start, StringComparison.Ordinal))
            depth++;
        return line.Contains(End, StringComparison.Ordinal) && depth-- == 0;
    }

    private static bool Names(string line, string mark, string name) =>
        line.IndexOf(mark, StringComparison.Ordinal) is var at and >= 0 && line[(at + mark.Length)..].Trim().Split(' ')[0] == name;

    private static bool IsMark(string line) =>
        line.Contains(Start, StringComparison.Ordinal) || line.Contains(End, StringComparison.Ordinal) || line.Contains("ANCHOR:", StringComparison.Ordinal) || line.Contains("ANCHOR_END:", StringComparison.Ordinal);

    private static string Joined(string[] lines)
    {
        var kept = lines.Where(line => !IsMark(line)).ToArray();
        var indent = kept.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        return string.Concat(kept.Select(line => (line.Length >= indent ? line[indent..] : "") + "\n"));
    }
}
