using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Graph;
using StaticBackSite.Routing;
using StaticBackSite.Rules.Structure;

namespace StaticBackSite.Pages;

/// <summary>The page of one term of the glossary.</summary>
public sealed record TermPage(PageIdentity Identity) : PageModel(Identity)
{
    /// <summary>A longer list of sentences helps nobody, and a page must not grow with the site.</summary>
    public const int MostMentions = 24;

    public required string Definition { get; init; }

    public string? Pronunciation { get; init; }

    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>For the search alone.</summary>
    public ImmutableArray<string> SearchNames { get; init; } = [];

    public ImmutableArray<PageLink> RelatedTerms { get; init; } = [];

    internal ImmutableArray<MentionModel> Mentions { get; init; } = [];

    /// <summary>How many more pages mention the term than are listed.</summary>
    public int MoreMentions { get; init; }

    public required string? GlossaryUrl { get; init; }

    public static TermPage From(Term term, PublishedSite site)
    {
        var index = site.Index;
        var mentions = site.Linked.Graph.MentionsOf(term);
        var front = term.FrontMatter;
        return new TermPage(PageIdentity.Of(term.Document, site) with { Description = front.Definition.Value, Type = PageType.Term })
        {
            Definition = front.Definition.Value,
            Pronunciation = front.Pronunciation,
            OtherNames = [.. front.Aliases.Select(a => a.Value)],
            SearchNames = [.. front.SearchAliases.Select(a => a.Value)],
            RelatedTerms = [.. RelateTerms.Of(term, index.Terms).Select(t => new PageLink(index.Href(t.Document), t.Title, t.FrontMatter.Definition.Value))],
            Mentions = Quote(mentions.AsSpan()[..Math.Min(MostMentions, mentions.Length)], index),
            MoreMentions = Math.Max(0, mentions.Length - MostMentions),
            GlossaryUrl = index.PageAt(new UrlPath($"/{WellKnownAddresses.Glossary}/")) is { } list ? index.Href(list) : null,
        };
    }

    private static ImmutableArray<MentionModel> Quote(ReadOnlySpan<MentionedIn> mentions, SiteIndex index)
    {
        var quoted = ImmutableArray.CreateBuilder<MentionModel>(mentions.Length);
        foreach (var mention in mentions)
            quoted.Add(new MentionModel(PageLink.To(mention.Page, index), mention.First.Before, mention.First.Words, mention.First.After));
        return quoted.MoveToImmutable();
    }
}

/// <summary>A page that mentions a term, with the sentence around it cut at the mention.</summary>
internal sealed record MentionModel(PageLink Page, string Before, string Mention, string After);
