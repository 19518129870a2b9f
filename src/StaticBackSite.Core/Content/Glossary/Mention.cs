namespace StaticBackSite.Content.Glossary;

/// <summary>A term found in a passage.</summary>
/// <param name="Passage">Which of the page's passages, from 0.</param>
/// <param name="Start">Its first character in the passage's block text.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="IsLinked">Whether it becomes a link, or only counts as a mention.</param>
public readonly record struct Mention(Term Term, int Passage, int Start, int End, bool IsLinked);
