using Markdig.Syntax.Inlines;

namespace StaticBackSite.Content.Glossary;

public readonly record struct PassageSegment(int Start, Inline Node);
