using System.Collections.Immutable;
using System.Globalization;
using StaticBackSite.Content.Data;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Health.SelfChecks;

/// <summary>
/// The self-check: <c>self-check.yml</c>. Questions follow one another in the order of the file; an answer may end the
/// check with a final result, or add notes and pages to the result at the end. Nothing is counted and no condition is named.
/// </summary>
public sealed record SelfCheck
{
    public static readonly SourcePath FileName = new("self-check.yml");

    public static readonly DataFile<SelfCheck> File = new(FileName, reader => ReadKeys(reader.Keys, reader.Source, reader.Words.Of(HealthContent.Words))) { ReportsEmpty = true };

    public required SourceText Source { get; init; }

    /// <summary>Where the questions begin, for findings about all of them.</summary>
    public required SourceSpan Place { get; init; }

    public SelfCheckStart? Start { get; init; }

    public required SelfCheckWords Words { get; init; }

    /// <summary>The page that says when to get help: every result leads there.</summary>
    public required Located<string> Help { get; init; }

    /// <summary>A folder whose pages must all be within reach of some answer.</summary>
    public Located<string>? Covers { get; init; }

    public required ImmutableArray<SelfCheckQuestion> Questions { get; init; }

    public required ImmutableArray<SelfCheckResult> Results { get; init; }

    public required ImmutableArray<SelfCheckNote> Notes { get; init; }

    /// <summary>The result of everybody whom no answer has sent elsewhere.</summary>
    public SelfCheckResult? Closing => Results.FirstOrDefault(r => !r.IsFinal);

    public SelfCheckResult? Result(string name) => Results.FirstOrDefault(r => r.Name.Value == name);

    public SelfCheckNote? Note(string name) => Notes.FirstOrDefault(n => n.Name.Value == name);

    internal static SelfCheck ReadKeys(MapReader reader, SourceText source, HealthStrings strings) => new()
    {
        Source = source,
        Place = reader.Place,
        Start = reader.Map("start", "What stands before the first question.", SelfCheckStart.Read),
        Words = SelfCheckWords.Read(reader, strings),
        Help = reader.RequiredLocatedText("help", "The page that says when to get help; every result but that of an emergency leads there."),
        Covers = reader.LocatedText("covers", "A folder whose pages must all be within reach of some answer."),
        Questions = reader.MapList("questions", "The questions in order.", SelfCheckQuestion.Read),
        Results = [.. reader.Entries("results", "What the answers lead to.", SelfCheckResult.Read).Select(e => e.Value with { Name = e.Key })],
        Notes = [.. reader.Entries("notes", "Advice that an answer adds to the result.", SelfCheckNote.Read).Select(e => e.Value with { Name = e.Key })],
    };
}

/// <summary>One question and what its answers lead to.</summary>
public sealed record SelfCheckQuestion
{
    public required SourceSpan Place { get; init; }

    public required Located<string> Id { get; init; }

    public required QuestionKind Kind { get; init; }

    /// <summary>Asks for warning signs: an answer other than “none” never goes by in silence.</summary>
    public bool IsSafety { get; init; }

    public required string Text { get; init; }

    /// <summary>The level of care cards whose signs are the answers.</summary>
    public Located<string>? ItemsFrom { get; init; }

    public required ImmutableArray<SelfCheckItem> Items { get; init; }

    public bool HasNone { get; init; }

    public bool HasUnsure { get; init; }

    public SelfCheckOutcome OnAny { get; init; } = SelfCheckOutcome.Nothing;

    public SelfCheckOutcome OnUnsure { get; init; } = SelfCheckOutcome.Nothing;

    public static SelfCheckQuestion Read(MapReader reader) => new()
    {
        Place = reader.Place,
        Id = reader.RequiredLocatedText("id", "A short name."),
        Kind = reader.Choice<QuestionKind>("kind", "`radio` for one answer, `checkbox` for as many as fit.")?.Value ?? QuestionKind.Radio,
        IsSafety = reader.Flag("safety", "Asks for warning signs."),
        Text = reader.RequiredText("text", "The question."),
        ItemsFrom = reader.LocatedText("itemsFrom", "The level of red-flags.yml whose signs are the answers."),
        Items = reader.MapList("items", "The answers.", SelfCheckItem.Read),
        HasNone = reader.Flag("none", "Offers “None of these”."),
        HasUnsure = reader.Flag("unsure", "Offers “I am not sure”."),
        OnAny = reader.Map("onAny", "What each of the items leads to.", SelfCheckOutcome.Read) ?? SelfCheckOutcome.Nothing,
        OnUnsure = reader.Map("onUnsure", "What “I am not sure” leads to.", SelfCheckOutcome.Read) ?? SelfCheckOutcome.Nothing,
    };

    /// <summary>Everything that can be chosen, in the order in which it is shown.</summary>
    public IEnumerable<SelfCheckAnswer> Answers(RedFlags? flags, SelfCheckWords words)
    {
        var signs = ItemsFrom is { } level ? flags?.Card(level.Value)?.Signs ?? [] : [];
        foreach (var (i, sign) in signs.Index())
            yield return new SelfCheckAnswer((i + 1).ToString(CultureInfo.InvariantCulture), AnswerKind.Item, sign.Text.Value, OnAny);
        foreach (var item in Items)
            yield return new SelfCheckAnswer(item.Id.Value, AnswerKind.Item, item.Text, item.Leads.With(OnAny));
        if (HasNone)
            yield return new SelfCheckAnswer("none", AnswerKind.None, words.None, SelfCheckOutcome.Nothing);
        if (HasUnsure)
            yield return new SelfCheckAnswer("unsure", AnswerKind.Unsure, words.Unsure, OnUnsure);
    }
}

public enum QuestionKind
{
    /// <summary>One answer.</summary>
    Radio,

    /// <summary>As many answers as fit.</summary>
    Checkbox,
}

/// <summary>An answer as it is written.</summary>
public sealed record SelfCheckItem(Located<string> Id, string Text, SelfCheckOutcome Leads)
{
    public static SelfCheckItem Read(MapReader reader) => new(
        reader.RequiredLocatedText("id", "A short name, used once in the question."),
        reader.RequiredText("text", "The answer."),
        SelfCheckOutcome.ReadAdditions(reader));
}

/// <summary>What an answer leads to.</summary>
/// <param name="Result">The result that ends the check; null where it goes on.</param>
/// <param name="Note">Advice that is added to the result.</param>
/// <param name="Pages">Pages that are added to the result at the end.</param>
public sealed record SelfCheckOutcome(Located<string>? Result, Located<string>? Note, ImmutableArray<Located<string>> Pages)
{
    public static readonly SelfCheckOutcome Nothing = new(null, null, []);

    public static SelfCheckOutcome Read(MapReader reader) =>
        ReadAdditions(reader) with { Result = reader.LocatedText("result", "The final result that ends the check here.") };

    public static SelfCheckOutcome ReadAdditions(MapReader reader) => new(
        null,
        reader.LocatedText("note", "The note that is added to the result."),
        reader.TextList("pages", "Pages that may fit, as paths of their files."));

    public SelfCheckOutcome With(SelfCheckOutcome other) => new(Result ?? other.Result, Note ?? other.Note, [.. Pages, .. other.Pages]);
}

/// <summary>An answer as it is shown, with all that it leads to.</summary>
public sealed record SelfCheckAnswer(string Id, AnswerKind Kind, string Text, SelfCheckOutcome Leads);

public enum AnswerKind
{
    Item,
    None,
    Unsure,
}

/// <summary>A result: final ones end the check, the other one stands at its end.</summary>
public sealed record SelfCheckResult
{
    /// <summary>How many pages a result may suggest; more would leave the choice to the reader again.</summary>
    public const int FewestPages = 2;

    public const int MostPages = 4;

    /// <summary>As many as the stylesheet can tell apart (66-self-check.css).</summary>
    public const int LongestOrder = 12;

    /// <summary>The key under which it stands in the file.</summary>
    public Located<string> Name { get; init; } = new("", default);

    /// <summary>The level of the care card that belongs to it.</summary>
    public Located<string>? Card { get; init; }

    public bool IsFinal { get; init; }

    public required Located<string> Title { get; init; }

    public required Located<string> Text { get; init; }

    public string? Disclaimer { get; init; }

    /// <summary>Pages that it always leads to.</summary>
    public ImmutableArray<Located<string>> Pages { get; init; } = [];

    /// <summary>Every page that an answer may suggest, in the order in which they are shown.</summary>
    public ImmutableArray<Located<string>> Order { get; init; } = [];

    public int MaxPages { get; init; } = MostPages;

    /// <summary>Suggested where no answer suggests a page.</summary>
    public ImmutableArray<Located<string>> Otherwise { get; init; } = [];

    /// <summary>Shown below the suggested pages.</summary>
    public ImmutableArray<Located<string>> Always { get; init; } = [];

    public static SelfCheckResult Read(MapReader reader) => new()
    {
        Card = reader.LocatedText("card", "The level of the care card that is shown."),
        IsFinal = reader.Flag("final", "Ends the check; no page about reasons follows."),
        Title = reader.RequiredLocatedText("title", "The heading of the result."),
        Text = reader.RequiredLocatedText("text", "One or two sentences; {emergency}, {urgent} and {emergencyDepartment} are filled in."),
        Disclaimer = reader.Text("disclaimer", "What the result is not."),
        Pages = reader.TextList("pages", "Pages that it leads to, as paths of their files."),
        Order = reader.TextList("order", "Every page that an answer may suggest, the most important first."),
        MaxPages = reader.Number("maxPages", "How many of these are shown, from 2 to 4.") ?? MostPages,
        Otherwise = reader.TextList("otherwise", "Shown where no answer suggests a page."),
        Always = reader.TextList("always", "Shown below the suggested pages."),
    };
}

/// <summary>Advice that an answer adds to the result.</summary>
public sealed record SelfCheckNote(Located<string> Title, Located<string> Text, Located<string>? Card)
{
    /// <summary>As many as the stylesheet can tell apart (66-self-check.css).</summary>
    public const int Most = 4;

    /// <summary>The key under which it stands in the file.</summary>
    public Located<string> Name { get; init; } = new("", default);

    public static SelfCheckNote Read(MapReader reader) => new(
        reader.RequiredLocatedText("title", "The heading of the note."),
        reader.RequiredLocatedText("text", "One or two sentences; {emergency}, {urgent} and {emergencyDepartment} are filled in."),
        reader.LocatedText("card", "The level of the care card that is shown with it."));
}

/// <summary>The words of the self-check's own buttons and answers.</summary>
public sealed record SelfCheckWords
{
    public required string Continue { get; init; }

    public required string Back { get; init; }

    public required string StartAgain { get; init; }

    public required string Print { get; init; }

    public required string None { get; init; }

    public required string Unsure { get; init; }

    public required string Error { get; init; }

    public static SelfCheckWords Read(MapReader reader, HealthStrings strings)
    {
        var usual = strings.SelfCheck;
        var words = new SelfCheckWords
        {
            Continue = usual.Continue,
            Back = usual.Back,
            StartAgain = usual.StartAgain,
            Print = usual.Print,
            None = usual.None,
            Unsure = usual.Unsure,
            Error = usual.Error,
        };
        words = reader.Map("buttons", "The words on the buttons.", buttons => words with
        {
            Continue = buttons.Text("continue", "Goes to the next question.") ?? words.Continue,
            Back = buttons.Text("back", "Goes to the question before.") ?? words.Back,
            StartAgain = buttons.Text("startAgain", "Takes all answers back.") ?? words.StartAgain,
            Print = buttons.Text("print", "Prints the page.") ?? words.Print,
        }) ?? words;
        words = reader.Map("answers", "The words of the answers that most questions have.", answers => words with
        {
            None = answers.Text("none", "Nothing in the list is true.") ?? words.None,
            Unsure = answers.Text("unsure", "The reader cannot tell.") ?? words.Unsure,
        }) ?? words;
        return words with { Error = reader.Text("error", "What to do when no answer is chosen.") ?? words.Error };
    }
}

/// <summary>What a reader should know before the first question.</summary>
public sealed record SelfCheckStart(string Heading, ImmutableArray<string> Points, string Button)
{
    public static SelfCheckStart Read(MapReader reader) => new(
        reader.RequiredText("heading", "The heading above the points."),
        [.. reader.TextList("points", "What the check does and does not do.").Select(p => p.Value)],
        reader.Text("button", "The button that begins the check.") ?? "Start now");
}
