using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;

namespace StaticBackSite.Theme;

/// <summary>
/// Markup as one interpolated string, in which every value is encoded. For what stands on a page by the dozen: an item of a
/// list is one piece for the renderer, where elements with attributes and texts are ten.
/// </summary>
internal static class Markup
{
    public static MarkupString Of(Text text) => new(text.Written());

    [InterpolatedStringHandler]
    internal ref struct Text(int literalLength, int values)
    {
        private DefaultInterpolatedStringHandler _written = new(literalLength, values);

        public void AppendLiteral(string markup) => _written.AppendLiteral(markup);

        public void AppendFormatted(string? value) => _written.AppendLiteral(ThemeServices.Encoder.Encode(value ?? ""));

        internal string Written() => _written.ToStringAndClear();
    }
}
