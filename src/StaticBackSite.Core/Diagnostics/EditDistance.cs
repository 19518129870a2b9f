namespace StaticBackSite.Diagnostics;

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
