using StaticBackSite.Routing;

namespace StaticBackSite.Markdown.Headings;

/// <summary>
/// Gives each heading its id: lower case, letters and digits kept, everything between them one hyphen
/// (<c>What we don’t know</c> is <c>what-we-dont-know</c>); a second one of the same name gets <c>-2</c>.
/// </summary>
public sealed class HeadingIds
{
    /// <summary>Ids that the theme's own parts of a page carry.</summary>
    public static readonly string[] Reserved = ["main", "contents", "references", "disclaimer", "review", "related", "mentions", "search", "menu"];

    private readonly HashSet<string> _used = new(Reserved, StringComparer.Ordinal);

    public string Claim(string text)
    {
        var slug = Slug.Of(text) is { Length: > 0 } words ? words : "section";
        var id = slug;
        for (var number = 2; !_used.Add(id); number++)
            id = $"{slug}-{number}";
        return id;
    }

    /// <summary>Keeps an id that an author wrote; false where the page has it already.</summary>
    public bool TryKeep(string id) => _used.Add(id);
}
