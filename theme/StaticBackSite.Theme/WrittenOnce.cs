using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Components;
using StaticBackSite.Pages;

namespace StaticBackSite.Theme;

/// <summary>
/// Markup that is the same on many pages, written for the first of them: what surrounds every page of a site, entries of menus,
/// definitions of terms. Each is kept as long as the model that it shows.
/// </summary>
internal sealed class WrittenOnce
{
    private readonly ConditionalWeakTable<SiteModel, ConcurrentDictionary<string, MarkupString>> _ofSites = [];
    private readonly ConditionalWeakTable<object, object> _ofModels = [];

    /// <summary>A part that depends on the site alone.</summary>
    public MarkupString Of(SiteModel site, string name, RenderFragment part)
    {
        var written = _ofSites.GetValue(site, static _ => new(StringComparer.Ordinal));
        return written.TryGetValue(name, out var markup) ? markup : written.GetOrAdd(name, Write(part));
    }

    /// <summary>A part that depends on the site and on a model that several pages have.</summary>
    public MarkupString Of<T>(PageView view, T model, ThemePart<T> part)
        where T : class
    {
        if (!_ofModels.TryGetValue(model, out var markup))
            markup = _ofModels.GetValue(model, _ => Write(part(view, model)));
        return (MarkupString)markup;
    }

    /// <summary>A fragment as the renderer writes it on a page.</summary>
    public static MarkupString Write(RenderFragment fragment)
    {
        var (bytes, writer) = (new ArrayBufferWriter<byte>(), new Utf8Writer());
        writer.Write(bytes, () => PageWriter.ByBlazor(fragment, writer));
        return new(Encoding.UTF8.GetString(bytes.WrittenSpan));
    }
}
