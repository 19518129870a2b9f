using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules.Language;

/// <summary>No italics for stress, and bold in few places (NHS content guide).</summary>
internal static class EmphasisIsRare
{
    private static readonly DiagnosticCode Emphasis = DiagnosticCode.OfPolicy(
        "SB5312", Severity.Warning, "Emphasis that is hard to read",
        "Italics are hard to read, and where much is bold, nothing stands out.",
        "`*never*`",
        "Remove the asterisks. A short sentence is emphasis enough.");

    private static readonly PolicyKey<Limits> Key = PolicyKey.Of("emphasis", "Bold and italics.", reader => new Limits(
        reader.Number("bold", "The most places in bold on a page.") ?? 3));

    public static readonly PageRule Rule = PageRule.Of(Key, Check, Emphasis) with { IsOfText = true };

    private static void Check(PageInspection page, Limits limits)
    {
        // Most pages have none, and looking through their trees for it would cost more than all other rules of language.
        if (page.Page.Source.Text.AsSpan(page.Page.BodyStart).IndexOfAny('*', '_') < 0)
            return;
        var bold = 0;
        foreach (var emphasis in page.All<LeafBlock>().Where(b => b.Inline is not null).SelectMany(b => b.Inline!.Descendants<EmphasisInline>()))
        {
            if (emphasis.DelimiterCount == 1)
                page.Report(limits, Emphasis, emphasis, "italics are hard to read", "remove the asterisks, or make the point in a short sentence of its own");
            else if (++bold > limits.Bold)
                page.Report(limits, Emphasis, emphasis, $"this page has more than {Counted.Of(limits.Bold, "place")} in bold", "keep bold for what must not be missed");
        }
    }

    private sealed record Limits(int Bold) : RuleSettings;
}
