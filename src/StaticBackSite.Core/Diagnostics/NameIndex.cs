using System.Collections.Immutable;

namespace StaticBackSite.Diagnostics;

/// <summary>
/// Names, prepared for finding the one that a misspelt name was meant to be. A look-up costs the same however many names
/// there are: a few names are all compared; of more, those that share most pairs of letters.
/// </summary>
/// <param name="names">Compared when somebody first asks.</param>
public sealed class NameIndex(IEnumerable<string> names)
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
