using Markdig.Syntax.Inlines;

namespace StaticBackSite.Markdown.Glossary;

public readonly record struct PassageSegment(int Start, Inline Node);
