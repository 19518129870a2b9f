using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
using StaticBackSite.Reading.Input;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.SiteTests;

/// <summary>A published site as a browser meets it: files by their addresses, pages as documents.</summary>
public sealed class PublishedSite
{
    private static readonly Lazy<PublishedSite> RealSite = new(() => Build(ReadInput()));

    private readonly ImmutableDictionary<string, ReadOnlyMemory<byte>> _files;

    private PublishedSite(IEnumerable<OutputFile> files, SiteIndex? index)
    {
        _files = files.ToImmutableDictionary(f => f.Path.Value, f => f.Content, StringComparer.Ordinal);
        Index = index;
        Pages = [.. _files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(path => new PublishedPage(path, Parse(_files[path])))];
    }

    /// <summary>The site that this repository publishes, built once for all tests from the real <c>input/</c>.</summary>
    public static PublishedSite Real => RealSite.Value;

    public static string InputFolder { get; } = Path.Combine(ProjectFolder.Repository, "input");

    public ImmutableArray<PublishedPage> Pages { get; }

    /// <summary>What the generator knows of the site; null for a copy that was changed after it was made.</summary>
    public SiteIndex? Index { get; }

    public IEnumerable<string> Files => _files.Keys;

    /// <summary>The input of the site, with the change that CONTENT_CHANGE names.</summary>
    public static ImmutableArray<SourceFile> ReadInput() => ContentChange.Chosen?.To(ReadCommittedInput()) ?? ReadCommittedInput();

    public static ImmutableArray<SourceFile> ReadCommittedInput() => ReadFiles.From(InputFolder, new DiagnosticBag());

    public static PublishedSite Build(ImmutableArray<SourceFile> input)
    {
        var publication = new SiteBuild(WholeProgram.WithPacks, TestTheme.Renderer()).Run(input, new BuildOptions { Date = ProjectFolder.SiteDay });
        Assert.True(!publication.Report.HasErrors, string.Join('\n', publication.Report.Diagnostics.Select(d => $"{d.Location.Path}:{d.Location.Line}: {d.Code} {d.Message}")));
        return new PublishedSite(publication.RenderAll(), publication.Index);
    }

    public bool Has(string path) => _files.ContainsKey(path);

    public string Text(string path) => Encoding.UTF8.GetString(_files[path].Span);

    public PublishedPage Page(string path) => Pages.Single(p => p.Path == path);

    /// <summary>The same site with one page changed, to prove that a check can fail.</summary>
    public PublishedSite With(string path, Action<IHtmlDocument> change)
    {
        var document = Parse(_files[path]);
        change(document);
        return WithFile(path, document.DocumentElement.OuterHtml);
    }

    public PublishedSite WithFile(string path, string content) =>
        new(_files.SetItem(path, Encoding.UTF8.GetBytes(content)).Select(f => new OutputFile(new OutputPath(f.Key), f.Value)), Index);

    public PublishedSite Without(string path) => new(_files.Remove(path).Select(f => new OutputFile(new OutputPath(f.Key), f.Value)), Index);

    private static IHtmlDocument Parse(ReadOnlyMemory<byte> html) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(html.Span));
}

/// <summary>A page and where it lies.</summary>
public sealed record PublishedPage(string Path, IHtmlDocument Document)
{
    public string Url => "/" + (Path.EndsWith("index.html", StringComparison.Ordinal) ? Path[..^"index.html".Length] : Path);

    public IElement Main => Document.QuerySelector("main") ?? throw new InvalidOperationException($"{Path} has no main");

    public override string ToString() => Path;
}
