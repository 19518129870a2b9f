using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;
using StaticBackSite.Text;

namespace StaticBackSite.Rules;

/// <summary>“Do not” and “cannot”: readers in a hurry miss the “n’t” and read the opposite (NHS content guide).</summary>
internal static class NegativesAreSpeltOut
{
    private static readonly System.Buffers.SearchValues<char> Apostrophes = System.Buffers.SearchValues.Create("'’\u02BC");

    public static void Check(PageInspection page, PolicyPart rules)
    {
        foreach (var block in page.Text.Blocks.Where(b => b.Text.AsSpan().ContainsAny(Apostrophes)))
        {
            foreach (var word in block.Words)
            {
                if (block[word] is [.., 'n' or 'N', var apostrophe, 't' or 'T'] && WordScanner.IsApostrophe(apostrophe) && !block.IsQuoted(word.Start) && !page.IsLocked(block, word.Start))
                    page.Report(rules, PolicyCodes.Contraction, block.SpanOf(word), $"`{block[word]}` is easily misread", "write “not” in full");
            }
        }
    }
}
