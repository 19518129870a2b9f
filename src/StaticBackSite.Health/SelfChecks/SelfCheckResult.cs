using System.Collections.Immutable;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Health.SelfChecks;

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
