using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;
using StaticBackSite.Text;

namespace StaticBackSite.Rules;

/// <summary>Titles and headings begin with a capital letter and go on in lower case, names apart (NHS content guide).</summary>
internal static class HeadingsAreInSentenceCase
{
    public static void Check(PageInspection page, HeadingRules rules)
    {
        foreach (var block in page.Text.Blocks.Where(b => b.Kind is TextKind.Title or TextKind.Heading && b.Words.Length > 0))
        {
            if (char.IsLower(block.Text[block.Words[0].Start]))
                page.Report(rules, PolicyCodes.HeadingCase, block.SpanOf(block.Words[0]), "this heading begins in lower case", "begin it with a capital letter");
            foreach (var word in block.Words.Skip(1))
            {
                if (char.IsUpper(block.Text[word.Start]) && !MayBeCapital(page, block, word))
                {
                    var text = block[word].ToString();
                    page.Report(rules, PolicyCodes.HeadingCase, block.SpanOf(word), $"`{text}` has a capital letter inside a heading", $"write `{text.ToLowerInvariant()}`; if it is a name, add it to `properNouns` in site.yml");
                }
            }
        }
    }

    private static bool MayBeCapital(PageInspection page, TextBlock block, Word word) =>
        Names.Contains(block[word], page.Policy) || page.IsLocked(block, word.Start) || block.IsQuoted(word.Start) || BeginsSentence(block, word);

    private static bool BeginsSentence(TextBlock block, Word word) => block.Sentences.Any(s => s.WordCount > 0 && block.Words[s.FirstWord] == word);
}
