using StaticBackSite.Markdown.Glossary;

namespace StaticBackSite.Documents;

/// <summary>A page that mentions a term, with the first sentence that does.</summary>
public readonly record struct MentionedIn(ParsedDocument Page, Quotation First);
