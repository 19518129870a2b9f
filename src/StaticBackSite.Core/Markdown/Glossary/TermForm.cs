using StaticBackSite.Documents;
using StaticBackSite.Spelling;

namespace StaticBackSite.Markdown.Glossary;

/// <summary>One way of writing a term.</summary>
/// <param name="Term">The term it stands for.</param>
/// <param name="Text">The words.</param>
/// <param name="Span">Where the title or alias that it comes from is written.</param>
/// <param name="IsGenerated">Whether it is a plural or possessive that nobody wrote.</param>
public sealed record TermForm(Term Term, string Text, SourceSpan Span, bool IsGenerated)
{
    /// <summary>An acronym (ROM, SIJ) matches in capitals alone, so that “rom” and “ra” stay words.</summary>
    public bool IsExact { get; } = IsAcronym(Text);

    /// <summary>“facets'”, whose apostrophe ends the form and is no gap before a word.</summary>
    public bool IsPossessiveOfPlural => Text.EndsWith('\'');

    /// <summary>The words as they are compared; <see cref="WordFolding.FoldWords"/>.</summary>
    internal string Folded { get; } = WordFolding.FoldWords(Text);

    private static bool IsAcronym(string text)
    {
        var capitals = text.Count(char.IsUpper);
        return capitals >= 2 && text.All(c => char.IsUpper(c) || char.IsDigit(c) || c is '-' or 's' or '\'') && char.IsUpper(text[0]);
    }
}
