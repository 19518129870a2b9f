using System.Collections.Immutable;
using StaticBackSite.Bench;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Reading.Input;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Theme;

namespace StaticBackSite.MicroBench;

/// <summary>A made-up manual of 100 articles and 42 terms, as <see cref="Corpus"/> writes it, and one article of it to look at closely.</summary>
internal sealed class Manual
{
    private const int Articles = 100;
    private const int Terms = 42;

    private Manual(ImmutableArray<SourceFile> files)
    {
        Files = files;
        Article = files.Single(file => file.Path == new SourcePath("articles/article-7.md"));
        Site = new SiteBuild(new SiteBuilder().Build(), new RazorPageRenderer(ThemeDefinition.Default)).Run(files, new BuildOptions { Date = new DateOnly(2026, 11, 22) });
        if (Site.Report.HasErrors)
            throw new InvalidOperationException($"The corpus has errors, the first in {Site.Report.Diagnostics[0].Location.Path}.");
    }

    public ImmutableArray<SourceFile> Files { get; }

    /// <summary>About 900 words.</summary>
    public SourceFile Article { get; }

    /// <summary>The manual, built once.</summary>
    public Publication Site { get; }

    public static Manual Create()
    {
        var folder = Directory.CreateTempSubdirectory("staticback-microbench-").FullName;
        try
        {
            Corpus.Write(Articles, Terms, folder);
            return new Manual(ReadFiles.From(folder, new DiagnosticBag()));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
