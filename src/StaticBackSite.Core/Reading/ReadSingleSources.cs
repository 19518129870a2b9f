using System.Collections.Immutable;
using System.Collections.ObjectModel;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Reading;

/// <summary>Reads the files that say a thing once for the whole site. Only <c>site.yml</c> must be there.</summary>
internal sealed class ReadSingleSources
{
    private readonly ContentDefinition _definition;
    private readonly IReadOnlyDictionary<SourcePath, SourceFile> _files;
    private readonly DiagnosticBag _diagnostics;

    private ReadSingleSources(ContentDefinition definition, IReadOnlyDictionary<SourcePath, SourceFile> files, DiagnosticBag diagnostics)
    {
        _definition = definition;
        _files = files;
        _diagnostics = diagnostics;
    }

    private ImmutableArray<SourcePath> Known =>
        [SiteConfiguration.FileName, .. _definition.DataFiles.Select(file => file.Path), ReadStrings.FileName];

    public static SingleSources From(IReadOnlyDictionary<SourcePath, SourceFile> files, Uri? url, ContentDefinition definition, DiagnosticBag diagnostics) =>
        new ReadSingleSources(definition, files, diagnostics).Read(url);

    /// <summary>The packs that a site names, before anything else is known of it; mistakes are reported when the whole file is read.</summary>
    public static ImmutableArray<string> PacksOf(ImmutableArray<SourceFile> input)
    {
        var unused = new DiagnosticBag();
        return input.FirstOrDefault(file => file.Path == SiteConfiguration.FileName) is { } file
            && ReadText.From(file, unused, out var source)
            && YamlReader.Read(source, new SourceSpan(0, source.Text.Length), unused) is YamlMap map
            ? new MapReader(source, map, default, unused).TextList(SiteConfiguration.PacksKey, "").Select(pack => pack.Value).ToImmutableArray()
            : [];
    }

    private SingleSources Read(Uri? url)
    {
        var (source, root) = ReadYaml(SiteConfiguration.FileName, reportsEmpty: true);
        if (source is null)
            _diagnostics.Report(DiagnosticCodes.MissingSiteFile, SiteConfiguration.FileName, "the input folder has no site.yml", "write one with the three lines name, url and locale");
        RefuseUnknown();
        var siteSource = source ?? new SourceText(SiteConfiguration.FileName, "");
        var configuration = SiteConfiguration.Read(siteSource, root, _definition.PolicyKeys, _definition.Choices, source is null ? new DiagnosticBag() : _diagnostics);
        foreach (var pack in configuration.Packs.Where(pack => !_definition.Packs.Contains(pack.Value)))
            _diagnostics.Report(ReadingCodes.UnknownPack, siteSource, pack.Span, $"this program has no pack `{pack.Value}`", Suggestion.DidYouMean(pack.Value, _definition.Packs) ?? (_definition.Packs.IsEmpty ? "delete the entry, or use a program to which the pack was added" : $"it has {string.Join(", ", _definition.Packs)}"));
        var words = ReadWords(configuration, siteSource);
        var definition = configuration.HeadingIds == _definition.HeadingIds ? _definition : _definition with { HeadingIds = configuration.HeadingIds };
        var onEveryPage = _files.TryGetValue(SingleSourceFiles.Disclaimer, out var disclaimer) ? ParseDisclaimer(disclaimer, definition) : null;
        return new SingleSources(words, [.. _definition.DataFiles.Select(file => ReadData(file, words)).OfType<SingleSources.Entry>()])
        {
            Definition = definition,
            Configuration = url is null ? configuration : configuration with { Url = url },
            ConfigurationSource = siteSource,
            Disclaimer = onEveryPage,
            Ledger = _files.TryGetValue(Ledger.FileName, out var ledger) && ReadText.From(ledger, _diagnostics, out var addresses) ? ReadLedger.From(addresses, _diagnostics) : null,
            Baseline = _files.TryGetValue(Baseline.FileName, out var baseline) && ReadText.From(baseline, _diagnostics, out var held) ? Baseline.Read(held, _diagnostics) : null,
        };
    }

    private SiteWords ReadWords(SiteConfiguration site, SourceText siteSource)
    {
        var (strings, root) = ReadYaml(ReadStrings.FileName, reportsEmpty: false);
        var own = strings is null ? ReadOnlyDictionary<string, string>.Empty : ReadStrings.From(strings, root, [.. _definition.StringKeys], _diagnostics, site.Locale);
        var words = new SiteWords(_definition.StringSets, own, site.Locale);
        if (!words.Untranslated.IsEmpty)
        {
            _diagnostics.Report(
                ReadingCodes.UntranslatedStrings, siteSource, site.LocaleSpan, $"the interface has no words for `{site.Locale}`: {words.Untranslated.Length} of its texts stay English",
                $"write them in {ReadStrings.FileName}, beginning with {string.Join(", ", words.Untranslated.Take(3).Select(key => $"`{key.Group}.{key.Key}`"))}");
        }
        return words;
    }

    private SingleSources.Entry? ReadData(DataFile file, SiteWords words)
    {
        var (source, root) = ReadYaml(file.Path, file.ReportsEmpty);
        if (source is null)
            return null;
        var keys = new MapReader(source, root as YamlMap, new SourceSpan(0, 1), _diagnostics) { Choices = _definition.Choices };
        var content = file.Read(new DataFileReader(keys, source, words, _diagnostics) { Root = root });
        if (!file.HasOpenKeys)
            keys.Finish();
        return new SingleSources.Entry(file, source, content);
    }

    private (SourceText? Source, YamlNode? Root) ReadYaml(SourcePath path, bool reportsEmpty)
    {
        if (!_files.TryGetValue(path, out var file))
            return (null, null);
        if (!ReadText.From(file, _diagnostics, out var source))
            return (source, null);
        var before = _diagnostics.Found.Count;
        var root = YamlReader.Read(source, new SourceSpan(0, source.Text.Length), _diagnostics);
        if (root is YamlList or YamlScalar { IsNull: false })
            _diagnostics.Report(DiagnosticCodes.BrokenYaml, source, root.Span with { Length = 1 }, $"this file must consist of lines `key: value`, and it holds {(root is YamlList ? "a list" : "a single text")}", "write the list below the key that it belongs to");
        else if (root is not YamlMap && _diagnostics.Found.Count == before && !reportsEmpty)
            _diagnostics.Report(ReadingCodes.EmptyDataFile, path, "this file has no entries", "add entries, or delete the file");
        return (source, root);
    }

    /// <summary>Reports data files whose names nothing reads.</summary>
    private void RefuseUnknown()
    {
        var known = Known;
        foreach (var path in _files.Keys.Where(path => !path.IsMarkdown && path != Ledger.FileName && path != Baseline.FileName && !known.Contains(path)))
            _diagnostics.Report(ReadingCodes.UnknownDataFile, path, $"nothing reads a file of the name {path}", _definition.LeftOut.Advise(path.Value) ?? Suggestion.DidYouMean(path.Value, known.Select(name => name.Value)) ?? $"data files are called {string.Join(", ", known)}");
    }

    /// <summary>The disclaimer is a piece of a page: Markdown without front matter, shown whole, with no terms linked.</summary>
    private static ParsedDocument ParseDisclaimer(SourceFile file, ContentDefinition definition) =>
        ParsePage.Fragment(file, definition, new PageFrontMatter { Title = "Disclaimer", Description = "", Type = PageType.Page, NoGlossary = true });
}

/// <summary>Reads the ledger of published addresses, line by line.</summary>
internal static class ReadLedger
{
    public static Ledger From(SourceText source, DiagnosticBag diagnostics)
    {
        var addresses = ImmutableArray.CreateBuilder<Located<SiteAddress>>();
        foreach (var span in Lines(source.Text))
        {
            var line = source.Slice(span).ToString();
            if (IsRemark(line))
                continue;
            if (!SiteAddress.TryParse(line, out var address))
                diagnostics.Report(DiagnosticCodes.BadLedgerLine, source, span, $"`{line}` is not an address of a site", "write it from the root, as in `/articles/x/` or `/articles/x/#why`; a remark begins with `# `");
            else
                Add(new Located<SiteAddress>(address, span), addresses, source, diagnostics);
        }
        return new Ledger(source, addresses.DrainToImmutable());
    }

    /// <summary>Blank, or behind a hash and a space.</summary>
    public static bool IsRemark(string line) => line.Length == 0 || line == "#" || line.StartsWith("# ", StringComparison.Ordinal);

    private static void Add(Located<SiteAddress> address, ImmutableArray<Located<SiteAddress>>.Builder addresses, SourceText source, DiagnosticBag diagnostics)
    {
        var order = addresses.Count == 0 ? 1 : address.Value.CompareTo(addresses[^1].Value);
        if (order == 0)
            diagnostics.Report(DiagnosticCodes.UnorderedLedger, source, address.Span, $"`{address.Value}` is listed twice", "delete one of the two lines");
        else if (order < 0)
            diagnostics.Report(DiagnosticCodes.UnorderedLedger, source, address.Span, $"`{address.Value}` belongs before `{addresses[^1].Value}`", "move the line up, so that the order is that of the characters");
        addresses.Add(address);
    }

    /// <summary>Without the white space at their ends.</summary>
    private static IEnumerable<SourceSpan> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            yield return new SourceSpan(start, text[start..end].TrimEnd().Length);
            start = end + 1;
        }
    }
}

/// <summary>The single sources, what was wrong with them, and all that they were read from.</summary>
internal sealed record ProcessedSources(SingleSources Sources, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<SourceFile> Files, Uri? Url)
{
    public bool AreFrom(ImmutableArray<SourceFile> files, Uri? url) => Url == url && Files.SequenceEqual(files);
}

/// <summary>An asset, and what was wrong with it.</summary>
internal sealed record ProcessedAsset(Asset Asset, IReadOnlyList<Diagnostic> Diagnostics);
