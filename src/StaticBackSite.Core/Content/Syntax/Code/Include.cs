using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Routing;

namespace StaticBackSite.Content.Syntax.Code;

/// <summary>
/// <c>::: include samples/app.cs#setup</c>: a file of the input folder, or a region of it, as code. What follows the path is what
/// may follow a fence. The path is a link like any other, so it is checked, and leads nowhere outside the input folder.
/// </summary>
internal sealed class Include : BlockKind
{
    public Include()
        : base("include") => (IsProse, LinksTerms, Assets) = (false, false, [CodeOptions.Assets]);

    /// <summary>The path that a block names, as a link of its page; null where it is of another kind.</summary>
    public static LinkInline? LinkOf(CustomContainer container)
    {
        if (container.Info != "include")
            return null;
        var (target, _) = Split(container);
        return new LinkInline(target, "") { Span = container.Span };
    }

    public override void WriteHtml(BodyWriter body, CustomContainer container)
    {
        var (target, rest) = Split(container);
        var (path, region) = SplitRegion(target);
        if (body.Page.Source.Path.Resolve(path) is not { } file || TextOf(file, body.Index) is not { } text || IncludedRegion.Of(text, region) is not { } code)
            return;
        var ending = file.FileName[(file.FileName.LastIndexOf('.') + 1)..];
        var options = CodeOptions.Parse(CodeLanguages.Named(ending) is null && CodeLanguages.Named(file.FileName) is not null ? file.FileName : ending, rest);
        CodeWriter.Write(body, code, options);
    }

    public override string Copy(CopyWriter copy, CustomContainer container)
    {
        var (path, region) = SplitRegion(Split(container).Target);
        return copy.Page.Source.Path.Resolve(path) is { } file && TextOf(file, copy.Index) is { } text && IncludedRegion.Of(text, region) is { } code
            ? MarkdownText.Fenced(code.TrimEnd('\n'), file.FileName[(file.FileName.LastIndexOf('.') + 1)..])
            : "";
    }

    public static (string Path, string? Region) SplitRegion(string target) =>
        target.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? (target[..hash], target[(hash + 1)..]) : (target, null);

    /// <summary>The text of a file; null where there is none.</summary>
    public static string? TextOf(SourcePath file, SiteIndex index) =>
        (index.Asset(file)?.File ?? index.Page(file)?.File) is { } found ? Encoding.UTF8.GetString(found.Content.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n") : null;

    private static (string Target, string Words) Split(CustomContainer container)
    {
        var written = container.Arguments?.Trim() ?? "";
        var blank = written.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? (written, "") : (written[..blank], written[(blank + 1)..]);
    }
}

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
