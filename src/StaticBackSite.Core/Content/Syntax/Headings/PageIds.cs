using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Syntax.Headings;

/// <summary>
/// The ids of one page, each declared once. The ids of the theme begin with an underscore and those of authors never do, so
/// the two cannot meet: a heading is called what it says, whatever the theme calls its own parts.
/// </summary>
public sealed class PageIds
{
    private const char ThemeMark = '_';

    /// <summary>How the ids of footnotes begin, which the Markdown library makes.</summary>
    private static readonly string[] OfFootnotes = ["fn:", "fnref:"];

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    // The number to try next for each slug, so that a thousand equal headings cost a thousand steps.
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>The id of a part that the theme or the generator makes.</summary>
    public static string OfTheme(string name) => ThemeMark + name;

    /// <summary>Whether an author may not write the id.</summary>
    public static bool IsReserved(string id) =>
        id.StartsWith(ThemeMark) || OfFootnotes.Any(beginning => id.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>
    /// The id of a heading: lower case, letters and digits kept, everything between them one hyphen
    /// (<c>What we don’t know</c> is <c>what-we-dont-know</c>); the second of that name gets <c>-2</c>.
    /// </summary>
    public string Claim(string text)
    {
        var slug = Slug.Of(text) is { Length: > 0 } words ? words : "section";
        if (_used.Add(slug))
            return slug;
        var number = _next.GetValueOrDefault(slug, 2);
        while (!_used.Add($"{slug}-{number}"))
            number++;
        _next[slug] = number + 1;
        return $"{slug}-{number}";
    }

    /// <summary>Declares an id that an author wrote.</summary>
    /// <returns>False where the page has it already.</returns>
    public bool TryDeclare(string id) => _used.Add(id);
}

/// <summary>A heading of a page, with the id that links to it use.</summary>
public sealed record Heading(int Level, string Id, string Text, SourceSpan Span);
