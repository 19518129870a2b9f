using StaticBackSite.Markdown.Glossary;

namespace StaticBackSite.Documents;

/// <summary>A term on a page, with the first sentence that mentions it, and whether any mention is a link.</summary>
public sealed record MentionedTerm(Term Term, Quotation First, bool IsLinked);
