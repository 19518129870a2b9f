using StaticBackSite.Configuration;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.RawHtml;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
using StaticBackSite.Rules;

namespace StaticBackSite;

/// <summary>What every site has. An extension adds to the same lists.</summary>
internal static class DefaultSite
{
    internal static void AddTo(SiteBuilder site)
    {
        Add(site.PageTypes, PageType.OfEverySite);
        Add(site.DataFiles, [Bibliography.File, ReadingGrades.File, WordList.File, Facts.File]);
        Add(site.StringSets, [EngineWords.Set]);
        Add(site.Blocks, DefaultBlocks.All);
        Add(site.Inlines, DefaultInlines.All);
        site.Rules = DefaultRules.All;
        Add(site.Codes, [.. DiagnosticCodes.All, .. RawHtmlCodes.All, .. AllowFindings.Codes, .. ApplyLevels.Codes, .. ApplyBaseline.Codes, .. ThemeCodes.All]);
        Add(site.Pages, [new Articles(), new Glossary(), new Search()]);
        Add(site.Outputs, [new Sitemap(), new Feeds(), new Robots(), new WebManifest(), new OpenSearch(), new TitleIndex(), new Print(), new Redirects(), new Headers()]);
    }

    private static void Add<T>(IList<T> list, IEnumerable<T> entries)
    {
        foreach (var entry in entries)
            list.Add(entry);
    }
}
