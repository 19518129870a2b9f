using System.Collections.Concurrent;
using System.Text;

namespace StaticBackSite.Documents;

/// <summary>
/// Bodies that were written while the trees of their pages were at hand, until the pages are made: so no tree is parsed
/// twice. UTF-8 takes half the memory that text does.
/// </summary>
public sealed class WrittenBodies
{
    private readonly ConcurrentDictionary<LinkedDocument, byte[]> _bodies = new();

    public void Keep(LinkedDocument page, HtmlFragment body) => _bodies[page] = Encoding.UTF8.GetBytes(body.Value);

    /// <summary>Null where it was not written yet, or has been taken already.</summary>
    public HtmlFragment? Take(LinkedDocument page) => _bodies.TryRemove(page, out var body) ? new HtmlFragment(Encoding.UTF8.GetString(body)) : null;
}
