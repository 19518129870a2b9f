namespace StaticBackSite.Markdown.Glossary;

/// <summary>The sentence around a mention, cut at the mention.</summary>
public sealed record Quotation(string Before, string Words, string After);
