using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Pages;

namespace StaticBackSite.Theme;

/// <summary>Renders pages with Razor components.</summary>
/// <param name="narrow">The theme of a site that has these extensions alone; null where all sites have the same.</param>
internal sealed class RazorPageRenderer(ThemeDefinition theme, Func<ImmutableArray<string>, ThemeDefinition>? narrow = null) : IPageRenderer
{
    private readonly WrittenOnce _written = new();
    private readonly PageWriter _pages = new();

    // As many as threads have rendered at once. A page that fails takes its writer with it.
    private readonly ConcurrentBag<Utf8Writer> _idle = [];

    public ImmutableArray<ThemeAsset> Assets => theme.Assets;

    public IBlockTheme Blocks => theme.Blocks;

    public IPageRenderer For(ImmutableArray<string> extensions) => narrow is null ? this : new RazorPageRenderer(narrow(extensions), narrow);

    public void Render(PageModel page, IBufferWriter<byte> into)
    {
        var content = theme.Show(page, _written);
        if (!_idle.TryTake(out var writer))
            writer = new Utf8Writer();
        writer.Write(into, () => _pages.Write(content, writer));
        _idle.Add(writer);
    }
}
