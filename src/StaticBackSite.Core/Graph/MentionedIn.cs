using StaticBackSite.Content;
using StaticBackSite.Content.Glossary;

namespace StaticBackSite.Graph;

/// <summary>A page that mentions a term, with the first sentence that does.</summary>
public readonly record struct MentionedIn(ParsedDocument Page, Quotation First);
