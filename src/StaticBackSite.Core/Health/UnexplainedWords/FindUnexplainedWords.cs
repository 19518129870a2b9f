using StaticBackSite.Content;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Diagnostics;
using StaticBackSite.Linking;
using StaticBackSite.Text;

namespace StaticBackSite.Health.UnexplainedWords;

/// <summary>Medical words in running text that neither link to the glossary nor stand beside their explanation in brackets.</summary>
public static class FindUnexplainedWords
{
    public static void Run(LinkedDocument page, SharedContent shared, DiagnosticBag diagnostics)
    {
        var severity = shared.Sources.Configuration.Policy.UnexplainedWords;
        if (severity == Severity.Off)
            return;
        var reported = new HashSet<string>(StringComparer.Ordinal);
        var own = shared.Terms.Of(page.Parsed);
        var mentions = page.Mentions.ToLookup(m => m.Passage);
        Span<char> folded = stackalloc char[WordFolding.LongestWord];
        var passages = page.Parsed.Tree.Passages;
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
                diagnostics.Report(
                    DiagnosticCodes.UnexplainedWord, severity, page.Parsed.Source.LocationOf(passage.SourceSpan(page.Parsed, from, to)),
                    $"the glossary does not explain `{text[from..to]}`", "use an everyday word, or add a term to the glossary");
            }
        }
    }

    /// <summary>A term's own page may use the term's own words.</summary>
    private static bool IsOwn(Term? own, string word) =>
        own is not null && TermForms.Of(own).Any(form => form.Text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
