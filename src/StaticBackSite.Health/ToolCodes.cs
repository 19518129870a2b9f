using StaticBackSite.Diagnostics;
using StaticBackSite.Health.WarningSigns;

namespace StaticBackSite.Health;

/// <summary>What can be wrong with the self-check and the explainer, which are filled from data: SB15xx.</summary>
internal static class ToolCodes
{
    public static readonly DiagnosticCode UnknownName = new(
        "SB1501", Severity.Error, "A name that is not there",
        "The self-check names a result, a note or a care card that does not exist.",
        "`onAny: { result: emergancy }`",
        "Correct the name. Results and notes are in `self-check.yml`, levels of care cards in `red-flags.yml`.")
    {
        FollowsFrom = [RedFlags.FileName],
    };

    public static readonly DiagnosticCode DuplicateName = new(
        "SB1502", Severity.Error, "A duplicate name",
        "Two questions, or two answers of one question, have the same name, so they cannot be told apart.",
        "two questions with `id: feel`",
        "Give one of the two another name.");

    public static readonly DiagnosticCode NotForEveryone = new(
        "SB1503", Severity.Error, "A question that not everyone can answer",
        "Somebody to whom no answer applies cannot go on, or picks one that is not true.",
        "a question without `unsure: true`",
        "Add `unsure: true`, and `none: true` where several answers may fit.");

    public static readonly DiagnosticCode WarningGoesBy = new(
        "SB1504", Severity.Error, "A warning sign is ignored",
        "A reader who has a warning sign, or is not sure, must be sent for help before any page about harmless reasons.",
        "a question with `safety: true` and without `onUnsure`",
        "Lead to a final result. Where the question is about extra care alone, a note is enough.");

    public static readonly DiagnosticCode NoClearEnd = new(
        "SB1505", Severity.Error, "Answers that end nowhere",
        "Every way through the self-check ends in one result: a final one where it is cut short, and exactly one other at its end.",
        "`results` that are all `final: true`",
        "Let one result be without `final: true`, and let `onAny` and `onUnsure` name results that have it.");

    public static readonly DiagnosticCode NoWayToHelp = new(
        "SB1506", Severity.Error, "A result without a way to help",
        "Every result leads to the page that says when to get help, but for the one that says to get help now.",
        "a result without `pages: [get-help/index.md]`",
        "Add the page to `pages`, or in the last result to `always`.");

    public static readonly DiagnosticCode OutOfReach = new(
        "SB1507", Severity.Error, "A part that no answer leads to",
        "A part that cannot be reached was forgotten, or an answer that should lead there has lost its way.",
        "a note that no answer names",
        "Lead an answer there, or take the part out.")
    {
        FollowsFrom = [RedFlags.FileName],
    };

    public static readonly DiagnosticCode NoPlaceInOrder = new(
        "SB1508", Severity.Error, "A page without a place",
        "An answer suggests a page that the order of pages does not list, so it would never be shown.",
        "`pages: [move/bridge.md]`, and no such line in `order`",
        "Add it to `order`, where its importance puts it.");

    public static readonly DiagnosticCode UnknownBraces = new(
        "SB1509", Severity.Error, "A word in braces that means nothing",
        "Readers would see the braces instead of a number to call.",
        "`Call {urgnt} now.`",
        "Write {emergency}, {urgent} or {emergencyDepartment}.");

    public static readonly DiagnosticCode OutOfRange = new(
        "SB1511", Severity.Error, "More than a page can show",
        "A choice among too many things helps no one, and without scripts the page can show no more of them.",
        "`maxPages: 9`",
        "Keep to the number in the message.");

    public static readonly DiagnosticCode StepsOutOfOrder = new(
        "SB1512", Severity.Error, "Steps that are out of order",
        "The steps of the explainer follow the minutes.",
        "`minutes: 5` below `minutes: 10`",
        "Sort the steps by their minutes, and let no two have the same.");
}
