using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;
using StaticBackSite.Text;

namespace StaticBackSite.Rules.Language;

/// <summary>
/// Numbers are written as they are said: “15 to 20”, “30 in 100”, no decimals (NHS content guide; PEMAT 6 and 7). Up to
/// nine, a word or a figure will do, whichever reads better; above that, figures. A sentence begins with a word.
/// </summary>
internal static class NumbersAreSpoken
{
    private static readonly DiagnosticCode NumberForm = DiagnosticCode.OfPolicy(
        "SB5309", Severity.Warning, "The form of a number",
        "Numbers are written as they are said: in figures, with “to” between two, as “30 in 100”, and without decimals.",
        "“15-20 minutes”, “30%”, “three”",
        "Write “15 to 20 minutes”, “30 in 100”, “3”.");

    private static readonly PolicyKey<RuleSettings> Key = PolicyKey.Of("numbers", "Ranges with “to”, no decimals, no percent signs.");

    public static readonly PageRule Rule = PageRule.Of(Key, Check, NumberForm) with { IsOfText = true };

    private const WordTraits Numbers = WordTraits.Figure | WordTraits.NumberInLetters;

    private static void Check(PageInspection page, RuleSettings settings)
    {
        foreach (var block in page.Text.Blocks.Where(b => b.Has(Numbers)))
        {
            for (var i = 0; i < block.Words.Length; i++)
            {
                if (block.Words[i].Is(Numbers) && Misfit(block, i) is var (message, hint) && !block.IsQuoted(block.Words[i].Start) && !page.IsLocked(block, block.Words[i].Start))
                    page.Report(settings, NumberForm, block.SpanOf(block.Words[i]), message, hint);
            }
        }
    }

    private static (string Message, string Hint)? Misfit(TextBlock block, int i)
    {
        var word = block[block.Words[i]];
        if (!block.Words[i].Is(WordTraits.Figure))
            return IsAboveNine(word) && !BeginsSentence(block, i) && !IsPartOfPhrase(block, i) ? ($"`{word}` is a number above nine in letters", "write it in figures") : null;
        if (block.Kind is TextKind.Paragraph or TextKind.KeyPoint or TextKind.MainMessage && BeginsSentence(block, i) && word.Length == 1)
            return ("this sentence begins with a figure", "write the number as a word, or begin with another word");
        if (IsRange(block, i))
            return ("this range has a dash", "write “to”: 15 to 20 minutes");
        if (IsPercentage(block, i))
            return ("percentages are hard to picture", "say how many in 100: 30 in 100");
        if (HasDecimalComma(word))
            return ($"the comma in `{word}` can be read in two ways", "round it, or write it with a point; thousands have three figures after each comma");
        if (word.Contains('.') && !(i > 0 && block[block.Words[i - 1]] is "version" or "Version"))
            return ("decimals are hard to read", "round it, or say “about”, “half” or “less than”");
        return null;
    }

    /// <summary>“3,5” and “10,25”; “3,500” is a thousand.</summary>
    private static bool HasDecimalComma(ReadOnlySpan<char> word)
    {
        var comma = word.LastIndexOf(',');
        return comma > 0 && word.Length - comma - 1 is not 3 && !word[..comma].ContainsAnyExceptInRange('0', '9') && !word[(comma + 1)..].ContainsAnyExceptInRange('0', '9');
    }

    private static bool IsRange(TextBlock block, int i)
    {
        var word = block.Words[i];
        if (block[word].IndexOf('-') is var hyphen and > 0 && char.IsAsciiDigit(block.Text[word.Start + hyphen + 1]))
            return true;
        return i + 1 < block.Words.Length
            && char.IsAsciiDigit(block.Text[block.Words[i + 1].Start])
            && block.Text.AsSpan(word.End, block.Words[i + 1].Start - word.End).Trim() is "–" or "—" or "-" or "−";
    }

    private static bool IsPercentage(TextBlock block, int i)
    {
        var after = block.Text.AsSpan(block.Words[i].End).TrimStart();
        return after.StartsWith('%') || after.StartsWith("percent") || after.StartsWith("per cent");
    }

    private static bool IsAboveNine(ReadOnlySpan<char> word) =>
        word.Equals("ten", StringComparison.OrdinalIgnoreCase) || word.Equals("eleven", StringComparison.OrdinalIgnoreCase) || word.Equals("twelve", StringComparison.OrdinalIgnoreCase);

    private static bool BeginsSentence(TextBlock block, int i)
    {
        foreach (var sentence in block.Sentences)
        {
            if (sentence.FirstWord == i)
                return true;
        }
        return false;
    }

    // “Two thirds” is a fraction, and “one or two” is not a count.
    private static bool IsPartOfPhrase(TextBlock block, int i) =>
        (i + 1 < block.Words.Length && block[block.Words[i + 1]] is "thirds" or "quarters" or "fifths" or "tenths")
        || (i > 1 && block[block.Words[i - 1]] is "or" && block[block.Words[i - 2]] is "one" or "One");
}
