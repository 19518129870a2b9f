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
public static class CompareSites
{
    /// <summary>A change on as many pages is told once.</summary>
    private const int Several = 3;

    public static SiteComparison Run(ImmutableArray<OutputFile> before, ImmutableArray<OutputFile> after)
    {
        var old = before.ToDictionary(file => file.Path);
        var @new = after.ToDictionary(file => file.Path);
        var touched = before.Concat(after).Select(file => file.Path).Distinct().Order()
            .Where(path => !(old.TryGetValue(path, out var one) && @new.TryGetValue(path, out var other) && one.Content.Span.SequenceEqual(other.Content.Span)))
            .ToArray();
        var pages = touched.Where(IsPage).ToArray().SelectInParallel(path => Compare(old.GetValueOrDefault(path), @new.GetValueOrDefault(path)));
        var changed = MarkCopies([.. pages.Select(page => page.Change).OfType<PageChange>()]);
        var shared = Share(changed);
        var isShared = shared.Select(s => KeyOf(s.Change)).ToHashSet();
        return new SiteComparison
        {
            Added = [.. pages.Select(page => page.Added).OfType<WholePage>()],
            Removed = [.. pages.Select(page => page.Removed).OfType<WholePage>()],
            Shared = shared,
            Changed =
            [
                .. changed.Select(page => page with { Changes = [.. page.Changes.Where(change => !isShared.Contains(KeyOf(change)))] })
                    .Where(page => page.Changes.Length > 0)
                    .OrderBy(page => page.Marks == ChangeMarks.None).ThenBy(page => page.Address, StringComparer.Ordinal),
            ],
            ChangedOutsideText = pages.Count(page => page is { Change: { Changes.IsEmpty: true } }),
            Unchanged = after.Count(file => IsPage(file.Path)) - touched.Count(path => IsPage(path) && @new.ContainsKey(path)),
            OtherFiles = touched.Count(path => !IsPage(path)),
        };
    }

    /// <summary>A redirect is no page: what becomes one has gone, and readers are sent on.</summary>
    private static (WholePage? Added, WholePage? Removed, PageChange? Change) Compare(OutputFile? before, OutputFile? after)
    {
        var old = before is null ? null : HtmlPage.Parse(before, new DiagnosticBag());
        var @new = after is null ? null : HtmlPage.Parse(after, new DiagnosticBag());
        var wasPage = old is { Kind: not PageKind.Redirect };
        var isPage = @new is { Kind: not PageKind.Redirect };
        if (wasPage && isPage)
            return (null, null, new PageChange(AddressOf(after!), ComparePages.Run(GatherSentences.From(old!), GatherSentences.From(@new!))));
        if (wasPage)
            return (null, Whole(old!, isRedirected: @new is not null), null);
        return isPage ? (Whole(@new!, isRedirected: false), null, null) : (null, null, null);
    }

    private static WholePage Whole(HtmlPage page, bool isRedirected)
    {
        var sentences = GatherSentences.From(page);
        return new WholePage(AddressOf(page.File), ElementWords.SingleSpaced(HeadElements.Title(page)?.TextContent ?? ""), sentences.Length, sentences.Any(s => s.IsRedFlag), isRedirected);
    }

    /// <summary>The words of a care card are a warning sign wherever they stand, on the self-check for example.</summary>
    private static ImmutableArray<PageChange> MarkCopies(ImmutableArray<PageChange> pages)
    {
        var signs = pages.SelectMany(page => page.Changes).SelectMany(change => new[] { change.Old, change.New })
            .Where(sentence => sentence is { IsRedFlag: true }).Select(sentence => sentence!.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        bool IsCopy(SentenceChange change) => (change.Old is { } old && signs.Contains(old.Text)) || (change.New is { } @new && signs.Contains(@new.Text));
        return signs.Count == 0 ? pages : [.. pages.Select(page => page with { Changes = [.. page.Changes.Select(c => IsCopy(c) ? c with { Marks = c.Marks | ChangeMarks.RedFlag } : c)] })];
    }

    private static ImmutableArray<SharedChange> Share(ImmutableArray<PageChange> pages) =>
    [
        .. from page in pages
           from change in page.Changes.DistinctBy(KeyOf)
           group (page.Address, change) by KeyOf(change) into same
           where same.Count() >= Several
           let change = same.First().change
           orderby change.Marks == ChangeMarks.None, same.Count() descending, same.First().Address
           select new SharedChange(change, [.. same.Select(s => s.Address)]),
    ];

    private static (ChangeKind Kind, string? Old, string? New) KeyOf(SentenceChange change) => (change.Kind, change.Old?.Key, change.New?.Key);

    private static string AddressOf(OutputFile file) =>
        "/" + (file.Path.Value.EndsWith("index.html", StringComparison.Ordinal) ? file.Path.Value[..^"index.html".Length] : file.Path.Value);

    private static bool IsPage(Routing.OutputPath path) =>
        path.Value.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.Value.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
}
