using StaticBackSite.Configuration;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Syntax.Headings;

/// <summary>
/// The ids of one page, each declared once. The ids of the theme begin with one underscore and those of authors never do, so
/// the two cannot meet: a heading is called what it says, whatever the theme calls its own parts.
/// </summary>
public sealed class PageIds
{
    private const char ThemeMark = '_';

    /// <summary>How the ids of footnotes begin, which the Markdown library makes.</summary>
    private static readonly string[] OfFootnotes = ["fn:", "fnref:"];

    private readonly HeadingIds _form;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    // The number to try next for each slug, so that a thousand equal headings cost a thousand steps.
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    internal PageIds(HeadingIds form) => _form = form;

    /// <summary>The id of a part that the theme or the generator makes.</summary>
    public static string OfTheme(string name) => ThemeMark + name;

    /// <summary>Whether an author may not write the id.</summary>
    public static bool IsReserved(string id) =>
        (id.StartsWith(ThemeMark) && id is not [_, ThemeMark, ..]) || OfFootnotes.Any(beginning => id.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>What a heading is called as long as nothing else on the page is: two underscores at the beginning stay (<c>__init__</c>), a single one is the theme's.</summary>
    internal static string Named(string text, HeadingIds form)
    {
        var slug = form == HeadingIds.Classic ? Slug.Of(text) : Slug.OnGitHub(text);
        return form == HeadingIds.Github && IsReserved(slug) ? slug[1..] : slug;
    }

    /// <summary>The id of a heading; a number tells the second of a name from the first.</summary>
    public string Claim(string text)
    {
        var slug = Named(text, _form) is { Length: > 0 } words ? words : "section";
        if (_used.Add(slug))
            return slug;
        var number = _next.GetValueOrDefault(slug, _form == HeadingIds.Classic ? 2 : 1);
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
internal sealed record Heading(int Level, string Id, string Text, SourceSpan Span);
