using BenchmarkDotNet.Attributes;
using StaticBackSite.Content;
using StaticBackSite.Linking;
using StaticBackSite.Outputs;

namespace StaticBackSite.MicroBench;

/// <summary>PostProcess: resolves the links of a page, checks their fragments, and finds the words of the glossary.</summary>
public class Linking
{
    private SiteIndex _index = null!;
    private ParsedDocument _page = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var manual = Manual.Create();
        _index = manual.Site.Index;
        _page = new Articles().Process(manual.Article, new SiteBuilder().Build().Content);
    }

    [Benchmark]
    public LinkedDocument Link() => LinkPage.From(_page, _index);
}
