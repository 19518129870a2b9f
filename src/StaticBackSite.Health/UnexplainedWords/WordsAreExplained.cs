using StaticBackSite.Configuration;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Diagnostics;
using StaticBackSite.Rules;
using StaticBackSite.Text;

namespace StaticBackSite.Health.UnexplainedWords;

/// <summary>Medical words in running text link to the glossary.</summary>
internal static class WordsAreExplained
{
    private static readonly DiagnosticCode Unexplained = new(
        "SB3102", Severity.Warning, "A medical word without an explanation",
        "A reader meets a medical word that the glossary does not explain. Such words are known by their endings (-itis, -osis, -ectomy), by their beginnings (spondyl-) and by a list.",
        "“this is called spondylolisthesis”, without such a term in the glossary",
        "Use an everyday word, or add a term to the glossary.")
    {
        NeedsEveryPage = true,
    };

    private static readonly PolicyKey<RuleSettings> Key = PolicyKey.Of("unexplainedWords", "Medical words that the glossary does not explain.");

    public static readonly PageRule Rule = PageRule.Of(Key, Check, Unexplained);

    private static void Check(PageInspection page, RuleSettings settings)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        var own = page.Shared.Terms.Of(page.Page);
        var mentions = page.Linked.Mentions.ToLookup(m => m.Passage);
        Span<char> folded = stackalloc char[WordFolding.LongestWord];
        var passages = page.Tree.Passages;
        for (var place = 0; place < passages.Length; place++)
        {
            var passage = passages[place];
            var text = passage.BlockText.AsSpan();
            for (var at = passage.Start; at < passage.End;)
            {
                var end = WordFolding.EndOfWord(text, at);
                var length = end - at < 5 ? -1 : WordFolding.Fold(text[at..end], folded);
                var (from, to) = (at, end);
                at = end == at ? at + 1 : end;
                if (length < 0 || !MedicalWords.Contains(folded[..length]))
                    continue;
                var word = folded[..length].ToString();
                if (reported.Contains(word) || mentions[place].Any(m => m.Start <= from && to <= m.End) || IsOwn(own, word))
                    continue;
                reported.Add(word);
                page.Report(settings, Unexplained, passage.SourceSpan(page.Page, from, to), $"the glossary does not explain `{text[from..to]}`", "use an everyday word, or add a term to the glossary");
            }
        }
    }

    /// <summary>A term's own page may use the term's own words.</summary>
    private static bool IsOwn(Term? own, string word) =>
        own is not null && own.IsWrittenWith(word);
}
