using StaticBackSite.Yaml;

namespace StaticBackSite.Health.SelfChecks;

/// <summary>The words of the self-check's own buttons and answers.</summary>
public sealed record SelfCheckWords
{
    public string Continue { get; private init; } = "Continue";

    public string Back { get; private init; } = "Back";

    public string StartAgain { get; private init; } = "Start again";

    public string Print { get; private init; } = "Print this page";

    public string None { get; private init; } = "None of these";

    public string Unsure { get; private init; } = "I am not sure";

    public string Error { get; private init; } = "Choose an answer.";

    public static SelfCheckWords Read(MapReader reader)
    {
        var words = new SelfCheckWords();
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
