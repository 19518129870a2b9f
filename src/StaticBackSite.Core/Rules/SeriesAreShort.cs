using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>A series is short enough to be read as one (NHS: a contents list of 2 to 8 pages).</summary>
internal static class SeriesAreShort
{
    public static void Check(SiteInspection site, RelatedLimits limits)
    {
        var members = from page in site.Index.Pages
                      let series = (page.FrontMatter as PageFrontMatter)?.Series
                      where series is not null
                      group page by series.Name;
        foreach (var series in members.Where(s => s.Count() > limits.Series))
        {
            var last = series.OrderBy(p => ((PageFrontMatter)p.FrontMatter).Series!.Order).Last();
            site.Report(limits, PolicyCodes.LongSeries, last.Source, last.FrontMatter.TitleSpan, $"the series “{series.Key}” has {Counted.Of(series.Count(), "page")}, {limits.Series} are the most", "make two series of it");
        }
    }
}
