using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Pages;

/// <summary>A page that comes first in a search which has all the words of one of its phrases.</summary>
public sealed record PinnedAnswer(ParsedDocument Page, ImmutableArray<string> Phrases)
{
    /// <summary>The id of the part of the page that answers.</summary>
    public string? Part { get; init; }

    /// <summary>What stands above the answer, where that needs to be said.</summary>
    public string? Label { get; init; }

    /// <summary>Whether nobody may overlook it: it is framed, and comes before all other answers.</summary>
    public bool IsAlert { get; init; }

    /// <summary>The answers of <c>site.yml</c>. Reports what its <c>search</c> names and the site does not have.</summary>
    public static ImmutableArray<PinnedAnswer> OfSite(SiteIndex index, DiagnosticBag diagnostics)
    {
        var settings = index.Site.Search;
        foreach (var page in settings.Otherwise.Where(page => index.Page(new SourcePath(page.Value)) is null))
            ReportNoPage(page, page.Value, index, diagnostics);
        foreach (var entry in settings.LeaveOut.Where(entry => !index.Pages.Any(page => SearchSettings.Covers(entry.Value, page.Source.Path))))
            ReportNoPage(entry, entry.Value, index, diagnostics);
        return [.. settings.Answers.Select(answer => From(answer, index, diagnostics)).OfType<PinnedAnswer>()];
    }

    private static PinnedAnswer? From(SearchAnswer answer, SiteIndex index, DiagnosticBag diagnostics)
    {
        var (path, part) = answer.Page.Value.Split('#', 2) is [var before, var after] ? (before, after) : (answer.Page.Value, null);
        if (index.Page(new SourcePath(path)) is not { } page)
        {
            ReportNoPage(answer.Page, path, index, diagnostics);
            return null;
        }
        if (part is not null && !page.HasPart(part))
            diagnostics.Report(DiagnosticCodes.UnknownRelated, index.Sources.ConfigurationSource, answer.Page.Span, $"{path} has no part `#{part}`", Suggestion.NameLike(part, page.AnchorNames, "headings give their ids"));
        return new PinnedAnswer(page, [.. answer.Phrases.Select(phrase => phrase.Value)]) { Part = part };
    }

    private static void ReportNoPage(Located<string> place, string path, SiteIndex index, DiagnosticBag diagnostics) =>
        diagnostics.Report(DiagnosticCodes.UnknownRelated, index.Sources.ConfigurationSource, place.Span, $"there is no page `{path}`", Suggestion.PathLike(path, index.Paths.Pages));
}
