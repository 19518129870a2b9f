using StaticBackSite.Content.Glossary;

namespace StaticBackSite.Linking;

/// <summary>A term on a page, with the first sentence that mentions it.</summary>
/// <param name="Times">How often the page mentions it.</param>
/// <param name="IsLinked">Whether any mention is a link.</param>
public sealed record MentionedTerm(Term Term, Quotation First, int Times, bool IsLinked);
