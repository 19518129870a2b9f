using System.Collections.Immutable;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
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
