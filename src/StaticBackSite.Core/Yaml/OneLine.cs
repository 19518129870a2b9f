using System.Text;

namespace StaticBackSite.Yaml;

/// <summary>Texts of front matter and data are of one line each, however YAML folds them over several.</summary>
internal static class OneLine
{
    private const string Breaks = "\n\r\u0085\u2028\u2029";

    public static string Of(string text) => text.AsSpan().IndexOfAny(Breaks) < 0 ? text.Trim() : Join(text);

    private static string Join(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var part in text.Split(Breaks.ToCharArray(), StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            line.Append(line.Length > 0 ? " " : "").Append(part);
        return line.ToString();
    }
}
