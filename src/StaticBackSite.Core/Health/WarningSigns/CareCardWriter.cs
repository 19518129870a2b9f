using Markdig.Extensions.CustomContainers;
using StaticBackSite.Html;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>
/// Writes care cards from the single source: <c>::: care-cards emergency urgent</c>. The level stands in the heading in
/// words too, since colour alone tells nothing to many readers.
/// </summary>
internal static class CareCardWriter
{
    public static void Write(PageBody body, CustomContainer container)
    {
        if (body.Index.Sources.RedFlags is not { } flags)
            return;
        foreach (var level in CareCardLevels.Of(container))
        {
            if (flags.Card(level) is { } card)
                Write(body, card, flags, body.HeadingLevelIn(container), CareCardLevels.AreShort(container) ? card.Short?.Value : null);
        }
    }

    /// <param name="inShort">The signs in a sentence; the list then opens with a tap, and is printed all the same.</param>
    public static void Write(PageBody body, CareCard card, RedFlags flags, int headingLevel, string? inShort = null)
    {
        var level = string.Concat(card.Level.Select(c => char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : c.ToString()));
        body.Write("<section class=\"care-card care-card-").WriteEscape(level).Write("\" data-care-card=\"").WriteEscape(level).Write("\">");
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
            HelpNumberWriter.Write(body, card.Level, flags);
        body.WriteLine(inShort is null ? "</section>" : "</details></section>");
    }
}
