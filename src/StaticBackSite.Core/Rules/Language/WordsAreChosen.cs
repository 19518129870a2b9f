using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules.Language;

/// <summary>The words that <c>words.yml</c> lists are avoided, save in quotations.</summary>
internal static class WordsAreChosen
{
    private static readonly DiagnosticCode AvoidedWord = DiagnosticCode.OfPolicy(
        "SB5307", Severity.Warning, "A word to avoid",
        "The site has chosen not to use this word; `words.yml` says why, and what to say instead.",
        "“utilise”",
        "Use the words that the message suggests.");

    private static readonly PolicyKey<RuleSettings> Key = PolicyKey.Of("words", "The words of words.yml are avoided.");

    public static readonly PageRule Rule = PageRule.Of(Key, Check, AvoidedWord) with { IsOfText = true };

    private static void Check(PageInspection page, RuleSettings settings)
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
                    found.Group.Level ?? settings.Level, AvoidedWord, block.SpanOf(word.Start, end - word.Start),
                    $"“{found.Text}” is avoided on this site: {found.Group.Reason}", found.Say is { } say ? $"say {say}" : "leave it out, or use another word");
            }
        }
    }
}
