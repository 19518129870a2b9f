using System.Collections.Immutable;
using StaticBackSite.Text;

namespace StaticBackSite.Audit.Comparison;

/// <summary>Compares the sentences of a page before and after: what stays is found first, and what is left is paired by its words.</summary>
internal static class ComparePages
{
    /// <summary>The share of words that two sentences have in common, from which on one became the other.</summary>
    private const double Alike = 0.5;

    /// <summary>Pairs that are tried at one place of a page, at most; beyond, sentences came and went.</summary>
    private const int MostPairs = 40_000;

    public static ImmutableArray<SentenceChange> Run(ImmutableArray<PageSentence> old, ImmutableArray<PageSentence> @new, ImmutableArray<ChangeMark> marks)
    {
        var changes = new List<SentenceChange>();
        var (from, to) = (0, 0);
        foreach (var (i, j) in LongestCommonSubsequence.Of([.. old.Select(s => s.Key)], [.. @new.Select(s => s.Key)]).Append((old.Length, @new.Length)))
        {
            changes.AddRange(Pair(old[from..i], @new[to..j], marks));
            (from, to) = (i + 1, j + 1);
        }
        return FindMoves(changes, marks);
    }

    /// <summary>What was taken out between two sentences that stayed, and what was put in there.</summary>
    private static IEnumerable<SentenceChange> Pair(ImmutableArray<PageSentence> removed, ImmutableArray<PageSentence> added, ImmutableArray<ChangeMark> marks)
    {
        SentenceChange Change(ChangeKind kind, PageSentence? old, PageSentence? @new) => new(kind, old, @new, FindMarks.Of(old, @new, marks));
        var next = 0;
        foreach (var old in removed)
        {
            var partner = (long)removed.Length * added.Length <= MostPairs ? BestPartner(old, added, next) : -1;
            if (partner < 0)
            {
                yield return Change(ChangeKind.Removed, old, null);
                continue;
            }
            while (next < partner)
                yield return Change(ChangeKind.Added, null, added[next++]);
            yield return Change(ChangeKind.Changed, old, added[next++]);
        }
        while (next < added.Length)
            yield return Change(ChangeKind.Added, null, added[next++]);
    }

    private static int BestPartner(PageSentence old, ImmutableArray<PageSentence> added, int from)
    {
        var words = WordsOf(old);
        var (best, likeness) = (-1, Alike);
        for (var j = from; j < added.Length; j++)
        {
            if (added[j].IsReference == old.IsReference && Likeness(words, WordsOf(added[j])) is var found && (found > likeness || (best < 0 && found >= likeness)))
                (best, likeness) = (j, found);
        }
        return best;
    }

    /// <summary>Dice's coefficient: twice the shared words by all words.</summary>
    private static double Likeness(HashSet<string> one, HashSet<string> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    private static HashSet<string> WordsOf(PageSentence sentence) =>
        WordScanner.In(sentence.Text).Select(word => sentence.Text.Substring(word.Start, word.Length)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A sentence that went here and came there has moved. In a list of sources the order says nothing.</summary>
    private static ImmutableArray<SentenceChange> FindMoves(List<SentenceChange> changes, ImmutableArray<ChangeMark> marks)
    {
        var removed = changes.Where(c => c.Kind == ChangeKind.Removed).GroupBy(c => c.Old!.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Queue<SentenceChange>(g), StringComparer.Ordinal);
        var gone = new HashSet<SentenceChange>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < changes.Count; i++)
        {
            if (changes[i] is not { Kind: ChangeKind.Added, New: { } sentence } || !removed.TryGetValue(sentence.Key, out var queue) || !queue.TryDequeue(out var origin))
                continue;
            gone.Add(origin);
            changes[i] = new SentenceChange(ChangeKind.Moved, origin.Old, sentence, [.. marks.Where(sentence.Boxes.Contains)]);
        }
        return [.. changes.Where(c => !gone.Contains(c) && c is not { Kind: ChangeKind.Moved, New.IsReference: true })];
    }
}
