using System.Globalization;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;
using StaticBackSite.Rules;
using StaticBackSite.Text;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>A card is easy to read for somebody in pain. Its heading and each of its signs count as a sentence.</summary>
internal static class CareCardsAreEasyToRead
{
    public static void Check(SiteInspection site, CareCardRules rules)
    {
        foreach (var card in SiteCareCards.Of(site))
        {
            var grade = new ReadingGrade();
            foreach (var text in card.Signs.Select(sign => sign.Text.Value).Prepend(card.HeadingFor(site.Index.Sources.RedFlags!.Home, site.Index.Sources.HealthStrings)))
                grade.Add(WordScanner.In(text), sentences: 1);
            if (grade.Rounded > rules.Grade)
                site.Report(rules, PolicyCodes.HardCareCard, site.Index.Sources.RedFlagsSource!, card.Heading.Span, string.Create(CultureInfo.InvariantCulture, $"this card reads at grade {grade.Rounded:0.0}, {rules.Grade} is the hardest"), "use shorter words and shorter signs");
        }
    }
}
