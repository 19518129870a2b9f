using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration;

/// <summary>What some findings are for this site, everywhere or in some folders: an entry of <c>levels:</c>.</summary>
/// <param name="Codes">Ids such as <c>SB2001</c>.</param>
/// <param name="In">Files, and folders with all that they hold; everywhere where this is empty.</param>
internal sealed record FindingLevel(ImmutableArray<Located<string>> Codes, Severity Level, ImmutableArray<Located<string>> In)
{
    public static FindingLevel Read(MapReader reader) => new(
        reader.TextList("codes", "Codes of findings, for example [SB2001]."),
        reader.Choice<Severity>("level", "What they are: off, warning or error.")?.Value ?? Severity.Warning,
        reader.TextList("in", "Files, or folders, in which they are so; everywhere where this is left out."));

    public bool Covers(SourcePath path) => In.IsEmpty || In.Any(place => path.Value == place.Value.Trim('/') || path.Value.StartsWith(place.Value.Trim('/') + "/", StringComparison.Ordinal));
}
