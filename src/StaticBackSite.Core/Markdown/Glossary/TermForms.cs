using StaticBackSite.Yaml;

namespace StaticBackSite.Markdown.Glossary;

/// <summary>
/// All ways of writing a term: its title (without a part in brackets), its aliases, and of each the regular English
/// plural and the possessives. No stemming: “disc” must never find “discover”. Irregular plurals are listed as aliases.
/// </summary>
public static class TermForms
{
    public static IEnumerable<TermForm> Of(Term term)
    {
        var never = term.FrontMatter.NeverLink.Select(w => w.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var written = term.FrontMatter.Aliases.Prepend(new Located<string>(WithoutBrackets(term.Title), term.FrontMatter.TitleSpan)).ToArray();
        var seen = new HashSet<string>(written.Select(w => w.Value), StringComparer.OrdinalIgnoreCase);
        foreach (var form in written.Where(w => w.Value.Length > 0 && !never.Contains(w.Value)))
        {
            yield return new TermForm(term, form.Value, form.Span, IsGenerated: false);
            if (!term.FrontMatter.Plural)
                continue;
            foreach (var generated in Generate(form.Value).Where(g => !never.Contains(g) && seen.Add(g)))
                yield return new TermForm(term, generated, form.Span, IsGenerated: true);
        }
    }

    private static string WithoutBrackets(string title) =>
        (title.IndexOf(" (", StringComparison.Ordinal) is var bracket and > 0 ? title[..bracket] : title).Trim();

    private static IEnumerable<string> Generate(string form)
    {
        yield return form + "'s";
        if (form.EndsWith('s'))
        {
            yield return form + "'";
            yield break;
        }
        var plural = Plural(form);
        yield return plural;
        yield return plural + "'";
    }

    private static string Plural(string form)
    {
        bool Ends(string ending) => form.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
        if (Ends("x") || Ends("z") || Ends("ch") || Ends("sh"))
            return form + "es";
        return Ends("y") && form.Length > 1 && !"aeiouAEIOU".Contains(form[^2], StringComparison.Ordinal) ? form[..^1] + "ies" : form + "s";
    }
}
