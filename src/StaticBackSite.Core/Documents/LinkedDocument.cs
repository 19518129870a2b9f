using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Markdown.Citations;
using StaticBackSite.Markdown.Glossary;
using StaticBackSite.Markdown.Links;

namespace StaticBackSite.Documents;

/// <summary>
/// A page whose links, terms and citations have found their targets. The tree itself stays as it was parsed; what was
/// found stands beside it, and the writer of the page's body reads both.
/// </summary>
public sealed class LinkedDocument
{
    public required ParsedDocument Parsed { get; init; }

    /// <summary>Links whose target was found; the others are in <see cref="Diagnostics"/>.</summary>
    public required IReadOnlyDictionary<LinkInline, ResolvedLink> Links { get; init; }

    /// <summary>The other pages that its links lead to, each once.</summary>
    public required ImmutableArray<ParsedDocument> Targets { get; init; }

    /// <summary>Every term that the text mentions, in reading order, linked or not.</summary>
    public required ImmutableArray<Mention> Mentions
    {
        get;
        init
        {
            field = value;
            MentionedTerms = Once(value);
        }
    }

    /// <summary>Each term that the text mentions, once, in the order of first mention.</summary>
    public ImmutableArray<MentionedTerm> MentionedTerms { get; private init; }

    /// <summary>The references in the order of their numbers on this page.</summary>
    public required ImmutableArray<Reference> Cited { get; init; }

    public required IReadOnlyDictionary<CitationInline, ImmutableArray<CitationMark>> Citations { get; init; }

    /// <summary>What the explainer's steps cite, step by step; empty where the page has no explainer.</summary>
    public ImmutableArray<ImmutableArray<CitationMark>> ExplainerCitations { get; init; } = [];

    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The page as it is linked once other terms have taken the place of some; the same page where it mentions none of them.</summary>
    public LinkedDocument WithTerms(IReadOnlyDictionary<Term, Term> renewed) => renewed.Count == 0 || !MentionedTerms.Any(m => renewed.ContainsKey(m.Term)) ? this : new()
    {
        Parsed = Parsed,
        Links = Links,
        Targets = Targets,
        Mentions = [.. Mentions.Select(m => renewed.TryGetValue(m.Term, out var term) ? m with { Term = term } : m)],
        Cited = Cited,
        Citations = Citations,
        ExplainerCitations = ExplainerCitations,
        Diagnostics = Diagnostics,
    };

    private static ImmutableArray<MentionedTerm> Once(ImmutableArray<Mention> mentions)
    {
        var places = new Dictionary<Term, int>();
        var terms = ImmutableArray.CreateBuilder<MentionedTerm>();
        foreach (var mention in mentions)
        {
            if (places.TryAdd(mention.Term, terms.Count))
                terms.Add(new MentionedTerm(mention.Term, mention, mention.IsLinked));
            else if (mention.IsLinked && terms[places[mention.Term]] is { IsLinked: false } unlinked)
                terms[places[mention.Term]] = unlinked with { IsLinked = true };
        }
        return terms.DrainToImmutable();
    }
}
