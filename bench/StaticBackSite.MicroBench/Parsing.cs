using BenchmarkDotNet.Attributes;
using StaticBackSite.Content;
using StaticBackSite.Outputs;
using StaticBackSite.Sources;

namespace StaticBackSite.MicroBench;

/// <summary>Process: from the bytes of a file to its front matter, its tree, its headings and links.</summary>
public class Parsing
{
    private readonly Articles _articles = new();
    private readonly ContentDefinition _content = new SiteBuilder().Build().Content;
    private SourceFile _file = null!;

    [GlobalSetup]
    public void Prepare() => _file = Manual.Create().Article;

    [Benchmark]
    public PageTree Parse() => _articles.Process(_file, _content).Tree;
}
