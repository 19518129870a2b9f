using StaticBackSite.Html;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>
/// Writes whom to call, country by country. Without scripts the list is open and complete; a script adds a choice of
/// country, shows its numbers above and folds the list away. Countries that share a number share a line.
/// </summary>
internal static class HelpNumberWriter
{
    public static void Write(PageBody body, string level, RedFlags flags)
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
    private static void WriteWithLinks(PageBody body, string help)
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
