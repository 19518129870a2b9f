using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Text;

namespace StaticBackSite.Rules.Form;

/// <summary>A page opens with its main message and a few short points (CDC Clear Communication Index 1, 2 and 10).</summary>
internal static class KeyPointsAreShort
{
    private static readonly DiagnosticCode Missing = DiagnosticCode.OfPolicy(
        "SB5004", Severity.Error, "No key points",
        "A reader who reads nothing else reads the short points at the top.",
        "an article without `keyPoints`",
        "Add `keyPoints:` with 2 to 5 short sentences.");

    private static readonly DiagnosticCode TooLong = DiagnosticCode.OfPolicy(
        "SB5005", Severity.Error, "Key points that are too long",
        "A short answer of many words is not a short answer.",
        "9 key points",
        "Keep the few that matter most, and say each in one short sentence.");

    private static readonly DiagnosticCode MainMessage = DiagnosticCode.OfPolicy(
        "SB5006", Severity.Error, "No main message, or a long one",
        "Each page has one thing to take away, said at the top in few words.",
        "an article without `mainMessage`",
        "Add `mainMessage:` with one or two short sentences.");

    private static readonly PolicyKey<Limits> Key = PolicyKey.Of("keyPoints", "The short answer at the top.", reader => new Limits(
        reader.Number("minimum", "The fewest points.") ?? 2,
        reader.Number("maximum", "The most points.") ?? 5,
        reader.Number("words", "The most words of all points together.") ?? 60,
        reader.Number("messageWords", "The most words of the main message.") ?? 30)
    {
        Types = PageType.AllWith(PageTraits.KeyPoints, reader),
    });

    public static readonly PageRule Rule = PageRule.Of(Key, Check, Missing, TooLong, MainMessage);

    private static void Check(PageInspection page, Limits limits)
    {
        if (page.FrontMatter is not PageFrontMatter front)
            return;
        CheckMessage(page, front, limits);
        if (front.KeyPoints.Length < limits.Minimum)
            page.ReportMissing(limits, Missing, "keyPoints", $"this page has {Counted.Of(front.KeyPoints.Length, "key point")}", $"add `keyPoints:` with {limits.Minimum} to {limits.Maximum} short points");
        else if (front.KeyPoints.Length > limits.Maximum)
            page.Report(limits, TooLong, front.KeyPoints[limits.Maximum].Span, $"this page has {Counted.Of(front.KeyPoints.Length, "key point")}; the limit is {limits.Maximum}", "keep those that matter most");
        var words = front.KeyPoints.Sum(point => WordScanner.In(point.Value).Length);
        if (words > limits.Words)
            page.Report(limits, TooLong, front.KeyPoints[0].Span, $"the key points have {Counted.Of(words, "word")}; the limit is {limits.Words}", "shorten them");
    }

    private static void CheckMessage(PageInspection page, PageFrontMatter front, Limits limits)
    {
        if (front.MainMessage is not { } message)
            page.ReportMissing(limits, MainMessage, "mainMessage", "this page has no main message", "add `mainMessage:` with the one thing to take away");
        else if (WordScanner.In(message.Value).Length is var words && words > limits.MessageWords)
            page.Report(limits, MainMessage, message.Span, $"the main message has {Counted.Of(words, "word")}; the limit is {limits.MessageWords}", "shorten it, or move a part of it to the key points");
    }

    /// <param name="Words">Of all points together.</param>
    private sealed record Limits(int Minimum, int Maximum, int Words, int MessageWords) : RuleSettings;
}
