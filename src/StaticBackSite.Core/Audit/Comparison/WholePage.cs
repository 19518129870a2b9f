namespace StaticBackSite.Audit.Comparison;

/// <summary>A page that came or went.</summary>
/// <param name="Address">From the root of the site, such as <c>/articles/x/</c>.</param>
/// <param name="Sentences">How many sentences it has or had.</param>
/// <param name="HasRedFlags">Whether it shows, or showed, a care card.</param>
/// <param name="IsRedirected">Whether readers of a page that went are sent on to another.</param>
public sealed record WholePage(string Address, string Title, int Sentences, bool HasRedFlags, bool IsRedirected = false);
