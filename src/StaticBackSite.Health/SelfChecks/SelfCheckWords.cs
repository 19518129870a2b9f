using System.Collections.Immutable;
using StaticBackSite.Yaml;

namespace StaticBackSite.Health.SelfChecks;

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
