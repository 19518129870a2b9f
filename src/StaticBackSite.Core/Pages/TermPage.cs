using System.Collections.Immutable;

namespace StaticBackSite.Pages;

public sealed record TermPage : PageModel
{
    public required string Definition { get; init; }

    public string? Pronunciation { get; init; }

    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>For the search alone.</summary>
    public ImmutableArray<string> SearchNames { get; init; } = [];

    public ImmutableArray<PageLink> RelatedTerms { get; init; } = [];

    public ImmutableArray<MentionModel> Mentions { get; init; } = [];

    /// <summary>How many more pages mention the term than are listed.</summary>
    public int MoreMentions { get; init; }

    public required string? GlossaryUrl { get; init; }
}
