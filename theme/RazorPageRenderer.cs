using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using StaticBackSite.Documents.Models;
using StaticBackSite.Theme.Layouts;

namespace StaticBackSite.Theme;

/// <summary>Renders pages with Razor components.</summary>
public sealed class RazorPageRenderer : IPageRenderer
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ThemeServices _services = new();

    public ImmutableArray<ThemeAsset> Assets { get; } = EmbeddedAssets.Read();

    public ReadOnlyMemory<byte> Render(PageModel page)
    {
        // A renderer keeps every component that it has rendered, so each page gets its own; making one costs microseconds.
        using var renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(AnyPage.Page)] = page });
        using var html = new MemoryStream(capacity: 32 * 1024);
        using (var writer = new StreamWriter(html, Utf8, bufferSize: 4096, leaveOpen: true))
            renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<AnyPage>(parameters)).WriteHtmlTo(writer)).GetAwaiter().GetResult();
        return html.GetBuffer().AsMemory(0, (int)html.Length);
    }
}
