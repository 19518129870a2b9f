using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;

namespace StaticBackSite.Yaml;

/// <summary>The keys of one YAML map: which are there, which were asked for, which are missing and which nobody knows.</summary>
/// <param name="map">The map, or null where it is missing: then every value is absent.</param>
/// <param name="place">Where to report a missing key.</param>
internal sealed class MapKeys(SourceText source, YamlMap? map, SourceSpan place, DiagnosticBag diagnostics)
{
    private readonly List<KeyDescription> _described = [];

    /// <summary>Every key that was asked for, once each, in the order of asking.</summary>
    public IReadOnlyList<KeyDescription> Described => _described;

    /// <summary>Where this map, or the file that lacks it, begins.</summary>
    public SourceSpan Place => map is null ? place : new SourceSpan(map.Span.Start, 1);

    /// <summary>The value of a key; null, and reported where the key is required, if it is not there or says nothing.</summary>
    public YamlNode? Find(KeyDescription key)
    {
        if (!IsKnown(key.Name))
            _described.Add(key);
        var node = ValueOf(key.Name);
        if (node is not null and not YamlScalar { IsNull: true })
            return node;
        if (key.Required)
            diagnostics.Report(DiagnosticCodes.MissingKey, source, node?.Span ?? Place, $"`{key.Name}` is missing", $"add a line `{key.Name}: …`. {key.Summary}");
        return null;
    }

    /// <summary>Reports the keys that no call has asked for.</summary>
    public void ReportUnknown()
    {
        foreach (var entry in map?.Entries ?? [])
        {
            if (IsKnown(entry.Key.Value))
                continue;
            var known = _described.Select(d => d.Name).ToArray();
            diagnostics.Report(
                DiagnosticCodes.UnknownKey, source, entry.Key.Span, $"`{entry.Key.Value}` is not a key that is known here",
                Suggestion.DidYouMean(entry.Key.Value, known) ?? $"known are {string.Join(", ", known)}");
        }
    }

    // Asked some twenty times of every page, so these are loops rather than queries.
    private bool IsKnown(string name)
    {
        foreach (var described in _described)
        {
            if (described.Name == name)
                return true;
        }
        return false;
    }

    private YamlNode? ValueOf(string name)
    {
        foreach (var entry in map?.Entries ?? [])
        {
            if (entry.Key.Value == name)
                return entry.Value;
        }
        return null;
    }
}
