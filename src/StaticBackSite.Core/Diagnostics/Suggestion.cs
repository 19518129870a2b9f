namespace StaticBackSite.Diagnostics;

/// <summary>Finds what somebody probably meant.</summary>
public static class Suggestion
{
    /// <summary>
    /// The nearest candidate by optimal string alignment (insert, delete, replace, swap neighbours), or null where
    /// more than a third of the letters would have to change. Ties go to the first in ordinal order.
    /// </summary>
    public static string? Nearest(string given, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = Math.Max(1, given.Length / 3) + 1;
        foreach (var candidate in candidates.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - given.Length) >= bestDistance)
                continue;
            var distance = Distance(given.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < bestDistance)
                (best, bestDistance) = (candidate, distance);
        }
        return best;
    }

    /// <summary>“did you mean `x`?”, or null where nothing is near.</summary>
    public static string? DidYouMean(string given, IEnumerable<string> candidates) =>
        Nearest(given, candidates) is { } near ? $"did you mean `{near}`?" : null;

    /// <summary>“did you mean `x`?”, or, where nothing is near, how such a name is written.</summary>
    public static string NameLike(string given, IEnumerable<string> candidates, string rule) =>
        DidYouMean(given, candidates) ?? $"nothing has a name like it; {rule}";

    /// <summary>The same of a path that begins at the input folder.</summary>
    public static string PathLike(string given, IEnumerable<string> candidates) =>
        NameLike(given, candidates, "the path begins at the input folder");

    /// <summary>The same of the name of a term.</summary>
    public static string TermLike(string given, IEnumerable<string> terms) =>
        NameLike(given, terms, "a term is called like its file, without `.md`");

    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replace, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[a.Length, b.Length];
    }
}
