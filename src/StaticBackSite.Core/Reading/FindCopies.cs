using System.Text.RegularExpressions;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;

namespace StaticBackSite.Reading;

/// <summary>
/// Files that a file manager or a browser copied: <c>x copy.md</c>, <c>x - Copy.md</c>, <c>x (1).md</c> beside <c>x.md</c>, with
/// the same title. A copy takes no part in the site, or everything in it would be called a duplicate as well.
/// </summary>
internal static partial class FindCopies
{
    /// <returns>The paths of the copies, each of which is reported.</returns>
    public static IReadOnlySet<SourcePath> Among(IReadOnlyCollection<ParsedDocument> pages, DiagnosticBag diagnostics)
    {
        var copies = new HashSet<SourcePath>();
        foreach (var page in pages)
        {
            if (OriginalName(page.Source.Path) is not { } name || pages.FirstOrDefault(other => IsOriginal(other, name)) is not { } original || !SayTheSame(page, original))
                continue;
            copies.Add(page.Source.Path);
            diagnostics.Report(ReadingCodes.CopyOfPage, page.Source, page.FrontMatter.TitleSpan, $"this file seems to be a copy of {original.Source.Path}", "delete this copy; or rename it, and give it a title of its own");
        }
        return copies;
    }

    private static bool IsOriginal(ParsedDocument page, string name) => string.Equals(page.Source.Path.Value, name, StringComparison.OrdinalIgnoreCase);

    private static bool SayTheSame(ParsedDocument one, ParsedDocument other) =>
        string.Equals(one.FrontMatter.Title, other.FrontMatter.Title, StringComparison.OrdinalIgnoreCase) || one.File.Content.Span.SequenceEqual(other.File.Content.Span);

    private static string? OriginalName(SourcePath path)
    {
        if (Copied().Match(path.Stem) is not { Success: true } copy)
            return null;
        var stem = copy.Groups["name"].Value;
        return stem.Length > 0 ? path.Folder + stem + path.FileName[path.Stem.Length..] : null;
    }

    [GeneratedRegex(@"^(copy of (?<name>.+)|(?<name>.+?)( - copy( \(\d+\))?|[ _-]copy([ _-]?\d+)?| ?\(\d+\)| \d+))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Copied();
}
