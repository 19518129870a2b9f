using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;
using StaticBackSite.Rules;
using StaticBackSite.Sources;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>
/// A page has at most one card of a level, and a heading after it. The heading of a card is a call to action, its signs are short,
/// it is easy to read for somebody in pain, and the emergency card names the signs that must not be missing (NHS care cards).
/// </summary>
internal static class CareCardsAreClear
{
    private static readonly DiagnosticCode Duplicate = DiagnosticCode.OfPolicy(
        "SB5203", Severity.Error, "A duplicate care card",
        "The same card a second time makes readers skip both.",
        "two blocks `::: care-cards urgent`",
        "Keep the first, and link to it.");

    private static readonly DiagnosticCode NoHeadingAfter = DiagnosticCode.OfPolicy(
        "SB5204", Severity.Error, "Text after a care card without a heading",
        "Text directly after a card seems to belong to it.",
        "a paragraph after the `:::` of the cards",
        "Put a heading between them.");

    private static readonly DiagnosticCode NoCallToAction = DiagnosticCode.OfPolicy(
        "SB5205", Severity.Error, "A care card without a call to action",
        "The heading of a card says what to do, and for whom: it begins with the action, says “if” and ends with a colon.",
        "`heading: Danger signs`",
        "Write `heading: \"Call {emergency} now if:\"`.");

    private static readonly DiagnosticCode LongSign = DiagnosticCode.OfPolicy(
        "SB5206", Severity.Error, "A long warning sign",
        "Somebody in pain reads a few words, not a paragraph.",
        "a sign of 30 words",
        "Shorten it, or split it into two signs.");

    private static readonly DiagnosticCode HardToRead = DiagnosticCode.OfPolicy(
        "SB5207", Severity.Error, "A care card that is hard to read",
        "Everybody must understand a warning sign at once.",
        "“urinary retention” in a sign",
        "Use the words that people use: “you cannot pee”.");

    private static readonly DiagnosticCode MissingWords = DiagnosticCode.OfPolicy(
        "SB5208", Severity.Error, "A warning sign is missing",
        "The policy lists words that the emergency card must have, since the signs that they stand for must never be lost.",
        "an emergency card without “both legs”",
        "Put the sign back. The words are listed under `careCards: mustSay:` in `site.yml`.");

    private static readonly PolicyKey<Settings> Key = PolicyKey.Of("careCards", "The words of the care cards.", reader => new Settings(
        reader.Number("grade", "The hardest reading grade.") ?? 6,
        reader.Number("words", "The most words of a sign.") ?? 20,
        reader.TextList("mustSay", "Words that the emergency card must have."),
        reader.TextList("alsoSay", "Words that one of the cards must have.")));

    public static readonly PageRule OnPages = PageRule.Of(Key, CheckPage, Duplicate, NoHeadingAfter);

    public static readonly SiteRule OfData = SiteRule.Of(Key, CheckData, NoCallToAction, LongSign, HardToRead, MissingWords);

    private static readonly string[] Verbs = ["Ask", "Call", "Go", "See", "Speak"];

    private static void CheckPage(PageInspection page, Settings settings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in page.CareCards())
        {
            foreach (var level in CareCardLevels.Of(container).Where(level => !seen.Add(level)))
                page.Report(settings, Duplicate, container, $"this page already has the card `{level}`", "remove one of the two, and link to the other");
            var next = container.Parent!.IndexOf(container) + 1;
            if (next < container.Parent.Count && container.Parent[next] is var block and not HeadingBlock && block is not CustomContainer { Info: CareCardBlock.BlockName })
                page.Report(settings, NoHeadingAfter, block, "this follows a care card without a heading", "put a heading between them");
        }
    }

    private static void CheckData(SiteInspection site, Settings settings)
    {
        if (site.Index.Sources is not { RedFlags: { } flags, RedFlagsSource: { } source })
            return;
        foreach (var card in flags.AllCards)
        {
            CheckHeading(card);
            foreach (var sign in card.Signs)
            {
                if (ReadingGrade.Of(sign.Text.Value).Words is var words && words > settings.Words)
                    Report(LongSign, sign.Text.Span, $"this sign has {words} words; the limit is {settings.Words}", "shorten it, or split it into two signs");
            }
            // The heading and each of the signs count as a sentence.
            var grade = new ReadingGrade();
            foreach (var text in card.Signs.Select(sign => sign.Text.Value).Prepend(card.HeadingFor(flags.Home, site.Index.Sources.HealthStrings)))
                grade.AddSentence(text);
            if (grade.Rounded > settings.Grade)
                Report(HardToRead, card.Heading.Span, string.Create(CultureInfo.InvariantCulture, $"this card reads at grade {grade.Rounded:0.0}; the limit is {settings.Grade}"), "use shorter words and shorter signs");
            foreach (var words in settings.MustSay.Where(w => card.Level == CareCardLevels.Emergency && !card.Signs.Any(s => s.Text.Value.Contains(w.Value, StringComparison.OrdinalIgnoreCase))))
                Report(MissingWords, card.Heading.Span, $"no sign of this card says “{words}”", "add the sign; the policy in site.yml lists the words under `mustSay`");
        }

        foreach (var words in settings.AlsoSay.Where(w => !flags.AllCards.Any(card => card.Signs.Any(s => s.Text.Value.Contains(w.Value, StringComparison.OrdinalIgnoreCase)))))
            site.Report(settings, MissingWords, site.Index.Sources.ConfigurationSource, words.Span, $"no sign of {source.Path} says “{words}”", "put the sign back in one of the cards");

        void CheckHeading(CareCard card)
        {
            var heading = card.Heading.Value;
            var verb = heading.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? heading[..space] : heading;
            if (!Verbs.Contains(verb, StringComparer.Ordinal) || !heading.Contains(" if", StringComparison.Ordinal) || !heading.EndsWith(':'))
                Report(NoCallToAction, card.Heading.Span, "this heading is not a call to action", $"begin with {string.Join(", ", Verbs)}, say “if”, and end with a colon: “Call {{emergency}} now if:”");
        }

        void Report(DiagnosticCode code, SourceSpan span, string message, string hint) => site.Report(settings, code, source, span, message, hint);
    }

    /// <param name="Grade">The hardest Flesch-Kincaid grade of a card.</param>
    /// <param name="Words">The most words of a sign.</param>
    private sealed record Settings(int Grade, int Words, ImmutableArray<Located<string>> MustSay, ImmutableArray<Located<string>> AlsoSay) : RuleSettings;
}
