using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace StaticBackSite.Content.Syntax.Figures;

/// <summary>
/// Reads the value of a property by the little of CSS Syntax Level 3 that a drawing needs. Whatever is not understood is
/// refused: escapes, comments, at-rules, and every function that is not listed, so that no spelling of an address passes.
/// </summary>
internal static class CssValue
{
    private static readonly FrozenSet<string> Functions = new[]
    {
        "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "light-dark", "icc-color", "var", "calc", "min", "max", "clamp",
        "matrix", "translate", "translatex", "translatey", "scale", "scalex", "scaley", "rotate", "skewx", "skewy",
        "blur", "brightness", "contrast", "drop-shadow", "grayscale", "hue-rotate", "invert", "opacity", "saturate", "sepia",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("\\\"'()<> \t\r\n");

    /// <summary>The value with every <c>url(…)</c> as <c>url(#id)</c>; null where it is refused.</summary>
    public static string? Read(string value)
    {
        var read = new StringBuilder(value.Length);
        var depth = 0;
        for (var at = 0; at < value.Length; at++)
        {
            var sign = value[at];
            if (sign is '"' or '\'')
            {
                var end = value.IndexOf(sign, at + 1);
                if (end < 0 || value.AsSpan(at, end - at).ContainsAny("\\\n<"))
                    return null;
                read.Append(value, at, end - at + 1);
                at = end;
            }
            else if (sign == '(')
            {
                var name = FunctionBefore(read);
                if (name.Equals("url", StringComparison.OrdinalIgnoreCase))
                {
                    if (ReadInnerAddress(value, ref at) is not { } id)
                        return null;
                    read.Length -= 3;
                    read.Append("url(#").Append(id).Append(')');
                    continue;
                }
                if (name.Length > 0 && !Functions.Contains(name))
                    return null;
                depth++;
                read.Append(sign);
            }
            else if (!IsPlain(value, at) || (sign == ')' && --depth < 0))
                return null;
            else
                read.Append(sign is '\t' or '\n' or '\r' ? ' ' : sign);
        }
        return depth == 0 ? read.ToString().Trim() : null;
    }

    private static bool IsPlain(string value, int at) => value[at] switch
    {
        '/' => at + 1 == value.Length || value[at + 1] != '*',
        '-' or '_' or '.' or ',' or '%' or '#' or '+' or '*' or ')' or ' ' or '\t' or '\n' or '\r' => true,
        var sign => char.IsLetterOrDigit(sign),
    };

    private static string FunctionBefore(StringBuilder read)
    {
        var start = read.Length;
        while (start > 0 && (char.IsLetterOrDigit(read[start - 1]) || read[start - 1] is '-' or '_'))
            start--;
        return read.ToString(start, read.Length - start);
    }

    /// <summary>What stands in <c>url(…)</c>, if it names a part of the drawing; <paramref name="at"/> goes to the closing bracket.</summary>
    private static string? ReadInnerAddress(string value, ref int at)
    {
        var end = value.IndexOf(')', at);
        if (end < 0)
            return null;
        var inner = value.AsSpan(at + 1, end - at - 1).Trim();
        if (inner is ['"', .., '"'] or ['\'', .., '\''])
            inner = inner[1..^1];
        if (inner.Length < 2 || inner[0] != '#' || inner.ContainsAny(NotInNames))
            return null;
        at = end;
        return inner[1..].ToString();
    }
}
