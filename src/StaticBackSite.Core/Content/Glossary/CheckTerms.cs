using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Text;

namespace StaticBackSite.Content.Glossary;

/// <summary>What is wrong with the names of terms and with their settings, before any text is looked at.</summary>
internal static class CheckTerms
{
    /// <param name="terms">In the order of their slugs and paths.</param>
    /// <param name="forms">All forms of each of them.</param>
    public static void Run(ImmutableArray<Term> terms, ImmutableArray<List<TermForm>> forms, DiagnosticBag diagnostics)
    {
        foreach (var same in terms.GroupBy(term => term.DefinitionId, StringComparer.Ordinal))
        {
            var first = same.First();
            foreach (var other in same.Skip(1))
                diagnostics.Report(DiagnosticCodes.DuplicateTerm, other.Document.Source, other.FrontMatter.TitleSpan, $"{first.Document.Source.Path} is the term `{first.Slug}` already", "rename one of the two files");
        }
        for (var i = 0; i < terms.Length; i++)
        {
            foreach (var form in forms[i].Where(form => !form.IsWhole))
                diagnostics.Report(DiagnosticCodes.UnlinkableForm, terms[i].Document.Source, form.Span, Problem(form), "write the signs next to the word, or take it out");
            foreach (var words in terms[i].FrontMatter.NeverLink.Where(words => IsIdle(WordFolding.FoldWords(words.Value), terms[i])))
                diagnostics.Report(DiagnosticCodes.IdleGlossarySetting, terms[i].Document.Source, words.Span, $"no form of this term is written with the words of `{words.Value}`, so nothing is kept from linking", "correct the spelling, or take it out of `neverLink`");
        }
    }

    private static string Problem(TermForm form) =>
        form.Folded.Length == 0 ? $"`{form.Text}` has no letter or digit, so no text can mention it" : $"`{form.Text}` has signs apart from its words, so only a part of it would be found";

    /// <summary>Words do something where they hold a form of the term; a part of a form may be listed to say that it is none.</summary>
    private static bool IsIdle(string words, Term term) =>
        words.Length == 0 || !TermForms.OfAll(term).Any(form => HasWords(words, form.Folded) || HasWords(form.Folded, words));

    private static bool HasWords(string text, string words)
    {
        if (words.Length == 0)
            return false;
        for (var at = text.IndexOf(words[1..], StringComparison.Ordinal); at >= 0; at = text.IndexOf(words[1..], at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length - 1;
            if (!WordFolding.IsWordCharacter(text[at - 1]) && (end == text.Length || !WordFolding.IsWordCharacter(text[end])))
                return true;
        }
        return false;
    }
}
