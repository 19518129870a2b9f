using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>The words that <c>words.yml</c> lists are avoided, save in quotations.</summary>
internal static class WordsAreChosen
{
    public static void Check(PageInspection page, PolicyPart rules)
    {
        var list = page.Shared.Sources.Words;
        foreach (var block in page.Text.Blocks)
        {
            for (var i = list.Next(block.Words.AsSpan(), 0); i < block.Words.Length; i = list.Next(block.Words.AsSpan(), i + 1))
            {
                if (list.At(block.Text, block.Words.AsSpan(), i) is not { } found)
                    continue;
                var word = block.Words[i];
                if (!found.Group.AppliesTo(page.Page) || block.IsQuoted(word.Start) || page.IsLocked(block, word.Start))
                    continue;
                var end = block.Words[i + found.Words.Length - 1].End;
                page.Report(
                    found.Group.Level ?? rules.Level, PolicyCodes.AvoidedWord, block.SpanOf(word.Start, end - word.Start),
                    $"“{found.Text}” is avoided here: {found.Group.Reason}", found.Say is { } say ? $"say {say}" : "leave it out, or say it in another way");
            }
        }
    }
}
