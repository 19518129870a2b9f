using System.Collections.Immutable;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>Gives findings the level that <c>levels:</c> in site.yml gives to their code, in their folder. Of two entries the later one counts.</summary>
internal static class ApplyLevels
{
    public static readonly DiagnosticCode BadLevel = new(
        "SB1405", Severity.Error, "A level that cannot be given",
        "`levels` in site.yml names a code that there is not, or one whose level is fixed: without it nothing could be published, or two things in one place.",
        "`- { codes: [SB2000], level: warning }`",
        "Correct the code; `staticback explain CODE` shows what it is about. An error whose level is fixed has to be put right.");

    public static readonly ImmutableArray<DiagnosticCode> Codes = [BadLevel];

    public static IEnumerable<Diagnostic> In(IEnumerable<Diagnostic> found, SiteIndex index, CodeSet codes)
    {
        var levels = index.Site.Levels;
        if (levels.IsEmpty)
            return found;
        var given = levels.SelectMany(level => level.Codes.Select(code => (Code: code.Value.ToUpperInvariant(), Level: level))).ToLookup(entry => entry.Code, entry => entry.Level, StringComparer.Ordinal);
        var settled = found.Select(d => !d.Code.CanBeLowered || given[d.Code.Id].LastOrDefault(level => level.Covers(d.Location.Path)) is not { } level ? d : d with { Severity = level.Level }).Where(d => d.Severity != Severity.Off);
        return [.. settled, .. Check(index, codes)];
    }

    private static IReadOnlyList<Diagnostic> Check(SiteIndex index, CodeSet codes)
    {
        var (diagnostics, site) = (new DiagnosticBag(), index.Sources.ConfigurationSource);
        foreach (var code in index.Site.Levels.SelectMany(level => level.Codes))
        {
            if (codes.Find(code.Value) is not { } known)
                diagnostics.Report(BadLevel, site, code.Span, $"there is no code `{code.Value}`", codes.DidYouMean(code.Value) ?? "codes are written as in SB2001");
            else if (!known.CanBeLowered)
                diagnostics.Report(BadLevel, site, code.Span, $"the level of {known.Id} is fixed", known.Fix);
        }
        foreach (var place in index.Site.Levels.SelectMany(level => level.In).Where(place => !IsThere(place.Value.Trim('/'), index)))
            diagnostics.Report(ReadingCodes.IdleSetting, site, place.Span, $"there is neither a file nor a folder `{place.Value}`", "the path begins at the input folder");
        return diagnostics.Found;
    }

    private static bool IsThere(string place, SiteIndex index) =>
        index.Pages.Select(page => page.Route.Source).Concat(index.Assets.Select(asset => asset.Route.Source)).Any(path => path.Value == place || path.IsIn(place));
}
