using StaticBackSite.Documents;

namespace StaticBackSite.Markdown.Glossary;

/// <summary>A term of the glossary, as linking knows it; a class, since its identity is that of its page.</summary>
public sealed class Term(string slug, ParsedDocument document, TermFrontMatter frontMatter)
{
    public string Slug { get; } = slug;

    public ParsedDocument Document { get; } = document;

    public TermFrontMatter FrontMatter { get; } = frontMatter;

    public string Title => FrontMatter.Title;
}
