using System.Collections.Immutable;

namespace StaticBackSite.Pages;

/// <summary>The whole site on one page, in reading order.</summary>
public sealed record PrintPage : PageModel
{
    public required ImmutableArray<PrintPart> Parts { get; init; }
}
