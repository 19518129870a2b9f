using System.Collections.Concurrent;
using StaticBackSite.Linking;

namespace StaticBackSite.Html;

/// <summary>
/// Bodies that were written while the trees of their pages were at hand, until the pages are made: so no tree is parsed
/// twice. UTF-8 takes half the memory that text does.
/// </summary>
internal sealed class WrittenBodies
{
    private readonly ConcurrentDictionary<LinkedDocument, byte[]> _bodies = new();

    public void Keep(LinkedDocument page, byte[] body) => _bodies[page] = body;

    /// <summary>Null where it was not written yet, or has been taken already.</summary>
    public byte[]? Take(LinkedDocument page) => _bodies.TryRemove(page, out var body) ? body : null;
}
