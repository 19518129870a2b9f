using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Health.SelfChecks;

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
