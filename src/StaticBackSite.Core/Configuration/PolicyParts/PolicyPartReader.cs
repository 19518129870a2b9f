using StaticBackSite.Diagnostics;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration.PolicyParts;

internal static class PolicyPartReader
{
    /// <summary>Reads the keys that all parts share.</summary>
    public static T Shared<T>(this T part, MapReader reader)
        where T : PolicyPart
    {
        var types = reader.OpenChoiceList<PageType>("types", "The types of pages that it is for.");
        return part with
        {
            Level = reader.Choice<Severity>(PolicyPart.Short, "off, warning or error; error where it is left out.")?.Value ?? Severity.Error,
            Types = types is { } written ? [.. written.Select(type => type.Value)] : part.Types,
            WrittenTypes = types ?? [],
            ExceptIn = reader.TextList("exceptIn", "Paths of pages that it is not for."),
        };
    }
}
