using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>No italics for stress, and bold in few places (NHS content guide).</summary>
internal static class EmphasisIsRare
{
    public static void Check(PageInspection page, EmphasisLimits limits)
    {
        // Most pages have none, and looking through their trees for it would cost more than all other rules of words.
        if (page.Page.Source.Text.AsSpan(page.Page.BodyStart).IndexOfAny('*', '_') < 0)
            return;
        var bold = 0;
        foreach (var emphasis in page.All<LeafBlock>().Where(b => b.Inline is not null).SelectMany(b => b.Inline!.Descendants<EmphasisInline>()))
        {
            if (emphasis.DelimiterCount == 1)
                page.Report(limits, PolicyCodes.Emphasis, emphasis, "italics are hard to read", "take the stars away, or say what matters in a short sentence of its own");
            else if (++bold > limits.Bold)
                page.Report(limits, PolicyCodes.Emphasis, emphasis, $"this page has more than {Counted.Of(limits.Bold, "place")} in bold", "keep bold for what must not be missed");
        }
    }
}
