using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Graph;
using StaticBackSite.Routing;
using StaticBackSite.Rules;

namespace StaticBackSite.Pages;

/// <summary>What is particular to the page of a term.</summary>
public static class ModelTerm
{
    /// <summary>A longer list of sentences helps nobody, and a page must not grow with the site.</summary>
    public const int MostMentions = 24;

    public static TermPage From(Term term, PublishedSite site)
    {
        var index = site.Index;
        var mentions = site.Linked.Graph.MentionsOf(term);
        var front = term.FrontMatter;
        return new TermPage
        {
            Site = site.Model,
            Url = index.Href(term.Document),
            CanonicalUrl = index.Site.AbsoluteUrl(term.Document.Route.Url),
            Title = term.Title,
            Description = front.Definition.Value,
            Type = PageType.Term,
            Definition = front.Definition.Value,
            Pronunciation = front.Pronunciation,
            OtherNames = [.. front.Aliases.Select(a => a.Value)],
            SearchNames = [.. front.SearchAliases.Select(a => a.Value)],
            RelatedTerms = [.. RelateTerms.Of(term, index.Terms).Select(t => new PageLink(index.Href(t.Document), t.Title, t.FrontMatter.Definition.Value))],
            Mentions = Quote(mentions.AsSpan()[..Math.Min(MostMentions, mentions.Length)], index),
            MoreMentions = Math.Max(0, mentions.Length - MostMentions),
            GlossaryUrl = index.PageAt(new Routing.UrlPath($"/{WellKnownAddresses.Glossary}/")) is { } list ? index.Href(list) : null,
        };
    }

    private static ImmutableArray<MentionModel> Quote(ReadOnlySpan<MentionedIn> mentions, SiteIndex index)
    {
        var quoted = ImmutableArray.CreateBuilder<MentionModel>(mentions.Length);
        foreach (var mention in mentions)
            quoted.Add(new MentionModel(ModelPage.Link(mention.Page, index), mention.First.Before, mention.First.Words, mention.First.After));
        return quoted.MoveToImmutable();
    }
}
