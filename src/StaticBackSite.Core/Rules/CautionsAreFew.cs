using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>Boxes that warn are few, or readers pass over them (NHS warning callout).</summary>
internal static class CautionsAreFew
{
    public static void Check(PageInspection page, CautionRules rules)
    {
        foreach (var caution in page.Containers("caution").Skip(rules.Maximum))
            page.Report(rules, PolicyCodes.TooManyCautions, caution, $"{rules.Maximum} on a page are the most, and this is one more box of caution", "say it in the text, or join two boxes");
    }
}
