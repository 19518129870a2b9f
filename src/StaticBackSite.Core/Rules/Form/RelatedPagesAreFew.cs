using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules.Form;

/// <summary>
/// A page leads on to a few other pages; one that names none gets them from the generator. A series is short enough to be read as
/// one (NHS: a contents list of 2 to 8 pages).
/// </summary>
internal static class RelatedPagesAreFew
{
    private static readonly DiagnosticCode RelatedCount = DiagnosticCode.OfPolicy(
        "SB5020", Severity.Error, "Too many related pages, or only one",
        "A few pages to read next are a help; with many, the choice is hard again.",
        "9 paths under `related`",
        "Keep 2 to 5, or leave `related` out and let the generator find them.");

    private static readonly DiagnosticCode LongSeries = DiagnosticCode.OfPolicy(
        "SB5021", Severity.Error, "A long series",
        "A series is read as a whole, and is shown as a list on each of its pages.",
        "12 pages with the same `series: name`",
        "Split it into two series.");

    private static readonly PolicyKey<Limits> Key = PolicyKey.Of("related", "How many pages to read next, and how long series are.", reader => new Limits(
        reader.Number("minimum", "The fewest related pages, where a page names any.") ?? 2,
        reader.Number("maximum", "The most related pages.") ?? 5,
        reader.Number("series", "The most pages of a series.") ?? 8));

    public static readonly PageRule Rule = PageRule.Of(Key, Check, RelatedCount);

    public static readonly SiteRule SeriesRule = SiteRule.Of(Key, CheckSeries, LongSeries);

    private static void Check(PageInspection page, Limits limits)
    {
        var related = page.FrontMatter.Related;
        if (page.FrontMatter is PageFrontMatter && related.Length > 0 && (related.Length < limits.Minimum || related.Length > limits.Maximum))
            page.Report(limits, RelatedCount, related[^1].Span, $"this page names {Counted.Of(related.Length, "related page")}", $"name {limits.Minimum} to {limits.Maximum}");
    }

    private static void CheckSeries(SiteInspection site, Limits limits)
    {
        var members = from page in site.Index.Pages
                      let series = (page.FrontMatter as PageFrontMatter)?.Series
                      where series is not null
                      group page by series.Name;
        foreach (var series in members.Where(s => s.Count() > limits.Series))
        {
            var last = series.OrderBy(p => ((PageFrontMatter)p.FrontMatter).Series!.Order).Last();
            site.Report(limits, LongSeries, last.Source, last.FrontMatter.TitleSpan, $"the series “{series.Key}” has {Counted.Of(series.Count(), "page")}; the limit is {limits.Series}", "split it into two series");
        }
    }

    private sealed record Limits(int Minimum, int Maximum, int Series) : RuleSettings;
}
