using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Diagnostics;
using StaticBackSite.Timing;

namespace StaticBackSite.Linking;

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
    /// <param name="then">Is done with each page at once, while its tree is at hand.</param>
    public static ImmutableArray<LinkedDocument> From(SiteIndex index, SiteIndex? before, ImmutableArray<LinkedDocument> linked, Action<LinkedDocument>? then = null, CancellationToken stop = default)
    {
        if (before is null || before.Sources != index.Sources || !before.Terms.LinksLike(index.Terms))
            return index.Pages.SelectInParallel(page => Link(page, index, then), stop);
        var renewed = before.Terms.RenewedIn(index.Terms);
        var known = linked.ToDictionary(page => page.Parsed);
        LinkedDocument? Known(ParsedDocument page) => known.GetValueOrDefault(page)?.WithTerms(renewed);
        if (!index.HasTheFilesOf(before))
            return index.Pages.SelectInParallel(page => LinkPage.From(page, index, Known(page)), stop);
        var changed = before.Pages.Zip(index.Pages).Where(pair => pair.First != pair.Second).Select(pair => pair.First).ToHashSet();
        return [.. index.Pages.Select((page, i) => Holds(linked[i], page, changed) ? linked[i].WithTerms(renewed) : LinkPage.From(page, index, Known(page)))];
    }

    private static LinkedDocument Link(ParsedDocument page, SiteIndex index, Action<LinkedDocument>? then)
    {
        // What is held here is not forgotten before both are done.
        var tree = page.Tree;
        var linked = LinkPage.From(page, index);
        then?.Invoke(linked);
        GC.KeepAlive(tree);
        return linked;
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
