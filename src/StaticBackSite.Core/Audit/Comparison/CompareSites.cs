using System.Collections.Immutable;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
using StaticBackSite.Text;
using StaticBackSite.Timing;

namespace StaticBackSite.Audit.Comparison;

/// <summary>
/// Compares two published sites by what their pages say. Files that are equal byte for byte are not looked into; the others
/// are parsed in parallel, and forgotten once their sentences are compared.
/// </summary>
internal static class CompareSites
{
    /// <summary>A change on as many pages is told once.</summary>
    private const int Several = 3;

    /// <param name="added">Marks of packs, beside the engine's own.</param>
    public static SiteComparison Run(ImmutableArray<OutputFile> before, ImmutableArray<OutputFile> after, params ImmutableArray<ChangeMark> added)
    {
        var marks = ChangeMark.All(added);
        var old = before.ToDictionary(file => file.Path);
        var @new = after.ToDictionary(file => file.Path);
        var touched = before.Concat(after).Select(file => file.Path).Distinct().Order()
            .Where(path => !(old.TryGetValue(path, out var one) && @new.TryGetValue(path, out var other) && one.Content.Span.SequenceEqual(other.Content.Span)))
            .ToArray();
        var pages = touched.Where(IsPage).ToArray().SelectInParallel(path => Compare(old.GetValueOrDefault(path), @new.GetValueOrDefault(path), marks));
        var changed = MarkCopies([.. pages.Select(page => page.Change).OfType<PageChange>()], marks);
        var shared = Share(changed);
        var isShared = shared.Select(s => KeyOf(s.Change)).ToHashSet();
        return new SiteComparison
        {
            Marks = marks,
            Added = [.. pages.Select(page => page.Added).OfType<WholePage>()],
            Removed = [.. pages.Select(page => page.Removed).OfType<WholePage>()],
            Shared = shared,
            Changed =
            [
                .. changed.Select(page => page with { Changes = [.. page.Changes.Where(change => !isShared.Contains(KeyOf(change)))] })
                    .Where(page => page.Changes.Length > 0)
                    .OrderBy(page => !page.HasMarks).ThenBy(page => page.Address, StringComparer.Ordinal),
            ],
            ChangedOutsideText = pages.Count(page => page is { Change: { Changes.IsEmpty: true } }),
            Unchanged = after.Count(file => IsPage(file.Path)) - touched.Count(path => IsPage(path) && @new.ContainsKey(path)),
            OtherFiles = touched.Count(path => !IsPage(path)),
        };
    }

    /// <summary>A redirect is no page: what becomes one has gone, and readers are sent on.</summary>
    private static (WholePage? Added, WholePage? Removed, PageChange? Change) Compare(OutputFile? before, OutputFile? after, ImmutableArray<ChangeMark> marks)
    {
        var old = before is null ? null : HtmlPage.Parse(before, new DiagnosticBag());
        var @new = after is null ? null : HtmlPage.Parse(after, new DiagnosticBag());
        var wasPage = old is { Kind: not PageKind.Redirect };
        var isPage = @new is { Kind: not PageKind.Redirect };
        if (wasPage && isPage)
            return (null, null, new PageChange(AddressOf(after!), ComparePages.Run(GatherSentences.From(old!, marks), GatherSentences.From(@new!, marks), marks)));
        if (wasPage)
            return (null, Whole(old!, marks, isRedirected: @new is not null), null);
        return isPage ? (Whole(@new!, marks, isRedirected: false), null, null) : (null, null, null);
    }

    private static WholePage Whole(HtmlPage page, ImmutableArray<ChangeMark> marks, bool isRedirected)
    {
        var sentences = GatherSentences.From(page, marks);
        return new WholePage(AddressOf(page.File), ElementWords.SingleSpaced(HeadElements.Title(page)?.TextContent ?? ""), sentences.Length, [.. marks.Where(mark => sentences.Any(sentence => sentence.Boxes.Contains(mark)))], isRedirected);
    }

    /// <summary>The words of a marked box carry its mark wherever they stand, such as a warning that another page repeats.</summary>
    private static ImmutableArray<PageChange> MarkCopies(ImmutableArray<PageChange> pages, ImmutableArray<ChangeMark> marks)
    {
        foreach (var mark in marks.Where(mark => mark.Box is not null))
        {
            var words = pages.SelectMany(page => page.Changes).SelectMany(change => new[] { change.Old, change.New })
                .Where(sentence => sentence is not null && sentence.Boxes.Contains(mark)).Select(sentence => sentence!.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
            bool IsCopy(SentenceChange change) => !change.Marks.Contains(mark) && ((change.Old is { } old && words.Contains(old.Text)) || (change.New is { } @new && words.Contains(@new.Text)));
            SentenceChange Mark(SentenceChange change) => IsCopy(change) ? change with { Marks = [.. marks.Where(known => known == mark || change.Marks.Contains(known))] } : change;
            if (words.Count > 0)
                pages = [.. pages.Select(page => page with { Changes = [.. page.Changes.Select(Mark)] })];
        }
        return pages;
    }

    private static ImmutableArray<SharedChange> Share(ImmutableArray<PageChange> pages) =>
    [
        .. from page in pages
           from change in page.Changes.DistinctBy(KeyOf)
           group (page.Address, change) by KeyOf(change) into same
           where same.Count() >= Several
           let change = same.First().change
           orderby change.Marks.IsEmpty, same.Count() descending, same.First().Address
           select new SharedChange(change, [.. same.Select(s => s.Address)]),
    ];

    private static (ChangeKind Kind, string? Old, string? New) KeyOf(SentenceChange change) => (change.Kind, change.Old?.Key, change.New?.Key);

    private static string AddressOf(OutputFile file) =>
        "/" + (file.Path.Value.EndsWith("index.html", StringComparison.Ordinal) ? file.Path.Value[..^"index.html".Length] : file.Path.Value);

    private static bool IsPage(Routing.OutputPath path) =>
        path.Value.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.Value.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What two published sites say differently, for a person who reviews the change.</summary>
internal sealed record SiteComparison
{
    /// <summary>What the comparison looked for, in the order in which a reviewer reads it.</summary>
    public required ImmutableArray<ChangeMark> Marks { get; init; }

    public required ImmutableArray<WholePage> Added { get; init; }

    public required ImmutableArray<WholePage> Removed { get; init; }

    /// <summary>Changes that stand on several pages, once each; marked ones first.</summary>
    public required ImmutableArray<SharedChange> Shared { get; init; }

    /// <summary>Pages with changes of their own; those with marks first, then by address.</summary>
    public required ImmutableArray<PageChange> Changed { get; init; }

    /// <summary>How many pages differ in nothing that is read: in their head, their menus or their markup.</summary>
    public required int ChangedOutsideText { get; init; }

    public required int Unchanged { get; init; }

    /// <summary>How many files that are no pages came, went or changed.</summary>
    public required int OtherFiles { get; init; }

    /// <summary>Whether every byte is the same.</summary>
    public bool IsEmpty => Added.IsEmpty && Removed.IsEmpty && Shared.IsEmpty && Changed.IsEmpty && ChangedOutsideText == 0 && OtherFiles == 0;
}

/// <summary>A page that says something else than before.</summary>
/// <param name="Address">From the root of the site, such as <c>/articles/x/</c>.</param>
/// <param name="Changes">In the order of the page.</param>
internal sealed record PageChange(string Address, ImmutableArray<SentenceChange> Changes)
{
    public bool HasMarks => Changes.Any(change => !change.Marks.IsEmpty);
}

/// <summary>A sentence that came, went, moved or became another.</summary>
/// <param name="Old">Null where the sentence was added.</param>
/// <param name="New">Null where it was removed.</param>
/// <param name="Marks">In the order of <see cref="SiteComparison.Marks"/>.</param>
internal sealed record SentenceChange(ChangeKind Kind, PageSentence? Old, PageSentence? New, ImmutableArray<ChangeMark> Marks)
{
    /// <summary>The heading that a reader finds it below.</summary>
    public string Section => (New ?? Old!).Section;
}

/// <summary>The same change on several pages, such as one of a box that many of them show.</summary>
/// <param name="Addresses">In the order of their characters.</param>
internal sealed record SharedChange(SentenceChange Change, ImmutableArray<string> Addresses);

/// <summary>A page that came or went.</summary>
/// <param name="Address">From the root of the site, such as <c>/articles/x/</c>.</param>
/// <param name="Sentences">How many sentences it has or had.</param>
/// <param name="Boxes">The marks of the boxes that it shows or showed.</param>
/// <param name="IsRedirected">Whether readers of a page that went are sent on to another.</param>
internal sealed record WholePage(string Address, string Title, int Sentences, ImmutableArray<ChangeMark> Boxes, bool IsRedirected = false);

internal enum ChangeKind
{
    Added,
    Removed,

    /// <summary>One sentence became another.</summary>
    Changed,

    /// <summary>The same sentence stands in another place of the page.</summary>
    Moved,
}

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
