using System.Globalization;
using StaticBackSite.Content.Syntax.Headings;
using StaticBackSite.Sources;
using StaticBackSite.Text;

namespace StaticBackSite.Content.Glossary;

/// <summary>A term of the glossary, as linking knows it; a class, since its identity is that of its page.</summary>
/// <param name="place">Its number among the site's terms in the order of their slugs, from 0.</param>
public sealed class Term(string slug, ParsedDocument document, TermFrontMatter frontMatter, int place)
{
    /// <summary>See <see cref="ByTerm{T}"/>.</summary>
    public int Place { get; } = place;

    public string Slug { get; } = slug;

    /// <summary>The id of the definition that stands behind the links to it. An id has no white space, and a file name may have some.</summary>
    public string DefinitionId { get; } = PageIds.OfTheme("def-" + string.Join('-', slug.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    public ParsedDocument Document { get; } = document;

    public TermFrontMatter FrontMatter { get; } = frontMatter;

    public string Title => FrontMatter.Title;

    /// <summary>Whether one of the ways of writing the term has these letters in it; upper and lower case are the same.</summary>
    public bool IsWrittenWith(string letters) => TermForms.Of(this).Any(form => form.Text.Contains(letters, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the same words link to both, under the same name and at the same place; what the pages say may differ.</summary>
    public bool LinksLike(Term other) =>
        this == other
        || (Slug == other.Slug && Document.Route.Source == other.Document.Route.Source && Title == other.Title && FrontMatter.Plural == other.FrontMatter.Plural
            && FrontMatter.Aliases.Select(w => w.Value).SequenceEqual(other.FrontMatter.Aliases.Select(w => w.Value), StringComparer.Ordinal)
            && FrontMatter.NeverLink.Select(w => w.Value).SequenceEqual(other.FrontMatter.NeverLink.Select(w => w.Value), StringComparer.Ordinal));
}

/// <summary>One way of writing a term.</summary>
internal sealed class TermForm
{
    /// <param name="term">The term it stands for.</param>
    /// <param name="text">The words.</param>
    /// <param name="span">Where the title or alias that it comes from is written.</param>
    public TermForm(Term term, string text, SourceSpan span)
    {
        Term = term;
        Text = text;
        Span = span;
        IsExact = IsAcronym(text);
        Folded = WordFolding.FoldWords(text, out var start, out var end);
        SignsBefore = TermSigns.Before(text, start, end).ToString();
        SignsAfter = TermSigns.After(text, end).ToString();
        IsWhole = Folded.Length > 0 && !TermSigns.AreIn(text.AsSpan(0, start - SignsBefore.Length)) && !TermSigns.AreIn(text.AsSpan(end + SignsAfter.Length));
    }

    public Term Term { get; }

    public string Text { get; }

    public SourceSpan Span { get; }

    /// <summary>An acronym (ROM, SIJ) matches in capitals alone, so that “rom” and “ra” stay words.</summary>
    public bool IsExact { get; }

    /// <summary>“facets'”, whose apostrophe ends the form and is no gap before a word.</summary>
    public bool IsPossessiveOfPlural => Text.EndsWith('\'');

    /// <summary>The words as they are compared; <see cref="WordFolding.FoldWords(string)"/>.</summary>
    internal string Folded { get; }

    /// <summary>Signs at its edges that are part of it, so that C++ is not C; mostly none.</summary>
    internal string SignsBefore { get; }

    internal string SignsAfter { get; }

    internal bool HasSigns => SignsBefore.Length + SignsAfter.Length > 0;

    /// <summary>Whether words and signs are all that was written. Where something is lost, the form would link words that nobody meant.</summary>
    internal bool IsWhole { get; }

    private static bool IsAcronym(string text)
    {
        var capitals = text.Count(char.IsUpper);
        return capitals >= 2 && text.All(c => char.IsUpper(c) || char.IsDigit(c) || c is '-' or 's' or '\'') && char.IsUpper(text[0]);
    }
}

/// <summary>
/// All ways of writing a term: its title (without a part in brackets), its aliases, and of each the regular English
/// plural and the possessives. No stemming: “disc” must never find “discover”. Irregular plurals are listed as aliases.
/// </summary>
internal static class TermForms
{
    /// <summary>Those that may link, so without what <c>neverLink</c> names.</summary>
    public static List<TermForm> Of(Term term)
    {
        var never = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var words in term.FrontMatter.NeverLink)
            never.Add(words.Value);
        return Of(term, never);
    }

    /// <summary>With those that <c>neverLink</c> takes away.</summary>
    internal static List<TermForm> OfAll(Term term) => Of(term, []);

    /// <summary>The words of <c>neverLink</c>. Signs at their edges are no part of what is compared, so words with signs block nothing else.</summary>
    internal static IEnumerable<TermForm> BlockedBy(Term term) =>
        term.FrontMatter.NeverLink.Select(words => new TermForm(term, words.Value, words.Span)).Where(words => words.Folded.Length > 0 && !words.HasSigns);

    private static List<TermForm> Of(Term term, HashSet<string> never)
    {
        var front = term.FrontMatter;
        var title = new Located<string>(WithoutBrackets(term.Title), front.TitleSpan);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { title.Value };
        foreach (var alias in front.Aliases)
            seen.Add(alias.Value);
        var forms = new List<TermForm>();
        Add(title);
        foreach (var alias in front.Aliases)
            Add(alias);
        return forms;

        void Add(Located<string> written)
        {
            if (written.Value.Length == 0 || never.Contains(written.Value))
                return;
            var form = new TermForm(term, written.Value, written.Span);
            forms.Add(form);
            foreach (var generated in front.Plural && form.IsWhole ? Generate(written.Value) : [])
            {
                if (!never.Contains(generated) && seen.Add(generated))
                    forms.Add(new TermForm(term, generated, written.Span));
            }
        }
    }

    private static string WithoutBrackets(string title) =>
        (title.IndexOf(" (", StringComparison.Ordinal) is var bracket and > 0 ? title[..bracket] : title).Trim();

    private static string[] Generate(string form)
    {
        if (form.EndsWith('s'))
            return [form + "'s", form + "'"];
        var plural = Plural(form);
        return [form + "'s", plural, plural + "'"];
    }

    private static string Plural(string form)
    {
        bool Ends(string ending) => form.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
        if (Ends("x") || Ends("z") || Ends("ch") || Ends("sh"))
            return form + "es";
        return Ends("y") && form.Length > 1 && !"aeiouAEIOU".Contains(form[^2], StringComparison.Ordinal) ? form[..^1] + "ies" : form + "s";
    }
}

/// <summary>
/// The signs that belong to the spelling of a term: the pluses of C++, of HER2+ and of Grade 3+, the star of A*. Full stops,
/// quotation marks and brackets at its edges do not.
/// </summary>
internal static class TermSigns
{
    /// <summary>Those that stand directly behind a place.</summary>
    public static ReadOnlySpan<char> After(ReadOnlySpan<char> text, int place)
    {
        var end = place;
        while (end < text.Length && IsSign(text[end]))
            end++;
        return text[place..end];
    }

    /// <summary>Those that stand directly before a place; a quotation mark too where it closes before <paramref name="end"/>.</summary>
    public static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, int place, int end)
    {
        var start = place;
        while (start > 0 && (IsSign(text[start - 1]) || (ClosingOf(text[start - 1]) is { } closing && text[place..end].Contains(closing))))
            start--;
        return text[start..place];
    }

    /// <summary>Whether these signs, and no more, stand directly before a place.</summary>
    public static bool StandBefore(ReadOnlySpan<char> text, int place, string signs)
    {
        var start = place - signs.Length;
        return start >= 0 && AreSame(text[start..place], signs) && (start == 0 || !(IsSign(text[start - 1]) || WordFolding.IsWordCharacter(text[start - 1])));
    }

    /// <summary>Whether anything in a text is neither white space nor what may stand around any word.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (WordFolding.IsWordCharacter(c) || IsSign(c))
                return true;
        }
        return false;
    }

    /// <summary>The very same signs; hyphens and minus signs are alike.</summary>
    public static bool AreSame(ReadOnlySpan<char> signs, string others)
    {
        for (var i = 0; i < signs.Length && signs.Length == others.Length; i++)
        {
            if (WordFolding.FoldSign(signs[i]) != WordFolding.FoldSign(others[i]))
                return false;
        }
        return signs.Length == others.Length;
    }

    private static char? ClosingOf(char opening) => opening switch
    {
        '“' or '„' => '”',
        '‘' => '’',
        '«' => '»',
        '"' => '"',
        '(' => ')',
        _ => null,
    };

    private static bool IsSign(char c) => c switch
    {
        '-' or '\u2212' or '#' or '%' or '&' or '*' or '@' or '^' or '\u2020' or '\u2021' or '\u2030' => true,
        '<' or '>' => false,
        _ => char.GetUnicodeCategory(c) is UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol,
    };
}

/// <summary>
/// Knows a web address, a mail address, a file or a path where one stands in a text as plain words. A link inside it would
/// break it for everyone who copies it, and says nothing about the word.
/// </summary>
internal static class WrittenAddress
{
    /// <summary>Whether a stretch of a text begins or ends inside one.</summary>
    public static bool Holds(ReadOnlySpan<char> text, int start, int end) =>
        IsAddress(TokenAt(text, start)) || IsAddress(TokenAt(text, end - 1));

    /// <summary>Everything around a place up to the next white space on either side.</summary>
    private static ReadOnlySpan<char> TokenAt(ReadOnlySpan<char> text, int place)
    {
        var (start, end) = (place, place + 1);
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
            start--;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        return text[start..end];
    }

    private static bool IsAddress(ReadOnlySpan<char> token) =>
        token.Contains("://", StringComparison.Ordinal) || token.TrimStart("(<“‘\"'").StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || HasSignBetween(token, '@', char.IsLetterOrDigit) || HasSignBetween(token, '.', char.IsLetter) || IsPath(token);

    private static bool IsPath(ReadOnlySpan<char> token)
    {
        var path = token.TrimStart("(<“‘\"'");
        return path.Contains('\\') || path.StartsWith("./") || path.StartsWith("../") || path.StartsWith("~/") || (path.Length > 1 && path[0] == '/' && char.IsLetterOrDigit(path[1]));
    }

    /// <summary>Whether the sign joins two parts without a blank, as in <c>me@example.org</c> and <c>disc.pdf</c>, and not in <c>3.2</c>.</summary>
    private static bool HasSignBetween(ReadOnlySpan<char> token, char sign, Func<char, bool> mayFollow)
    {
        for (var i = 1; i + 1 < token.Length; i++)
        {
            if (token[i] == sign && char.IsLetterOrDigit(token[i - 1]) && mayFollow(token[i + 1]))
                return true;
        }
        return false;
    }
}
