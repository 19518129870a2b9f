using System.Collections.Concurrent;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Linking;

namespace StaticBackSite.Rules;

/// <summary>What the checks of a page by itself find, page by page; each page is checked once, when somebody first asks.</summary>
/// <param name="shared">What the checks look at besides the page.</param>
/// <param name="before">The findings of the run before; those of a page that is linked as it was are taken again.</param>
internal sealed class PageFindings(SharedContent shared, Func<LinkedDocument, IReadOnlyList<Diagnostic>> check, PageFindings? before)
{
    private readonly ConcurrentDictionary<LinkedDocument, IReadOnlyList<Diagnostic>> _found = new();
    private readonly PageFindings? _before = before is not null && before._shared == shared ? before.Alone() : null;
    private readonly SharedContent _shared = shared;

    /// <summary>Safe to call from many threads.</summary>
    public IReadOnlyList<Diagnostic> Of(LinkedDocument page)
    {
        if (_found.TryGetValue(page, out var known))
            return known;
        return _found[page] = _before is not null && _before._found.TryGetValue(page, out known) ? known : check(page);
    }

    /// <summary>Without the run before it, which would keep all runs in memory.</summary>
    private PageFindings Alone()
    {
        var alone = new PageFindings(_shared, check, null);
        foreach (var (page, found) in _found)
            alone._found[page] = found;
        return alone;
    }
}
