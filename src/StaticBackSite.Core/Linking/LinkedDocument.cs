using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Markdig.Syntax.Inlines;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Timing;

namespace StaticBackSite.Linking;

/// <summary>
/// A page whose links, terms and citations have found their targets. The tree itself stays as it was parsed; what was
/// found stands beside it, and the writer of the page's body reads both.
/// </summary>
public sealed class LinkedDocument
{
    public required ParsedDocument Parsed { get; init; }

    /// <summary>Where each link of the page leads, in their order; null where its target was not found, which is in <see cref="Diagnostics"/>.</summary>
    public required ImmutableArray<ResolvedLink?> Links { get; init; }

    /// <summary>The other pages that its links lead to, each once.</summary>
    public required ImmutableArray<ParsedDocument> Targets { get; init; }

    /// <summary>Every term that the text mentions, in reading order, linked or not.</summary>
    public required ImmutableArray<Mention> Mentions { get; init; }

    /// <summary>Each term that the text mentions, once, in the order of first mention.</summary>
    internal ImmutableArray<MentionedTerm> MentionedTerms { get; init; } = [];

    /// <summary>The references in the order of their numbers on this page.</summary>
    public required ImmutableArray<Reference> Cited { get; init; }

    /// <summary>The numbers that stand for each citation of the page, in their order.</summary>
    internal ImmutableArray<ImmutableArray<CitationMark>> Citations { get; init; } = [];

    /// <summary>What the blocks of the page cite by themselves, block by block.</summary>
    internal ImmutableArray<BlockCitations> BlockCitations { get; init; } = [];

    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The page as it is linked once other terms have taken the place of some; the same page where it mentions none of them.</summary>
    public LinkedDocument WithTerms(IReadOnlyDictionary<Term, Term> renewed) => renewed.Count == 0 || !MentionedTerms.Any(m => renewed.ContainsKey(m.Term)) ? this : new()
    {
        Parsed = Parsed,
        Links = Links,
        Targets = Targets,
        Mentions = [.. Mentions.Select(m => renewed.TryGetValue(m.Term, out var term) ? m with { Term = term } : m)],
        MentionedTerms = [.. MentionedTerms.Select(m => renewed.TryGetValue(m.Term, out var term) ? m with { Term = term } : m)],
        Cited = Cited,
        Citations = Citations,
        BlockCitations = BlockCitations,
        Diagnostics = Diagnostics,
    };

    /// <summary>Where the links of a tree lead, those that lead nowhere left out.</summary>
    public Dictionary<LinkInline, ResolvedLink> LinksIn(PageTree tree)
    {
        var links = new Dictionary<LinkInline, ResolvedLink>();
        for (var i = 0; i < Links.Length; i++)
        {
            if (Links[i] is { } target)
                links[tree.Links[i]] = target;
        }
        return links;
    }

    internal Dictionary<CitationInline, ImmutableArray<CitationMark>> CitationsIn(PageTree tree)
    {
        var citations = new Dictionary<CitationInline, ImmutableArray<CitationMark>>();
        for (var i = 0; i < Citations.Length; i++)
            citations[tree.Citations[i]] = Citations[i];
        return citations;
    }
}

/// <summary>A term on a page, with the first sentence that mentions it.</summary>
/// <param name="Times">How often the page mentions it.</param>
/// <param name="IsLinked">Whether any mention is a link.</param>
internal sealed record MentionedTerm(Term Term, Quotation First, int Times, bool IsLinked);

/// <summary>Where a link leads.</summary>
/// <param name="Href">Ready for the attribute, base path included.</param>
/// <param name="Page">The page of this site that it leads to, if it does.</param>
/// <param name="Figure">The drawing to put in place, if it is an image of one.</param>
public sealed record ResolvedLink(string Href, ParsedDocument? Page = null, Content.Syntax.Figures.SvgFigure? Figure = null)
{
    /// <summary>Of an image, where its file says it.</summary>
    internal ImageSize? Size { get; init; }

    /// <summary>The file beside the pages that it leads to or shows, if it does.</summary>
    public SourcePath? File { get; init; }

    /// <summary>The file whose text the page shows, if the link stands for that.</summary>
    internal SourcePath? Included { get; init; }

    /// <summary>What it shows of that file, so that a link to a file with other words is another link.</summary>
    internal string? IncludedText { get; init; }

    public bool IsExternal => Page is null && !Href.StartsWith('/') && Href.Contains("://", StringComparison.Ordinal);
}

/// <summary>One parsed page and the index to one <see cref="LinkedDocument"/>. Pure, so pages are linked in parallel.</summary>
internal static class LinkPage
{
    /// <param name="before">
    /// The same page as it was linked before among the same single sources and terms that link alike, with the terms of now
    /// (<see cref="LinkedDocument.WithTerms"/>). It is taken again if its links lead where they led; its mentions are taken in any case in which they do not depend on what has changed.
    /// </param>
    public static LinkedDocument From(ParsedDocument page, SiteIndex index, LinkedDocument? before = null)
    {
        var diagnostics = new DiagnosticBag();
        var links = ResolveLinks.Of(page, index, diagnostics);
        if (before is not null && diagnostics.Found.Count == 0 && links.SequenceEqual(before.Links))
            return before;
        var tree = page.Tree;
        var linkedByHand = LinkedByHand(page, links, index.Terms);
        var mentions = before is not null && LinkedByHand(page, before.Links, index.Terms).SequenceEqual(linkedByHand) ? before.Mentions : FindTerms(page, tree, index, linkedByHand);
        var citations = NumberCitations.Of(page, tree, index, diagnostics);
        CheckFreeTerms(page, index, mentions, diagnostics);
        CheckCitationForms.Run(page, index.Bibliography, diagnostics);
        return new LinkedDocument
        {
            Parsed = page,
            Links = links,
            Targets = [.. links.Select(l => l?.Page).OfType<ParsedDocument>().Where(target => target != page).Distinct()],
            Mentions = mentions,
            MentionedTerms = Once(mentions, tree),
            Cited = citations.Cited,
            Citations = citations.Marks,
            BlockCitations = citations.OfBlocks,
            Diagnostics = [.. diagnostics.Found],
        };
    }

    private static List<LinkedTerm> LinkedByHand(ParsedDocument page, ImmutableArray<ResolvedLink?> links, TermSet terms)
    {
        var linked = new List<LinkedTerm>();
        for (var i = 0; i < links.Length; i++)
        {
            if (links[i]?.Page is { } target && terms.Of(target) is { } term)
                linked.Add(new LinkedTerm(page.Links[i].Section, term));
        }
        return linked;
    }

    private static ImmutableArray<Mention> FindTerms(ParsedDocument page, PageTree tree, SiteIndex index, List<LinkedTerm> linkedByHand)
    {
        if (index.Site.GlossaryScope == GlossaryScope.None)
            return [];
        // One wording with two targets on one page confuses those who hear links read out; the author's own link wins.
        var ownWords = page.Links.Where(l => !l.IsImage).Select(l => l.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return FindMentions.In(page, tree.Passages, index.Terms, index.Site.GlossaryScope, linkedByHand, ownWords);
    }

    private static ImmutableArray<MentionedTerm> Once(ImmutableArray<Mention> mentions, PageTree tree)
    {
        if (mentions.IsEmpty)
            return [];
        var places = new Dictionary<Term, int>(mentions.Length);
        var terms = new List<(Mention First, int Times, bool IsLinked)>(mentions.Length);
        foreach (var mention in mentions)
        {
            if (places.TryAdd(mention.Term, terms.Count))
            {
                terms.Add((mention, 1, mention.IsLinked));
                continue;
            }
            ref var known = ref CollectionsMarshal.AsSpan(terms)[places[mention.Term]];
            known = (known.First, known.Times + 1, known.IsLinked || mention.IsLinked);
        }
        var once = ImmutableArray.CreateBuilder<MentionedTerm>(terms.Count);
        foreach (var (first, times, isLinked) in terms)
            once.Add(new MentionedTerm(first.Term, tree.Passages[first.Passage].Quote(first), times, isLinked));
        return once.MoveToImmutable();
    }

    /// <summary>A page may keep itself free of the terms that it mentions, and of no others.</summary>
    private static void CheckFreeTerms(ParsedDocument page, SiteIndex index, ImmutableArray<Mention> mentions, DiagnosticBag diagnostics)
    {
        foreach (var slug in page.FrontMatter.NoGlossaryTerms)
        {
            if (index.Terms.Find(slug.Value) is null)
                diagnostics.Report(DiagnosticCodes.UnknownTerm, page.Source, slug.Span, $"the glossary has no term `{slug.Value}`", Suggestion.TermLike(slug.Value, index.Terms.Names));
            else if (index.Site.GlossaryScope != GlossaryScope.None && !mentions.Any(mention => mention.Term.Slug == slug.Value))
                diagnostics.Report(DiagnosticCodes.IdleGlossarySetting, page.Source, slug.Span, $"this page never mentions `{slug.Value}`, so nothing is kept from linking", "take it out of `noGlossary`");
        }
    }
}

/// <summary>
/// Links all pages, in parallel. A page that was linked before, among the same single sources and files and among terms that
/// link alike, and whose links all led to pages that are still the same, would come out the same again, so it is taken as it is.
/// </summary>
internal static class LinkPages
{
    /// <param name="before">What the run before knew, and <paramref name="linked"/>, the pages that it linked; null in the first run.</param>
    /// <param name="then">What each page becomes next; called at once, while its tree is at hand.</param>
    public static ImmutableArray<T> From<T>(SiteIndex index, SiteIndex? before, ImmutableArray<LinkedDocument> linked, Func<LinkedDocument, T> then, CancellationToken stop = default)
    {
        if (before is null || before.Sources != index.Sources || !before.Terms.LinksLike(index.Terms))
            return index.Pages.SelectInParallel(page => Link(page, index, then), stop);
        var renewed = before.Terms.RenewedIn(index.Terms);
        var known = linked.ToDictionary(page => page.Parsed);
        LinkedDocument? Known(ParsedDocument page) => known.GetValueOrDefault(page)?.WithTerms(renewed);
        if (!index.HasTheFilesOf(before))
            return index.Pages.SelectInParallel(page => then(LinkPage.From(page, index, Known(page))), stop);
        var changed = before.Pages.Zip(index.Pages).Where(pair => pair.First != pair.Second).Select(pair => pair.First).ToHashSet();
        return [.. index.Pages.Select((page, i) => then(Holds(linked[i], page, changed) ? linked[i].WithTerms(renewed) : LinkPage.From(page, index, Known(page))))];
    }

    private static T Link<T>(ParsedDocument page, SiteIndex index, Func<LinkedDocument, T> then)
    {
        // What is held here is not forgotten before both are done.
        var tree = page.Tree;
        var done = then(LinkPage.From(page, index));
        GC.KeepAlive(tree);
        return done;
    }

    /// <summary>A page with findings is linked anew: what its broken links could lead to may have come.</summary>
    private static bool Holds(LinkedDocument before, ParsedDocument page, HashSet<ParsedDocument> changed)
    {
        if (before.Parsed != page || !before.Diagnostics.IsEmpty)
            return false;
        foreach (var target in before.Targets)
        {
            if (changed.Contains(target))
                return false;
        }
        return true;
    }
}
