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
    public required ImmutableArray<Mention> Mentions { get; init; }

    /// <summary>Each term that the text mentions, once, in the order of first mention.</summary>
    public required ImmutableArray<MentionedTerm> MentionedTerms { get; init; }

    /// <summary>The references in the order of their numbers on this page.</summary>
    public required ImmutableArray<Reference> Cited { get; init; }

    public required IReadOnlyDictionary<CitationInline, ImmutableArray<CitationMark>> Citations { get; init; }

    /// <summary>What the explainer's steps cite, step by step; empty where the page has no explainer.</summary>
    public ImmutableArray<ImmutableArray<CitationMark>> ExplainerCitations { get; init; } = [];

    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }
}
