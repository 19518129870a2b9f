using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Content;

/// <summary>A term of the glossary.</summary>
public sealed record TermFrontMatter : FrontMatter
{
    /// <summary>A pop-up has room for a sentence or two.</summary>
    public const int LongestDefinition = 300;

    public required Located<string> Definition { get; init; }

    public string? Pronunciation { get; init; }

    /// <summary>Other words that link to the term.</summary>
    public ImmutableArray<Located<string>> Aliases { get; init; } = [];

    /// <summary>Words that the search finds it by, never linked in the text.</summary>
    public ImmutableArray<Located<string>> SearchAliases { get; init; } = [];

    /// <summary>Words that never link to it, though its forms would make them.</summary>
    public ImmutableArray<Located<string>> NeverLink { get; init; } = [];

    /// <summary>Whether regular plurals and possessives link too.</summary>
    public bool Plural { get; init; } = true;

    public static TermFrontMatter Read(MapReader reader, ContentDefinition definition)
    {
        var title = reader.RequiredLocatedText("title", "The term.", maxLength: 65);
        var meaning = reader.RequiredLocatedText("definition", "What it means, in one plain sentence.", maxLength: LongestDefinition);
        return new TermFrontMatter
        {
            Title = title.Value,
            TitleSpan = title.Span,
            Description = meaning.Value,
            DescriptionSpan = meaning.Span,
            Type = PageType.Term,
            Definition = meaning,
            Pronunciation = reader.Text("pronunciation", "How it is said, in everyday letters."),
            Aliases = reader.TextList("aliases", "Other words that link here."),
            SearchAliases = reader.TextList("searchAliases", "Words that the search finds it by."),
            NeverLink = reader.TextList("neverLink", "Words that never link here."),
            Plural = !reader.Flag("noPlural", "`true` where plural and possessive forms must not link."),
            Related = reader.TextList("related", "Slugs of related terms."),
            Facts = reader.TextList("facts", "Ids of the facts that the term carries."),
            Draft = reader.Flag("draft", "Left out of the published site."),
            Reviewed = reader.Date("reviewed", "When the text was last checked against its sources."),
            ReviewDue = reader.Date("reviewDue", "When it must be checked again."),
            RedirectFrom = ReadRedirects(reader),
            Added = definition.ReadAdded(reader),
            Changes = reader.MapList("changes", "What changed when, newest first.", Change.Read),
        };
    }
}
