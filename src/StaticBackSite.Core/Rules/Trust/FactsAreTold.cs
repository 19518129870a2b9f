using StaticBackSite.Configuration;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules.Trust;

/// <summary>
/// What a site set out to tell is on a page. <c>facts.yml</c> gives each fact the words that a reader must find together in one
/// section, and the <c>facts</c> of a page's front matter say which facts that page tells.
/// </summary>
internal static class FactsAreTold
{
    private static readonly DiagnosticCode Unknown = DiagnosticCode.OfPolicy(
        "SB4201", Severity.Error, "An unknown fact",
        "A page says in its front matter which facts it tells, and `facts.yml` has no fact of this name.",
        "`facts: [F01]` where `facts.yml` begins with F10",
        "Correct the name, or delete it from the page. A page needs no `facts`.");

    private static readonly DiagnosticCode Untold = DiagnosticCode.OfPolicy(
        "SB4202", Severity.Error, "A fact that its page does not tell",
        "The front matter of a page names a fact, and no section of the page has all the words that `facts.yml` gives for it.",
        "`facts: [F25]` on a page that no longer mentions the 20 minutes",
        "Put the words back, or delete the fact from the page's `facts` if another page tells it now.");

    private static readonly DiagnosticCode Nowhere = DiagnosticCode.OfPolicy(
        "SB4203", Severity.Error, "A fact that no page tells",
        "The site set out to tell a fact, and no page names it under `facts`.",
        "an entry of `facts.yml` that no page names",
        "Add its name to the `facts` of the page that tells it, or delete the entry.") with
    { NeedsEveryPage = true };

    private static readonly PolicyKey<RuleSettings> Key = PolicyKey.Of("facts", "The facts of facts.yml are told by the pages that name them, each by one at least.");

    public static readonly PageRule Rule = PageRule.Of(Key, Check, Unknown, Untold);
    public static readonly SiteRule RuleForSite = SiteRule.Of(Key, Check, Nowhere);

    private static void Check(PageInspection page, RuleSettings settings)
    {
        if (page.FrontMatter.Facts.IsEmpty || page.Shared.Sources.Get(Facts.File) is not { } facts)
            return;
        var sections = page.Text.Blocks.GroupBy(block => block.Section).Select(section => string.Join('\n', section.Select(block => block.Text))).ToArray();
        foreach (var claim in page.FrontMatter.Facts)
        {
            if (facts.Find(claim.Value) is not { } fact)
                page.Report(settings, Unknown, claim.Span, $"`{Facts.FileName}` has no fact `{claim.Value}`", Suggestion.DidYouMean(claim.Value, facts.All.Select(known => known.Id.Value)) ?? "delete it; a page needs no `facts`");
            else if (sections.MinBy(section => fact.Missing(section).Length) is not { } nearest)
                page.Report(settings, Untold, claim.Span, $"this page has no text, and so does not tell fact {claim.Value}", "write it, or delete the fact from this list");
            else if (fact.Missing(nearest) is { IsEmpty: false } missing)
                page.Report(settings, Untold, claim.Span, $"this page does not tell fact {claim.Value}: no section has all its words; the nearest one lacks {string.Join(" and ", missing)}", "put the words back, or delete the fact from this list if another page tells it now");
        }
    }

    private static void Check(SiteInspection site, RuleSettings settings)
    {
        if (site.Index.Sources.Get(Facts.File) is not { } facts)
            return;
        var told = site.Index.Pages.SelectMany(page => page.FrontMatter.Facts).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var fact in facts.All.Where(fact => !told.Contains(fact.Id.Value)))
            site.Report(settings, Nowhere, facts.Source, fact.Id.Span, $"no page tells fact {fact.Id.Value}", "add it to the `facts` of the page that tells it, or delete this line");
    }
}
