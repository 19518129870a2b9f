using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Pages;
using StaticBackSite.Theme.Layouts;

namespace StaticBackSite.Theme;

/// <summary>Renders pages with Razor components.</summary>
internal sealed class RazorPageRenderer(ThemeDefinition theme) : IPageRenderer
{
    private readonly ThemeServices _services = new();

    // As many as threads have rendered at once. A page that fails takes its writer with it.
    private readonly ConcurrentBag<Utf8Writer> _idle = [];

    public ImmutableArray<ThemeAsset> Assets => theme.Assets;

    public IBlockTheme Blocks => theme.Blocks;

    public void Render(PageModel page, IBufferWriter<byte> into)
    {
        // A renderer keeps every component that it has rendered, so each page gets its own; making one costs microseconds.
        using var renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(AnyPage.Theme)] = theme, [nameof(AnyPage.Page)] = page });
        if (!_idle.TryTake(out var writer))
            writer = new Utf8Writer();
        writer.Write(page, into, text => renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<AnyPage>(parameters)).WriteHtmlTo(text)).GetAwaiter().GetResult());
        _idle.Add(writer);
    }
}
