using System.Buffers;
using System.Collections.Immutable;

namespace StaticBackSite.Diagnostics;

/// <summary>
/// Names, prepared for finding the one that a misspelt name was meant to be. A look-up costs the same however many names
/// there are: a few names are all compared; of more, those that share most pairs of letters.
/// </summary>
/// <param name="names">Compared when somebody first asks.</param>
internal sealed class NameIndex(IEnumerable<string> names)
{
    /// <summary>In characters. What is longer is no slip of a key, and would cost too much to compare.</summary>
    private const int LongestName = 256;

    /// <summary>Up to so many names are compared one by one.</summary>
    private const int Few = 64;

    private readonly Lazy<Prepared> _prepared = new(() => new Prepared([.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]));

    /// <summary>
    /// The nearest name, or null where more than a third of the letters would have to change. Upper and lower case are the
    /// same; ties go to the first in ordinal order.
    /// </summary>
    public string? Nearest(string given) => Nearest(given, Math.Max(1, given.Length / 3), out _);

    /// <param name="limit">How many letters may be different.</param>
    public string? Nearest(string given, int limit) => Nearest(given, limit, out _);

    /// <param name="steps">How much work it was: cells of edit distance and entries read.</param>
    internal string? Nearest(string given, int limit, out long steps)
    {
        var (names, folded, pairs) = _prepared.Value;
        var wanted = given.ToLowerInvariant();
        var distance = new EditDistance();
        steps = 0;
        if (wanted.Length > LongestName)
            return null;
        string? best = null;
        foreach (var candidate in pairs?.Like(wanted, limit, ref steps) ?? Enumerable.Range(0, names.Length))
        {
            var found = distance.Between(wanted, folded[candidate], limit);
            if (found > limit)
                continue;
            best = names[candidate];
            limit = found - 1;
            if (limit < 0)
                break;
        }
        steps += distance.Cells;
        return best;
    }

    private sealed class Prepared
    {
        private readonly ImmutableArray<string> _names;
        private readonly string[] _folded;
        private readonly LetterPairs? _pairs;

        public Prepared(ImmutableArray<string> names)
        {
            _names = names;
            _folded = [.. names.Select(name => name.ToLowerInvariant())];
            _pairs = names.Length > Few ? new LetterPairs(_folded) : null;
        }

        public void Deconstruct(out ImmutableArray<string> names, out string[] folded, out LetterPairs? pairs) => (names, folded, pairs) = (_names, _folded, _pairs);
    }
}

/// <summary>Says what was probably meant. What is asked more than once a build comes from a <see cref="NameIndex"/> that is kept.</summary>
public static class Suggestion
{
    /// <summary>The nearest of a few names, see <see cref="NameIndex.Nearest(string)"/>.</summary>
    public static string? Nearest(string given, IEnumerable<string> candidates) => new NameIndex(candidates).Nearest(given);

    /// <summary>“did you mean `x`?”, or null where nothing is near.</summary>
    public static string? DidYouMean(string given, IEnumerable<string> candidates) => DidYouMean(given, new NameIndex(candidates));

    internal static string? DidYouMean(string given, NameIndex names) => names.Nearest(given) is { } near ? $"did you mean `{near}`?" : null;

    /// <summary>“did you mean `x`?”, or, where nothing is near, how such a name is written.</summary>
    internal static string NameLike(string given, NameIndex names, string rule) => OrRule(DidYouMean(given, names), rule);

    public static string OrRule(string? hint, string rule) => hint ?? $"nothing has a name like it; {rule}";

    /// <summary>The same of a path that begins at the input folder.</summary>
    internal static string PathLike(string given, NameIndex paths) =>
        NameLike(given, paths, "the path begins at the input folder");

    /// <summary>The same of the name of a term.</summary>
    internal static string TermLike(string given, NameIndex terms) =>
        NameLike(given, terms, "a term is called like its file, without `.md`");
}

/// <summary>
/// Optimal string alignment distance: insert, delete, replace, or swap two neighbours. Only the diagonal band that can stay
/// within the limit is computed (Ukkonen 1985), in rows that are reused.
/// </summary>
internal sealed class EditDistance
{
    private int[] _twoAbove = [];
    private int[] _above = [];
    private int[] _row = [];

    /// <summary>How many cells have been computed, which is what a comparison costs.</summary>
    public long Cells { get; private set; }

    /// <returns>The distance, or <paramref name="limit"/> + 1 where it is more than the limit.</returns>
    public int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        var tooFar = limit + 1;
        if (Math.Abs(a.Length - b.Length) > limit)
            return tooFar;
        if (_row.Length <= b.Length)
            (_twoAbove, _above, _row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            _above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            if (FillRow(a, b, i, limit) > limit)
                return tooFar;
            (_twoAbove, _above, _row) = (_above, _row, _twoAbove);
        }
        return Math.Min(_above[b.Length], tooFar);
    }

    /// <returns>The smallest distance in the row.</returns>
    private int FillRow(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int i, int limit)
    {
        var tooFar = limit + 1;
        var from = Math.Max(1, i - limit);
        var to = Math.Min(b.Length, i + limit);
        Cells += to - from + 1;
        _row[from - 1] = from == 1 ? i : tooFar;
        // The row above ends one cell further left.
        if (i > 1 && i + limit <= b.Length)
            _above[to] = tooFar;
        var smallest = _row[from - 1];
        for (var j = from; j <= to; j++)
        {
            var distance = Math.Min(_above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(_above[j], _row[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                distance = Math.Min(distance, _twoAbove[j - 2] + 1);
            _row[j] = distance;
            smallest = Math.Min(smallest, distance);
        }
        return smallest;
    }
}

/// <summary>Which of many names have which pairs of neighbouring letters: an inverted index of bigrams.</summary>
/// <param name="names">In lower case.</param>
internal sealed class LetterPairs(string[] names)
{
    /// <summary>How many entries a look-up reads at most.</summary>
    private const int MostEntries = 2048;

    /// <summary>How many names it gives at most.</summary>
    private const int MostNames = 16;

    private readonly Dictionary<int, List<int>> _having = Index(names);

    /// <summary>The places of the names that share most pairs with this one, in ascending order.</summary>
    /// <param name="limit">By how much their lengths may differ.</param>
    public int[] Like(string wanted, int limit, ref long steps)
    {
        // A rare pair says more than a common one, and reading its names costs less.
        var lists = PairsOf(wanted).Distinct().Select(pair => _having.GetValueOrDefault(pair)).OfType<List<int>>().OrderBy(list => list.Count);
        var shared = ArrayPool<int>.Shared.Rent(names.Length);
        var seen = ArrayPool<int>.Shared.Rent(MostEntries);
        Array.Clear(shared, 0, names.Length);
        var (entries, count) = (0, 0);
        foreach (var list in lists)
        {
            for (var i = 0; i < list.Count && entries < MostEntries; i++, entries++)
            {
                if (Math.Abs(names[list[i]].Length - wanted.Length) <= limit && shared[list[i]]++ == 0)
                    seen[count++] = list[i];
            }
        }
        steps += entries;
        var best = Best(seen.AsSpan(0, count), shared);
        ArrayPool<int>.Shared.Return(shared);
        ArrayPool<int>.Shared.Return(seen);
        return best;
    }

    /// <summary>Those with the highest counts; of equals the first.</summary>
    private static int[] Best(Span<int> seen, int[] counts)
    {
        seen.Sort();
        Span<int> best = stackalloc int[MostNames];
        var kept = 0;
        foreach (var name in seen)
        {
            var place = kept;
            while (place > 0 && counts[best[place - 1]] < counts[name])
                place--;
            if (place == MostNames)
                continue;
            kept = Math.Min(kept + 1, MostNames);
            best[place..(kept - 1)].CopyTo(best[(place + 1)..]);
            best[place] = name;
        }
        var found = best[..kept].ToArray();
        Array.Sort(found);
        return found;
    }

    private static Dictionary<int, List<int>> Index(string[] names)
    {
        var having = new Dictionary<int, List<int>>();
        for (var i = 0; i < names.Length; i++)
        {
            foreach (var pair in PairsOf(names[i]).Distinct())
            {
                if (!having.TryGetValue(pair, out var list))
                    having.Add(pair, list = []);
                list.Add(i);
            }
        }
        return having;
    }

    /// <summary>The first and the last letter make a pair with the edge.</summary>
    private static IEnumerable<int> PairsOf(string name)
    {
        var before = '\0';
        foreach (var letter in name)
        {
            yield return (before << 16) | letter;
            before = letter;
        }
        yield return before << 16;
    }
}
