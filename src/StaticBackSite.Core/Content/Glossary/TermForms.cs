using StaticBackSite.Sources;

namespace StaticBackSite.Content.Glossary;

/// <summary>
/// All ways of writing a term: its title (without a part in brackets), its aliases, and of each the regular English
/// plural and the possessives. No stemming: “disc” must never find “discover”. Irregular plurals are listed as aliases.
/// </summary>
public static class TermForms
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
