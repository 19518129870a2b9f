using BenchmarkDotNet.Attributes;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Linking;
using StaticBackSite.Rules;

namespace StaticBackSite.MicroBench;

/// <summary>PostProcess: holds a page against the policy of its site, from the reading grade to the words that it avoids.</summary>
public class Inspecting
{
    private LinkedDocument _page = null!;
    private SharedContent _shared = null!;
    private ActiveRules _rules = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var manual = Manual.Create();
        _page = manual.Site.Linked.Pages.Single(page => page.Parsed.Source.Path == manual.Article.Path);
        _shared = manual.Site.Linked.Shared;
        _rules = DefaultRules.All.On(manual.Site.Index.Site.Policy);
    }

    [Benchmark]
    public IReadOnlyList<Diagnostic> Inspect() => CheckPage.Run(_page, _shared, _rules);
}
