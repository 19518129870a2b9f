using BenchmarkDotNet.Attributes;
using StaticBackSite.Outputs;

namespace StaticBackSite.MicroBench;

/// <summary>PostProcess: from a linked page to its model, and through the theme to the bytes of its HTML.</summary>
public class Rendering
{
    private PublishedFile _file = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var manual = Manual.Create();
        var route = manual.Site.Index.Page(manual.Article.Path)!.Route;
        _file = manual.Site.Files.Single(file => file.Path == route.Output);
    }

    [Benchmark]
    public ReadOnlyMemory<byte> Render() => _file.Content();
}
