using System.Collections.Immutable;
using StaticBackSite.Content;

namespace StaticBackSite.Pages;

/// <summary>The whole site on one page, in reading order.</summary>
internal sealed record PrintPage(PageIdentity Identity) : PageModel(Identity)
{
    public required ImmutableArray<PrintPart> Sections { get; init; }
}

/// <summary>A page of the site as it stands among the others.</summary>
/// <param name="Lead">The main message, or a term's definition.</param>
internal sealed record PrintPart(string Id, string Title, string? Lead, ImmutableArray<string> KeyPoints, HtmlFragment Text, ImmutableArray<NumberedReference> References, ReviewModel? Review);
