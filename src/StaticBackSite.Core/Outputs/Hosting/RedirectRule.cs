namespace StaticBackSite.Outputs.Hosting;

/// <summary>An address that a host answers with another one.</summary>
/// <param name="From">Percent-encoded, from the root of the host; a final <c>*</c> means everything below, <c>:name</c> one segment.</param>
/// <param name="To">What <c>:name</c> and <c>:splat</c> stand for is filled in.</param>
/// <param name="Status">301: for good. 200 shows the target under the old address.</param>
/// <param name="IsForced">Whether the rule goes before a file at the address, such as the page with a link for other hosts.</param>
public sealed record RedirectRule(string From, string To, int Status = 301, bool IsForced = true);
