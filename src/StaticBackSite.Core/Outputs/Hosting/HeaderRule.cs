using System.Collections.Immutable;

namespace StaticBackSite.Outputs.Hosting;

/// <summary>Headers for the addresses of a pattern.</summary>
/// <param name="Pattern">From the root of the host; a final <c>*</c> means everything below, <c>:name</c> one segment.</param>
public sealed record HeaderRule(string Pattern, ImmutableArray<KeyValuePair<string, string>> Headers);
