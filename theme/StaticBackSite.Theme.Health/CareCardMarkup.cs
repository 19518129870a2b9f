using StaticBackSite.Content.Syntax;
using StaticBackSite.Health;
using StaticBackSite.Health.WarningSigns;

namespace StaticBackSite.Theme.Health;

/// <summary>A care card. Its heading names the level in words too, since colour alone tells nothing to many readers.</summary>
internal static class CareCardMarkup
{
    public static void Card(BodyWriter body, CareCardModel model, Action content)
    {
        var card = model.Card;
        var level = string.Concat(card.Level.Select(c => char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : c.ToString()));
        body.Write("<section class=\"care-card care-card-").WriteEscape(level).Write(model.Short is null ? "" : " care-card-strip").Write("\" data-care-card=\"").WriteEscape(level)
            .Write(model.IsSubject ? "\">" : "\" data-pagefind-ignore>");
        if (model.Short is not null)
            body.Write("<details class=\"care-card-all\"><summary>");
        body.Write("<h").Write(model.HeadingLevel.ToString()).Write(" class=\"care-card-heading\"><span class=\"care-card-level\">").WriteEscape(card.Label).Write(": </span>");
        body.WriteEscape(model.Short ?? model.Heading).Write("</h").Write(model.HeadingLevel.ToString()).WriteLine(">");
        if (model.Short is not null)
        {
            body.Write("<span class=\"care-card-count\">").WriteEscape(body.Index.Sources.HealthStrings.Help.AllSigns(card.Signs.Length)).Write("</span></summary><p class=\"care-card-intro\">")
                .WriteEscape(model.Heading).WriteLine("</p>");
        }
        body.WriteLine("<ul>");
        foreach (var sign in card.Signs)
            body.Write("<li>").WriteEscape(sign.Text.Value).WriteLine("</li>");
        body.WriteLine("</ul>");
        if (!model.Help.IsEmpty)
            WriteHelp(body, model);
        body.WriteLine(model.Short is null ? "</section>" : "</details></section>");
    }

    /// <summary>
    /// Whom to call, country by country. Without scripts the list is open and complete; a script adds a choice of
    /// country, shows its numbers above and folds the list away. Countries that share a number share a line.
    /// </summary>
    private static void WriteHelp(BodyWriter body, CareCardModel model)
    {
        var words = body.Index.Sources.HealthStrings.Help;
        body.Write("<details class=\"help-numbers\" data-help=\"").Write(model.Card.Level).Write("\" open><summary>")
            .WriteEscape(model.Card.Level == "emergency" ? words.EmergencyNumbers : words.UrgentAdvice).WriteLine("</summary><ul>");
        foreach (var line in model.Help)
        {
            body.Write("<li><b>");
            foreach (var (i, country) in line.Countries.Index())
                body.Write(i == 0 ? "" : ", ").Write("<span data-country=\"").WriteEscape(country.Code).Write("\">").WriteEscape(country.Name).Write("</span>");
            body.Write(":</b> <span>");
            WriteWithLinks(body, line.Help);
            body.WriteLine("</span></li>");
        }
        body.WriteLine("</ul></details>");
    }

    /// <summary>Every number becomes a link that dials it; one that is named twice is one call, and so one link.</summary>
    private static void WriteWithLinks(BodyWriter body, string help)
    {
        var written = 0;
        var dialled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var number in HelpNumbers.Numbers().EnumerateMatches(help))
        {
            var digits = help.Substring(number.Index, number.Length);
            if (!dialled.Add(digits))
                continue;
            body.WriteEscape(help[written..number.Index])
                .Write("<a href=\"tel:").Write(digits.Replace(" ", "", StringComparison.Ordinal)).Write("\">").Write(digits).Write("</a>");
            written = number.Index + number.Length;
        }
        body.WriteEscape(help[written..]);
    }
}
