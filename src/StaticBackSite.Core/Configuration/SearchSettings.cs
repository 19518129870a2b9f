using System.Collections.Immutable;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration;

/// <summary>What <c>site.yml</c> says about the search, below <c>search</c>.</summary>
internal sealed record SearchSettings
{
    public static readonly SearchSettings None = new();

    /// <summary>Searches to offer before anything is typed.</summary>
    public ImmutableArray<Located<string>> Suggestions { get; init; } = [];

    /// <summary>The site's own answers, which come before whatever the index finds.</summary>
    public ImmutableArray<SearchAnswer> Answers { get; init; } = [];

    /// <summary>Pages to offer where nothing was found.</summary>
    public ImmutableArray<Located<string>> Otherwise { get; init; } = [];

    /// <summary>Pages, and folders with a slash at the end, that no search finds.</summary>
    public ImmutableArray<Located<string>> LeaveOut { get; init; } = [];

    public static SearchSettings Read(MapReader reader) => new()
    {
        Suggestions = reader.TextList("suggestions", "Searches to offer before anything is typed."),
        Answers = reader.MapList("answers", "Pages that come first for the phrases given.", SearchAnswer.Read),
        Otherwise = reader.TextList("otherwise", "Pages to offer where nothing was found, as paths of their files."),
        LeaveOut = reader.TextList("leaveOut", "Pages that no search finds, as paths of their files, or folders, each with a slash at the end."),
    };

    /// <summary>Whether no search finds the page.</summary>
    public bool LeavesOut(SourcePath page) => LeaveOut.Any(entry => Covers(entry.Value, page));

    /// <summary>Whether an entry of <see cref="LeaveOut"/> is the page or a folder above it.</summary>
    public static bool Covers(string entry, SourcePath page) => entry.EndsWith('/') ? page.Value.StartsWith(entry, StringComparison.Ordinal) : page.Value == entry;
}

/// <param name="Page">The path of the page's file, and <c>#id</c> where a part of it answers.</param>
internal sealed record SearchAnswer(Located<string> Page, ImmutableArray<Located<string>> Phrases)
{
    public static SearchAnswer Read(MapReader reader) => new(
        reader.RequiredLocatedText("page", "The page that answers, as the path of its file; `#id` at the end names a part of it."),
        reader.TextList("phrases", "What people type. A phrase fits a search that has all of its words."));
}
