using StaticBackSite.Content.Syntax.Headings;

namespace StaticBackSite.Content.Glossary;

/// <summary>A term of the glossary, as linking knows it; a class, since its identity is that of its page.</summary>
/// <param name="place">Its number among the site's terms in the order of their slugs, from 0.</param>
public sealed class Term(string slug, ParsedDocument document, TermFrontMatter frontMatter, int place)
{
    /// <summary>See <see cref="ByTerm{T}"/>.</summary>
    public int Place { get; } = place;

    public string Slug { get; } = slug;

    /// <summary>The id of the definition that stands behind the links to it. An id has no white space, and a file name may have some.</summary>
    public string DefinitionId { get; } = PageIds.OfTheme("def-" + string.Join('-', slug.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    public ParsedDocument Document { get; } = document;

    public TermFrontMatter FrontMatter { get; } = frontMatter;

    public string Title => FrontMatter.Title;

    /// <summary>Whether the same words link to both, under the same name and at the same place; what the pages say may differ.</summary>
    public bool LinksLike(Term other) =>
        this == other
        || (Slug == other.Slug && Document.Route.Source == other.Document.Route.Source && Title == other.Title && FrontMatter.Plural == other.FrontMatter.Plural
            && FrontMatter.Aliases.Select(w => w.Value).SequenceEqual(other.FrontMatter.Aliases.Select(w => w.Value), StringComparer.Ordinal)
            && FrontMatter.NeverLink.Select(w => w.Value).SequenceEqual(other.FrontMatter.NeverLink.Select(w => w.Value), StringComparer.Ordinal));
}
