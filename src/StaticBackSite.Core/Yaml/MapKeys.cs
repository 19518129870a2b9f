using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Yaml;

/// <summary>The keys of one YAML map: which are there, which were asked for, which are missing, unknown or cannot be read.</summary>
/// <param name="map">The map, or null where it is missing: then every value is absent.</param>
/// <param name="place">Where to report a missing key.</param>
internal sealed class MapKeys(SourceText source, YamlMap? map, SourceSpan place, DiagnosticBag diagnostics)
{
    private const string TypographicQuotes = "“”„‟‘’‚«»";

    private readonly List<KeyDescription> _described = [];
    private readonly List<(KeyDescription Key, SourceSpan Place)> _missing = [];
    private readonly List<string> _unreadable = [];
    private string? _last;
    private int _foundBefore;

    /// <summary>Every key that was asked for, once each, in the order of asking.</summary>
    public IReadOnlyList<KeyDescription> Described => _described;

    /// <summary>Where this map, or the file that lacks it, begins.</summary>
    public SourceSpan Place => map is null ? place : new SourceSpan(map.Span.Start, 1);

    /// <summary>
    /// The keys that are there and yet have no value, since what they hold was reported or their name is misspelt. A rule that
    /// misses one of them has nothing to add.
    /// </summary>
    public ImmutableArray<string> Unreadable
    {
        get
        {
            NoteFindingsOfLastKey();
            return [.. _unreadable, .. Unknown().Select(entry => Meant(entry.Key.Value)).OfType<string>()];
        }
    }

    /// <summary>The value of a key; null if it is not there or says nothing.</summary>
    public YamlNode? Find(KeyDescription key)
    {
        NoteFindingsOfLastKey();
        _last = key.Name;
        if (!IsKnown(key.Name))
            _described.Add(key);
        var node = ValueOf(key.Name);
        if (node is not null and not YamlScalar { IsBlank: true })
            return node;
        if (key.Required)
            _missing.Add((key, node?.Span ?? Place));
        return null;
    }

    /// <summary>Whether a key is there, even without a value.</summary>
    public bool IsNamed(string name) => ValueOf(name) is not null;

    /// <summary>Reports the keys that no call has asked for, and the required ones that are missing.</summary>
    public void Finish()
    {
        foreach (var entry in Unknown())
            diagnostics.Report(DiagnosticCodes.UnknownKey, source, entry.Key.Span, $"`{entry.Key.Value}` is not a key that is known here", Advise(entry.Key.Value));
        var unreadable = _missing.Count == 0 ? [] : Unreadable;
        foreach (var (key, missingAt) in _missing.Where(missing => !unreadable.Contains(missing.Key.Name)))
            diagnostics.Report(DiagnosticCodes.MissingKey, source, missingAt, $"`{key.Name}` is missing", $"add a line `{key.Name}: …`. {key.Summary}");
    }

    private string Advise(string written) => Meant(written) switch
    {
        null => $"known are {string.Join(", ", _described.Select(d => d.Name))}",
        var meant when meant == written.Trim(TypographicQuotes.ToCharArray()) => $"write `{meant}` without quotation marks",
        var meant => $"did you mean `{meant}`?",
    };

    /// <summary>The key that a misspelt one stands for, unless that is there as well.</summary>
    private string? Meant(string written)
    {
        var bare = written.Trim(TypographicQuotes.ToCharArray());
        return IsKnown(bare) ? bare : Suggestion.Nearest(bare, _described.Select(d => d.Name));
    }

    private IEnumerable<YamlEntry> Unknown() => map is null ? [] : map.Entries.Where(entry => !IsKnown(entry.Key.Value));

    /// <summary>Whatever was reported since the last key was asked for is about its value.</summary>
    private void NoteFindingsOfLastKey()
    {
        if (_last is not null && HasErrorsSince(_foundBefore))
            _unreadable.Add(_last);
        _last = null;
        _foundBefore = diagnostics.Found.Count;
    }

    private bool HasErrorsSince(int before)
    {
        for (var i = before; i < diagnostics.Found.Count; i++)
        {
            if (diagnostics.Found[i].Severity == Severity.Error)
                return true;
        }
        return false;
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
