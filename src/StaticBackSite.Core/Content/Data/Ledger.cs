using System.Collections.Immutable;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Data;

/// <summary>
/// Every page address and heading fragment that was ever published: <c>published-urls.txt</c>, one a line in ordinal order,
/// with remarks behind <c># </c>. Addresses are promises to readers and to other sites; the build holds the site to them.
/// </summary>
internal sealed record Ledger(SourceText Source, ImmutableArray<Located<SiteAddress>> Addresses)
{
    public static readonly SourcePath FileName = new("published-urls.txt");
}
