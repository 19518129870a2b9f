namespace StaticBackSite.Serving;

/// <summary>
/// A path in the files <c>_headers</c> and <c>_redirects</c>: <c>:name</c> stands for one segment, a final <c>*</c> for any rest.
/// Rules are percent-encoded, and a server gets paths decoded, so both are compared decoded.
/// </summary>
internal sealed class PathPattern(string pattern)
{
    private const string Splat = "splat";

    private readonly string[] _segments = Split(pattern);
    private readonly string[] _decoded = [.. Split(pattern).Select(Uri.UnescapeDataString)];

    /// <param name="path">Decoded.</param>
    /// <returns>What the placeholders stand for, encoded; null where the path is another. A slash at the end makes no difference.</returns>
    public IReadOnlyDictionary<string, string>? Match(string path)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var segments = Split(path);
        for (var i = 0; i < _segments.Length; i++)
        {
            if (_segments[i] == "*" && i == _segments.Length - 1)
            {
                found[Splat] = string.Join('/', segments.Skip(i).Select(Uri.EscapeDataString)) + (path.EndsWith('/') && i < segments.Length ? "/" : "");
                return found;
            }
            if (i >= segments.Length)
                return null;
            if (_segments[i].StartsWith(':'))
                found[_segments[i][1..]] = Uri.EscapeDataString(segments[i]);
            else if (_decoded[i] != segments[i])
                return null;
        }
        return segments.Length == _segments.Length ? found : null;
    }

    /// <summary>Puts what was found into the places of a target that name it.</summary>
    public static string Fill(string target, IReadOnlyDictionary<string, string> found) =>
        found.OrderByDescending(value => value.Key.Length).Aggregate(target, (filled, value) => filled.Replace(":" + value.Key, value.Value, StringComparison.Ordinal));

    private static string[] Split(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
