using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace StaticBackSite.Theme;

/// <summary>
/// What the renderer asks its surroundings for. One service is not worth a container, whose start costs as much as
/// rendering thirty pages.
/// </summary>
internal sealed class ThemeServices : IServiceProvider
{
    // Pages are UTF-8, so letters beyond ASCII stay letters; the default encoder writes each as a number.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public object? GetService(Type serviceType) => serviceType == typeof(HtmlEncoder) ? Encoder : null;
}
