using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO;
using System.Xml;
using System.Xml.Linq;
using StaticBackSite.Audit.Addresses;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
using StaticBackSite.Outputs.Hosting;
using StaticBackSite.Reading;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Timing;

namespace StaticBackSite.Audit;

/// <summary>A published site as a whole: its files, what is known of its pages, and where every address in it leads.</summary>
internal sealed class AuditedSite
{
    private readonly FrozenDictionary<string, OutputFile> _files;
    private readonly FrozenDictionary<OutputPath, PageFacts> _pages;
    private readonly ConcurrentDictionary<OutputPath, IReadOnlySet<string>?> _drawings = new();
    private readonly ConcurrentDictionary<OutputPath, SourceText> _reported = new();

    private readonly RedirectedAddresses _redirected;

    private AuditedSite(ImmutableArray<OutputFile> files, ImmutableArray<PageFacts> pages, AuditOptions options)
    {
        Options = options;
        Pages = pages;
        Addresses = new SiteAddresses(options.SiteUrl ?? FindSiteUrl.From(pages));
        _files = files.ToFrozenDictionary(file => file.Path.Value, StringComparer.Ordinal);
        _redirected = RedirectedAddresses.In(_files.TryGetValue(HostingFiles.Redirects, out var redirects) ? redirects.Content.Span : default);
        _pages = pages.ToFrozenDictionary(page => page.File.Path);
        Sitemaps = [.. files.Where(IsSitemap).OrderBy(file => file.Path).Select(PublishedSitemap.Read)];
        References = [.. pages.SelectInParallel(page => ReferencesOf(page).ToArray()).SelectMany(references => references), .. files.Where(IsStyleSheet).SelectMany(ReferencesOf)];
    }

    public AuditOptions Options { get; }

    public ImmutableArray<PageFacts> Pages { get; }

    public SiteAddresses Addresses { get; }

    /// <summary><c>sitemap.xml</c>, and those that it may be split into.</summary>
    public ImmutableArray<PublishedSitemap> Sitemaps { get; }

    /// <summary>Of all pages and style sheets.</summary>
    public ImmutableArray<ResolvedReference> References { get; }

    public IEnumerable<OutputFile> Files => _files.Values;

    public static AuditedSite From(ImmutableArray<OutputFile> files, ImmutableArray<PageFacts> pages, AuditOptions options) => new(files, pages, options);

    public OutputFile? File(string path) => _files.GetValueOrDefault(path);

    public PageFacts? Page(OutputFile file) => _pages.GetValueOrDefault(file.Path);

    /// <summary>The file that every host serves at this place: a folder is its <c>index.html</c>.</summary>
    public OutputFile? FileAt(Target.Inside place) =>
        File(place.Path.Length == 0 || place.Path.EndsWith('/') ? place.Path + "index.html" : place.Path);

    /// <summary>The file that most hosts send a reader on to: a folder without its slash, a page without its ending.</summary>
    public OutputFile? FileBehind(Target.Inside place) =>
        FileAt(place) is not null ? null : File(place.Path + "/index.html") ?? File(place.Path.TrimEnd('/') + ".html");

    /// <summary>Whether the host sends a reader on from here, as <c>_redirects</c> tells it to.</summary>
    public bool IsRedirected(Target.Inside place) => _redirected.Contains(Uri.UnescapeDataString(Addresses.BasePath) + place.Path);

    /// <summary>What can stand behind a <c>#</c> in an address of this file; null where that has a meaning of its own, or none.</summary>
    public IReadOnlySet<string>? AnchorsOf(OutputFile file) =>
        Page(file) is { } page ? page.Anchors
        : HasExtension(file, ".svg") ? _drawings.GetOrAdd(file.Path, _ => DrawingAnchors.Of(file))
        : null;

    public SourceLocation Locate(OutputFile file, SourceSpan span) => _reported.GetOrAdd(file.Path, _ => Read(file)).LocationOf(span);

    public SourceLocation StartOf(OutputFile file) => Locate(file, default);

    // Texts of pages without a finding are not kept: reading one again is cheaper than holding all of them.
    public static SourceText Read(OutputFile file) => DecodeText.From(new SourceFile(new SourcePath(file.Path.Value), file.Content), new DiagnosticBag());

    private IEnumerable<ResolvedReference> ReferencesOf(PageFacts page)
    {
        var start = Addresses.UrlOf(page.File.Path);
        if (page.Base is not null && Uri.TryCreate(start, page.Base, out var named))
            start = named;
        return page.References.Select(reference => new ResolvedReference(page.File, reference, Addresses.Resolve(start, reference.Address)));
    }

    private IEnumerable<ResolvedReference> ReferencesOf(OutputFile styleSheet)
    {
        var start = Addresses.UrlOf(styleSheet.Path);
        return CssAddresses.In(Read(styleSheet).Text)
            .Select(address => new Reference(address.Value, ReferenceKind.Asset, address.Span))
            .Select(reference => new ResolvedReference(styleSheet, reference, Addresses.Resolve(start, reference.Address)));
    }

    private static bool IsStyleSheet(OutputFile file) => HasExtension(file, ".css");

    private static bool IsSitemap(OutputFile file) =>
        file.Path.Value.StartsWith("sitemap", StringComparison.Ordinal) && HasExtension(file, ".xml") && !file.Path.Value.Contains('/', StringComparison.Ordinal);

    private static bool HasExtension(OutputFile file, string extension) => file.Path.Value.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A reference together with the file that holds it and the place that it leads to.</summary>
internal sealed record ResolvedReference(OutputFile From, Reference Written, Target Target);

internal static class DrawingAnchors
{
    /// <summary>The ids in an SVG file; null where it cannot be read.</summary>
    public static IReadOnlySet<string>? Of(OutputFile drawing)
    {
        try
        {
            return ReadXml.From(drawing).Descendants().Select(element => element.Attribute("id")?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}

/// <summary>A <c>sitemap.xml</c> as it was published, and why it could not be read, if so.</summary>
internal sealed record PublishedSitemap(OutputFile File, ImmutableArray<Located<string>> Entries, Located<string>? Error)
{
    public static PublishedSitemap Read(OutputFile file)
    {
        var text = AuditedSite.Read(file).Text;
        try
        {
            var entries = ReadXml.From(file).Descendants().Where(IsEntry);
            return new PublishedSitemap(file, [.. entries.Select(loc => new Located<string>(loc.Value.Trim(), Span(text, loc, loc.Value.Length)))], null);
        }
        catch (XmlException broken)
        {
            return new PublishedSitemap(file, [], new Located<string>(broken.Message.Split(". ")[0], Span(text, broken.LineNumber, broken.LinePosition, 1)));
        }
    }

    // Pictures have addresses called `loc` too, but below elements of their own.
    private static bool IsEntry(XElement element) => element.Name.LocalName == "loc" && element.Parent?.Name.LocalName is "url" or "sitemap";

    /// <summary>The reader gives the place of an element's name; its text begins behind the name and a bracket.</summary>
    private static SourceSpan Span(string text, XElement loc, int length)
    {
        IXmlLineInfo place = loc;
        var name = Span(text, place.LineNumber, place.LinePosition, 1).Start;
        return new SourceSpan(text.IndexOf('>', name) + 1, length);
    }

    private static SourceSpan Span(string text, int line, int column, int length)
    {
        var start = 0;
        for (var at = 1; at < line; at++)
            start = text.IndexOf('\n', start) + 1;
        return new SourceSpan(Math.Clamp(start + column - 1, 0, text.Length), length);
    }
}

/// <summary>Reads a published XML file without ever following what it refers to.</summary>
internal static class ReadXml
{
    /// <exception cref="XmlException">The file is not XML.</exception>
    public static XDocument From(OutputFile file)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        using var reader = XmlReader.Create(new StringReader(AuditedSite.Read(file).Text), settings);
        return XDocument.Load(reader, LoadOptions.SetLineInfo);
    }
}
