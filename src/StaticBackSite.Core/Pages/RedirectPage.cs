namespace StaticBackSite.Pages;

/// <summary>What lies at an address that a page has left, for hosts that cannot redirect.</summary>
public sealed record RedirectPage : PageModel
{
    public required PageLink Target { get; init; }
}
