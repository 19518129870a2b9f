using StaticBackSite.Documents;

namespace StaticBackSite.Markdown.Glossary;

/// <summary>A term of the glossary, as linking knows it.</summary>
public sealed record Term(string Slug, ParsedDocument Document, TermFrontMatter FrontMatter)
{
    public string Title => FrontMatter.Title;
}
