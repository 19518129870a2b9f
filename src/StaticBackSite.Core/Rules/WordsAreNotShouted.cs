using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>Nothing is stressed with block capitals: they are hard to read (NHS content guide).</summary>
internal static class WordsAreNotShouted
{
    public static void Check(PageInspection page, AcronymRules rules)
    {
        foreach (var (block, word) in Shouting.UnknownWords(page.Text, rules))
        {
            if (Shouting.Is(block, word, rules))
                page.Report(rules, PolicyCodes.BlockCapitals, block.SpanOf(word), $"`{block[word]}` is in block capitals", "write it in small letters; a short sentence of its own is stress enough");
        }
    }
}
