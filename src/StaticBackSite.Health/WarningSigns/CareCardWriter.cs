using StaticBackSite.Content;
using StaticBackSite.Content.Syntax;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>Writes one care card. The level stands in the heading in words too, since colour alone tells nothing to many readers.</summary>
internal static class CareCardWriter
{
    /// <param name="inShort">The signs in a sentence; the list then opens with a tap, and is printed all the same.</param>
    public static void Write(BodyWriter body, CareCard card, RedFlags flags, int headingLevel, string? inShort = null)
    {
        var level = string.Concat(card.Level.Select(c => char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : c.ToString()));
        body.Write("<section class=\"care-card care-card-").WriteEscape(level).Write("\" data-care-card=\"").WriteEscape(level)
            // The same words on many pages: a search for one of them is to find the page that is about them.
            .Write(body.Page.FrontMatter.Type == HealthPageTypes.RedFlags ? "\">" : "\" data-pagefind-ignore>");
        body.Write("<p class=\"care-card-heading\" role=\"heading\" aria-level=\"").Write(headingLevel.ToString()).Write("\"><span class=\"care-card-level\">").WriteEscape(card.Label).Write(": </span>");
        body.WriteEscape(card.HeadingFor(flags.Home, body.Index.Sources.HealthStrings)).WriteLine("</p>");
        if (inShort is not null)
        {
            body.Write("<p class=\"care-card-short\">").WriteEscape(inShort).Write("</p><details class=\"care-card-all\"><summary>")
                .WriteEscape(body.Index.Sources.HealthStrings.Help.AllSigns(card.Signs.Length)).WriteLine("</summary>");
        }
        body.WriteLine("<ul>");
        foreach (var sign in card.Signs)
            body.Write("<li>").WriteEscape(sign.Text.Value).WriteLine("</li>");
        body.WriteLine("</ul>");
        if (card.HasNumbers)
            WriteHelp(body, card.Level, flags);
        body.WriteLine(inShort is null ? "</section>" : "</details></section>");
    }

    /// <summary>The card as Markdown.</summary>
    public static string Copy(CareCard card, RedFlags flags, SiteIndex index)
    {
        var signs = card.Signs.Select(sign => "- " + MarkdownText.Line(sign.Text.Value));
        return $"**{MarkdownText.Line($"{card.Label}: {card.HeadingFor(flags.Home, index.Sources.HealthStrings)}")}**\n\n{string.Join('\n', signs)}";
    }

    /// <summary>
    /// Whom to call, country by country. Without scripts the list is open and complete; a script adds a choice of
    /// country, shows its numbers above and folds the list away. Countries that share a number share a line.
    /// </summary>
    private static void WriteHelp(BodyWriter body, string level, RedFlags flags)
    {
        var countries = flags.Countries.Where(country => country.Help(level) is not null).ToArray();
        if (countries.Length == 0 || (countries is [var only] && only == flags.Home))
            return;
        var words = body.Index.Sources.HealthStrings.Help;
        body.Write("<details class=\"help-numbers\" data-help=\"").Write(level).Write("\" open><summary>")
            .WriteEscape(level == "emergency" ? words.EmergencyNumbers : words.UrgentAdvice).WriteLine("</summary><ul>");
        foreach (var same in countries.GroupBy(country => country.Help(level)!.Value, StringComparer.Ordinal))
        {
            body.Write("<li><b>");
            foreach (var (i, country) in same.Index())
                body.Write(i == 0 ? "" : ", ").Write("<span data-country=\"").WriteEscape(country.Code).Write("\">").WriteEscape(country.Name).Write("</span>");
            body.Write(":</b> <span>");
            WriteWithLinks(body, same.Key);
            body.WriteLine("</span></li>");
        }
        body.WriteLine("</ul></details>");
    }

    /// <summary>Every number becomes a link that dials it.</summary>
    private static void WriteWithLinks(BodyWriter body, string help)
    {
        var written = 0;
        foreach (var number in HelpNumbers.Numbers().EnumerateMatches(help))
        {
            var digits = help.Substring(number.Index, number.Length);
            body.WriteEscape(help[written..number.Index])
                .Write("<a href=\"tel:").Write(digits.Replace(" ", "", StringComparison.Ordinal)).Write("\">").Write(digits).Write("</a>");
            written = number.Index + number.Length;
        }
        body.WriteEscape(help[written..]);
    }
}
