using System.Text;
using StaticBackSite.Content;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Skeletons;

namespace StaticBackSite.Health;

/// <summary>What skeletons tell the writer of a page about health.</summary>
internal static class HealthHints
{
    public static WriterHints All { get; } = new()
    {
        DoesNot = "replace advice from a health professional",
        MoreHelp = "title: NHS – Back pain, url: https://www.nhs.uk/conditions/back-pain/",
        Related = "../get-help/index.md",
        Link = "See [when to get medical help](../get-help/index.md).",
        Claim =
            """
            <!-- A claim about health needs its source and a label, which says how sure we are:
            Feeling stiff and being stiff are 2 things [@stanton2017]. [evidence: some]
            The labels are good, some, opinion, reasoning and unknown. Sources are in references.yml. -->
            """,
        Term =
            """
            <!-- One to three short paragraphs. A claim about health needs its source and a label:
            Scans of finger joints have shown this gas [@kawchuk2015]. [evidence: some] -->
            """,
        Sections = WarningSigns,
        Remarks =
        [
            "<!-- A claim about health needs its source and a label, which says how sure we are:",
            "<!-- One to three short paragraphs. A claim about health needs its source and a label:",
        ],
    };

    /// <summary>The cards that the policy demands, as far as the site has them; without a policy, every card there is but the one for care with exercises.</summary>
    private static string WarningSigns(SiteIndex index)
    {
        var there = index.Sources.RedFlags?.Cards.Select(card => card.Level).ToArray() ?? [];
        var shown = RedFlagsComeFirst.RequiredLevels(index.Site.Policy).ToArray() is { Length: > 0 } required ? [.. required.Intersect(there)] : there;
        return shown.Length == 0 ? "" : new StringBuilder("## When to get help\n\n<!-- The warning signs come from red-flags.yml. They stand before any advice to move. -->\n\n::: care-cards ").AppendJoin(' ', shown).Append("\n:::\n\n").ToString();
    }
}
