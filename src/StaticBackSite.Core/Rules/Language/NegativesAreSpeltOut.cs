using System.Buffers;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Text;

namespace StaticBackSite.Rules.Language;

/// <summary>“Do not” and “cannot”: readers in a hurry miss the “n’t” and read the opposite (NHS content guide).</summary>
internal static class NegativesAreSpeltOut
{
    private static readonly DiagnosticCode Contraction = DiagnosticCode.OfPolicy(
        "SB5308", Severity.Error, "A shortened “not”",
        "Readers in a hurry miss the “n’t”, and read the opposite.",
        "“don’t push”",
        "Write “do not push”.");

    private static readonly PolicyKey<RuleSettings> Key = PolicyKey.Of("contractions", "“Do not” in place of “don’t”.");

    public static readonly PageRule Rule = PageRule.Of(Key, Check, Contraction) with { IsOfText = true };

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’\u02BC");

    private static void Check(PageInspection page, RuleSettings settings)
    {
        foreach (var block in page.Text.Blocks.Where(b => b.Text.AsSpan().ContainsAny(Apostrophes)))
        {
            foreach (var word in block.Words)
            {
                if (block[word] is [.., 'n' or 'N', var apostrophe, 't' or 'T'] && WordScanner.IsApostrophe(apostrophe) && !block.IsQuoted(word.Start) && !page.IsLocked(block, word.Start))
                    page.Report(settings, Contraction, block.SpanOf(word), $"`{block[word]}` is easily misread", "write “not” in full");
            }
        }
    }
}
