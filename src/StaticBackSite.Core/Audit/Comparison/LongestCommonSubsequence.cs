using System.Collections.Immutable;

namespace StaticBackSite.Audit.Comparison;

/// <summary>The longest list of lines that two lists share in this order, by the textbook's table.</summary>
internal static class LongestCommonSubsequence
{
    /// <summary>The largest table, in cells: 16 MB. Beyond it, what the two share in another way has to do.</summary>
    private const int LargestTable = 4_000_000;

    /// <returns>Pairs of places, from 0, each behind the one before in both lists.</returns>
    public static ImmutableArray<(int Old, int New)> Of(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        var start = 0;
        while (start < old.Count && start < @new.Count && old[start] == @new[start])
            start++;
        var (oldEnd, newEnd) = (old.Count, @new.Count);
        while (oldEnd > start && newEnd > start && old[oldEnd - 1] == @new[newEnd - 1])
            (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);
        var middle = (long)(oldEnd - start + 1) * (newEnd - start + 1) <= LargestTable ? ByTable(old, @new, start, oldEnd, newEnd) : InOrder(old, @new, start, oldEnd, newEnd);
        return
        [
            .. Enumerable.Range(0, start).Select(i => (i, i)),
            .. middle,
            .. Enumerable.Range(0, old.Count - oldEnd).Select(i => (oldEnd + i, newEnd + i)),
        ];
    }

    private static List<(int Old, int New)> ByTable(IReadOnlyList<string> old, IReadOnlyList<string> @new, int start, int oldEnd, int newEnd)
    {
        var (rows, columns) = (oldEnd - start, newEnd - start);
        var length = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
                length[i, j] = old[start + i] == @new[start + j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        }
        var pairs = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < rows && j < columns;)
        {
            if (old[start + i] == @new[start + j])
                pairs.Add((start + i++, start + j++));
            else if (length[i + 1, j] >= length[i, j + 1])
                i++;
            else
                j++;
        }
        return pairs;
    }

    /// <summary>For pages of thousands of sentences that share little: each line with the next equal one, never going back.</summary>
    private static List<(int Old, int New)> InOrder(IReadOnlyList<string> old, IReadOnlyList<string> @new, int start, int oldEnd, int newEnd)
    {
        var places = Enumerable.Range(start, newEnd - start).GroupBy(j => @new[j], StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Queue<int>(g), StringComparer.Ordinal);
        var pairs = new List<(int, int)>();
        var last = start - 1;
        for (var i = start; i < oldEnd; i++)
        {
            if (!places.TryGetValue(old[i], out var queue))
                continue;
            while (queue.TryPeek(out var passed) && passed <= last)
                queue.Dequeue();
            if (!queue.TryDequeue(out var place))
                continue;
            pairs.Add((i, place));
            last = place;
        }
        return pairs;
    }
}
