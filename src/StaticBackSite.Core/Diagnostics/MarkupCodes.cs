using System.Collections.Immutable;

namespace StaticBackSite.Diagnostics;

/// <summary>What was meant as Markdown and is not: SB121x. Readers would see its signs.</summary>
internal static class MarkupCodes
{
    public static readonly DiagnosticCode UndefinedLabel = new(
        "SB1210", Severity.Error, "A label that is not defined",
        "A link, a picture or a note names a label, and no line of the page says where it leads. Its brackets would be published.",
        "`[this text][nowhere]`, `[^nowhere]`",
        "Define the label in a paragraph of its own, or write `\\[` for a bracket that is meant as a sign.");

    public static readonly DiagnosticCode UnreadNote = new(
        "SB1211", Severity.Error, "A note that no reader could see",
        "A note is shown where the text refers to it. One that is never referred to, or has the name of another, would vanish with its words.",
        "`[^a]: A note.` without `[^a]` in the text",
        "Refer to it, rename it, or delete it.");

    public static readonly DiagnosticCode BrokenCitation = new(
        "SB1212", Severity.Error, "A citation of another form",
        "A citation or a label is written in a form that is not understood, and would be published as it is written.",
        "`[see @kawchuk2015, p. 3]`",
        "Write `[@kawchuk2015]`, or `[@kawchuk2015; @unsworth1971]`.");

    public static readonly DiagnosticCode BrokenLink = new(
        "SB1213", Severity.Error, "A link that cannot be read",
        "Brackets that were meant as a link or a picture do not make one, and would be published.",
        "`[words] (page.md)`, `(words)[page.md]`, `![pack](warm pack.svg)`",
        "Write `[words](address)`; write an address with a space in it in angle brackets.");

    public static readonly DiagnosticCode LeftOverMarkup = new(
        "SB1214", Severity.Warning, "Signs of Markdown in the text",
        "What was meant as a heading, a list, a table or bold is not one, and readers would see its signs.",
        "`##Heading`, `**bold`, `• item`",
        "Write it as the message says, or put a backslash before a sign that is meant as a sign.");

    public static readonly DiagnosticCode UnevenTable = new(
        "SB1215", Severity.Warning, "A row that does not fit its table",
        "Every row has as many cells as the head of the table. What is beyond that is not shown, and what is missing is empty.",
        "`| one | two | three |` in a table of two columns",
        "Write the cells that are missing, or take out those that are too many.");

    public static readonly DiagnosticCode InvisibleCharacter = new(
        "SB1217", Severity.Warning, "An invisible character",
        "Invisible characters come along with pasted text. They break words apart, hide from searches, or show as a box.",
        "a zero-width space, a soft hyphen, a bullet of the Symbol font",
        "Delete it, or write the sign that is meant.");

    public static readonly DiagnosticCode BoldHeading = new(
        "SB1218", Severity.Warning, "A paragraph in place of a heading",
        "A short paragraph that is bold from end to end looks like a heading, but screen readers, the list of contents and links do not know it as one.",
        "`**What may help**` on a line of its own",
        "Write `## What may help`.");

    public static readonly DiagnosticCode ForeignMarkup = new(
        "SB1219", Severity.Warning, "Markup of another tool",
        "Other tools give these signs a meaning. Here they are text, and readers would see them.",
        "`!!! note`, `[[Other page]]`, `{{< figure >}}`",
        "Write it as the message says, or as code between backticks if the signs are meant.");

    /// <summary>In the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticCode> All =
    [
        UndefinedLabel,
        UnreadNote,
        BrokenCitation,
        BrokenLink,
        LeftOverMarkup,
        UnevenTable,
        InvisibleCharacter,
        BoldHeading,
        ForeignMarkup,
    ];
}
