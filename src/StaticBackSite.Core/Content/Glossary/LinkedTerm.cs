namespace StaticBackSite.Content.Glossary;

/// <summary>A term that a section links.</summary>
/// <param name="Section">The number of the section on its page.</param>
public sealed record LinkedTerm(int Section, Term Term);
