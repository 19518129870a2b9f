using System.Collections.Immutable;
using System.Collections.ObjectModel;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Health;
using StaticBackSite.Health.SelfChecks;
using StaticBackSite.Health.SteppedDrawings;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Reading;

/// <summary>Reads the files that say a thing once for the whole site. Only <c>site.yml</c> must be there.</summary>
public static class ReadSingleSources
{
    private static readonly ImmutableArray<SourcePath> Known =
        [SiteConfiguration.FileName, Bibliography.FileName, RedFlags.FileName, ReadingGrades.FileName, WordList.FileName, ReadStrings.FileName, SelfCheck.FileName, RefractoryExplainer.FileName];

    /// <summary>An empty one is reported for what it lacks, or may be empty.</summary>
    private static readonly ImmutableArray<SourcePath> SpeaksForItself =
        [SiteConfiguration.FileName, Bibliography.FileName, ReadingGrades.FileName, SelfCheck.FileName, RefractoryExplainer.FileName];

    /// <summary>Every text that <c>strings.yml</c> may override.</summary>
    public static ImmutableArray<StringKey> AllStrings { get; } = [.. Strings.Keys, .. HealthStrings.Keys];

    public static SingleSources From(IReadOnlyDictionary<SourcePath, SourceFile> files, ContentDefinition definition, Uri? url, ImmutableArray<PolicyKey> policyKeys, DiagnosticBag diagnostics)
    {
        var (source, root) = ReadYaml(files, SiteConfiguration.FileName, diagnostics);
        if (source is null)
            diagnostics.Report(DiagnosticCodes.MissingSiteFile, SiteConfiguration.FileName, "the input folder has no site.yml", "write one with the three lines name, url and locale");
        RefuseUnknown(files.Keys, diagnostics);
        var configuration = SiteConfiguration.Read(source ?? new SourceText(SiteConfiguration.FileName, ""), root, policyKeys, source is null ? new DiagnosticBag() : diagnostics);
        var (references, bibliography) = ReadYaml(files, Bibliography.FileName, diagnostics);
        var (flags, flagsRoot) = ReadYaml(files, RedFlags.FileName, diagnostics);
        var (grades, gradesRoot) = ReadYaml(files, ReadingGrades.FileName, diagnostics);
        var (words, wordsRoot) = ReadYaml(files, WordList.FileName, diagnostics);
        var (strings, stringsRoot) = ReadYaml(files, ReadStrings.FileName, diagnostics);
        var ownStrings = strings is null ? ReadOnlyDictionary<string, string>.Empty : ReadStrings.From(strings, stringsRoot, AllStrings, diagnostics);
        var health = strings is null ? HealthStrings.English : new HealthStrings(ReadStrings.Over(HealthStrings.Keys, ownStrings));
        var (check, checkRoot) = ReadYaml(files, SelfCheck.FileName, diagnostics);
        var (explainer, explainerRoot) = ReadYaml(files, RefractoryExplainer.FileName, diagnostics);
        return new SingleSources(
            url is null ? configuration : configuration with { Url = url },
            source ?? new SourceText(SiteConfiguration.FileName, ""),
            references is null ? Bibliography.Empty : Bibliography.Read(references, bibliography, diagnostics),
            flags is null ? null : RedFlags.Read(flags, flagsRoot, health, diagnostics),
            flags,
            files.TryGetValue(SingleSourceFiles.Disclaimer, out var disclaimer) ? ParseDisclaimer(disclaimer, definition) : null,
            files.TryGetValue(Ledger.FileName, out var ledger) && ReadText.From(ledger, diagnostics, out var addresses) ? ReadLedger.From(addresses, diagnostics) : null)
        {
            Definition = definition,
            Baseline = files.TryGetValue(Baseline.FileName, out var baseline) && ReadText.From(baseline, diagnostics, out var held) ? Baseline.Read(held, diagnostics) : null,
            Strings = strings is null ? Strings.English : new Strings(ReadStrings.Over(Strings.Keys, ownStrings)),
            HealthStrings = health,
            ReadingGrades = grades is null ? ReadingGrades.Empty : ReadingGrades.Read(grades, gradesRoot, diagnostics),
            Words = words is null ? WordList.Empty : WordList.Read(words, wordsRoot, diagnostics),
            SelfCheck = check is null ? null : SelfCheck.Read(check, checkRoot, health, diagnostics),
            Explainer = explainer is null ? null : RefractoryExplainer.Read(explainer, explainerRoot, diagnostics),
        };
    }

    private static (SourceText? Source, YamlNode? Root) ReadYaml(IReadOnlyDictionary<SourcePath, SourceFile> files, SourcePath path, DiagnosticBag diagnostics)
    {
        if (!files.TryGetValue(path, out var file))
            return (null, null);
        if (!ReadText.From(file, diagnostics, out var source))
            return (source, null);
        var before = diagnostics.Found.Count;
        var root = YamlReader.Read(source, new SourceSpan(0, source.Text.Length), diagnostics);
        if (root is YamlList or YamlScalar { IsNull: false })
            diagnostics.Report(DiagnosticCodes.BrokenYaml, source, root.Span with { Length = 1 }, $"this file must consist of lines `key: value`, and it holds {(root is YamlList ? "a list" : "a single text")}", "write the list below the key that it belongs to");
        else if (root is not YamlMap && diagnostics.Found.Count == before && !SpeaksForItself.Contains(path))
            diagnostics.Report(ReadingCodes.EmptyDataFile, path, "this file has no entries", "add entries, or delete the file");
        return (source, root);
    }

    /// <summary>Reports data files whose names nothing reads.</summary>
    private static void RefuseUnknown(IEnumerable<SourcePath> files, DiagnosticBag diagnostics)
    {
        foreach (var path in files.Where(path => !path.IsMarkdown && path != Ledger.FileName && path != Baseline.FileName && !Known.Contains(path)))
            diagnostics.Report(ReadingCodes.UnknownDataFile, path, $"nothing reads a file of the name {path}", Suggestion.DidYouMean(path.Value, Known.Select(known => known.Value)) ?? $"data files are called {string.Join(", ", Known)}");
    }

    /// <summary>The disclaimer is a piece of a page: Markdown without front matter, shown whole, with no terms linked.</summary>
    private static ParsedDocument ParseDisclaimer(SourceFile file, ContentDefinition definition) =>
        ParsePage.Fragment(file, definition, new PageFrontMatter { Title = "Disclaimer", Description = "", NoGlossary = true });
}
