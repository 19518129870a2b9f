using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Text;

namespace StaticBackSite.Rules;

/// <summary>A page opens with its main message and a few short points (CDC Clear Communication Index 1, 2 and 10).</summary>
internal static class KeyPointsAreShort
{
    public static void Check(PageInspection page, KeyPointLimits limits)
    {
        if (page.FrontMatter is not PageFrontMatter front)
            return;
        CheckMessage(page, front, limits);
        if (front.KeyPoints.Length < limits.Minimum)
            page.ReportMissing(limits, PolicyCodes.MissingKeyPoints, "keyPoints", $"this page has {Counted.Of(front.KeyPoints.Length, "key point")}", $"add `keyPoints:` with {limits.Minimum} to {limits.Maximum} short points");
        else if (front.KeyPoints.Length > limits.Maximum)
            page.Report(limits, PolicyCodes.LongKeyPoints, front.KeyPoints[limits.Maximum].Span, $"this page has {Counted.Of(front.KeyPoints.Length, "key point")}, {limits.Maximum} are the most", "keep those that matter most");
        var words = front.KeyPoints.Sum(point => WordScanner.In(point.Value).Length);
        if (words > limits.Words)
            page.Report(limits, PolicyCodes.LongKeyPoints, front.KeyPoints[0].Span, $"the key points have {Counted.Of(words, "word")}, {limits.Words} are the most", "say them shorter");
    }

    private static void CheckMessage(PageInspection page, PageFrontMatter front, KeyPointLimits limits)
    {
        if (front.MainMessage is not { } message)
            page.ReportMissing(limits, PolicyCodes.MainMessage, "mainMessage", "this page has no main message", "add `mainMessage:` with the one thing to take away");
        else if (WordScanner.In(message.Value).Length is var words && words > limits.MessageWords)
            page.Report(limits, PolicyCodes.MainMessage, message.Span, $"the main message has {Counted.Of(words, "word")}, {limits.MessageWords} are the most", "say it shorter, or move a part of it to the key points");
    }
}
