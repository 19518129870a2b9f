using StaticBackSite.Configuration;
using StaticBackSite.Content.Data;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;
using StaticBackSite.Rules.Language;
using StaticBackSite.Sources;

namespace StaticBackSite.Rules.Structure;

/// <summary>Settings of the whole site name pages, types of pages and words that are there: others have no effect, and nobody would notice.</summary>
internal sealed class SettingsHaveAnEffect
{
    public static readonly SiteCheck Rule = SiteCheck.Of(site => new SettingsHaveAnEffect(site).Check());

    private readonly SiteInspection _site;
    private readonly HashSet<string> _paths;
    private readonly HashSet<PageType> _types;

    private SettingsHaveAnEffect(SiteInspection site)
    {
        _site = site;
        _paths = [.. site.Index.Pages.Select(page => page.Source.Path.Value), .. site.Index.Drafts.Select(path => path.Value), SingleSourceFiles.Disclaimer.Value];
        _types = [.. site.Index.Pages.Select(page => page.FrontMatter.Type)];
    }

    private void Check()
    {
        var sources = _site.Index.Sources;
        foreach (var settings in _site.Policy.Named)
        {
            CheckPaths(settings.NamedPages, sources.ConfigurationSource);
            CheckTypes(settings.NamedTypes, sources.ConfigurationSource);
        }
        CheckPaths(sources.Words.Exceptions, sources.Words.Source);
        foreach (var noun in _site.Policy.Get(Names.ProperNouns))
            CheckName(noun, sources.ConfigurationSource);
        foreach (var title in _site.Policy.Get(Names.LockedTitles))
            CheckWords(title, sources.ConfigurationSource, "correct it so that it reads as the title does, or delete the entry");
    }

    /// <summary>Names are compared word by word.</summary>
    private void CheckName(Located<string> noun, SourceText source)
    {
        if (noun.Value.AsSpan().ContainsAny(' ', '\u00A0'))
            _site.Report(ReadingCodes.IdleSetting, source, noun.Span, $"`{noun.Value}` is more than one word, so this entry has no effect", "list each of its words");
        else
            CheckWords(noun, source, "correct it, capital letters included, or delete the entry");
    }

    private IEnumerable<ParsedDocument> Texts => _site.Index.Sources.Disclaimer is { } disclaimer ? _site.Index.Pages.Append(disclaimer) : _site.Index.Pages;

    private void CheckWords(Located<string> words, SourceText source, string hint)
    {
        // A draft that says so may be on its way.
        if (_site.Index.Drafts.Count == 0 && !Texts.Any(page => Says(page, words.Value)))
            _site.Report(ReadingCodes.IdleSetting, source, words.Span, $"no page says `{words.Value}`, so this entry has no effect", hint);
    }

    /// <summary>Most pages that say it are written so; others are read as readers see them.</summary>
    private static bool Says(ParsedDocument page, string words) =>
        page.Source.Text.Contains(words, StringComparison.Ordinal) || GatherText.From(page).Blocks.Any(block => block.Text.Contains(words, StringComparison.Ordinal));

    private void CheckPaths(IEnumerable<Located<string>> written, SourceText source)
    {
        foreach (var path in written.Where(path => !_paths.Contains(path.Value)))
            _site.Report(ReadingCodes.IdleSetting, source, path.Span, $"there is no page `{path.Value}`, so this entry has no effect", Suggestion.DidYouMean(path.Value, _paths) ?? "correct the path, which begins at the input folder, or delete the entry");
    }

    private void CheckTypes(IEnumerable<Located<PageType>> written, SourceText source)
    {
        // A draft of the type may be on its way.
        if (_site.Index.Drafts.Count > 0)
            return;
        foreach (var type in written.Where(type => !_types.Contains(type.Value)))
            _site.Report(ReadingCodes.IdleSetting, source, type.Span, $"no page has the type `{source.Slice(type.Span)}`, so this entry has no effect", "write `type:` in the front matter of the pages that are meant, or delete the entry");
    }
}
