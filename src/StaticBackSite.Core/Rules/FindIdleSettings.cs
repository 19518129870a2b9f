using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Rules;

/// <summary>Settings of the whole site that name a page, or a type of page, which is not there: they do nothing, and nobody would notice.</summary>
public sealed class FindIdleSettings
{
    private readonly SiteIndex _index;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<string> _paths;
    private readonly HashSet<PageType> _types;

    private FindIdleSettings(SiteIndex index, DiagnosticBag diagnostics)
    {
        _index = index;
        _diagnostics = diagnostics;
        _paths = [.. index.Pages.Select(page => page.Source.Path.Value), .. index.Drafts.Select(path => path.Value), SingleSourceFiles.Disclaimer.Value];
        _types = [.. index.Pages.Select(page => page.FrontMatter.Type)];
    }

    public static void Run(SiteIndex index, DiagnosticBag diagnostics)
    {
        var find = new FindIdleSettings(index, diagnostics);
        var policy = index.Site.Policy;
        var source = index.Sources.ConfigurationSource;
        foreach (var part in policy.Parts)
        {
            find.CheckPaths(part.ExceptIn, source);
            find.CheckTypes(part.WrittenTypes, source);
        }
        foreach (var settings in policy.Named)
        {
            find.CheckPaths(settings.ExceptIn, source);
            find.CheckTypes(settings.WrittenTypes, source);
        }
        foreach (var section in policy.RequiredSections?.Sections ?? [])
        {
            find.CheckPaths(section.Pages, source);
            find.CheckTypes(section.Types, source);
        }
        find.CheckPaths(index.Sources.Words.Exceptions, index.Sources.Words.Source);
        find.CheckPaths(index.Sources.ReadingGrades.Pages, index.Sources.ReadingGrades.Source);
    }

    private void CheckPaths(IEnumerable<Located<string>> written, SourceText source)
    {
        foreach (var path in written.Where(path => !_paths.Contains(path.Value)))
            _diagnostics.Report(ReadingCodes.IdleSetting, source, path.Span, $"there is no page `{path.Value}`, so this entry does nothing", Suggestion.DidYouMean(path.Value, _paths) ?? "correct the path, which begins at the input folder, or delete the entry");
    }

    private void CheckTypes(IEnumerable<Located<PageType>> written, SourceText source)
    {
        // A draft of the type may be on its way.
        if (_index.Drafts.Count > 0)
            return;
        foreach (var type in written.Where(type => !_types.Contains(type.Value)))
            _diagnostics.Report(ReadingCodes.IdleSetting, source, type.Span, $"no page has the type `{source.Slice(type.Span)}`, so this entry does nothing", "write `type:` in the front matter of the pages that are meant, or delete the entry");
    }
}
