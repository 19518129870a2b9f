using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Yaml;

/// <summary>
/// Reads the keys of one YAML map into typed values and reports every misfit at its line and column: a missing key,
/// a wrong type, a text too long, and, in <see cref="Finish"/>, keys that nobody asked for.
/// Each call also describes its key, from which the JSON Schemas are made.
/// </summary>
public sealed class MapReader
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly MapKeys _keys;
    private readonly ValueReader _values;

    /// <param name="map">The map, or null where it is missing: then every value is absent.</param>
    /// <param name="place">Where to report a missing key.</param>
    internal MapReader(SourceText source, YamlMap? map, SourceSpan place, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _keys = new MapKeys(source, map, place, diagnostics);
        _values = new ValueReader(source, diagnostics);
    }

    internal IReadOnlyList<KeyDescription> Described => _keys.Described;

    /// <summary>Where this map, or the file that lacks it, begins.</summary>
    public SourceSpan Place => _keys.Place;

    /// <summary>The values of open choices, which the site's extensions add to.</summary>
    internal OpenChoices Choices { get; init; } = OpenChoices.None;

    /// <summary>Whether this reader is run over nothing, to learn the keys; only then are those of inner maps of interest.</summary>
    private bool IsDescribing { get; init; }

    /// <summary>Runs a reader over nothing, to learn which keys it knows.</summary>
    internal static ImmutableArray<KeyDescription> Describe(Action<MapReader> read, OpenChoices? choices = null)
    {
        var reader = new MapReader(new SourceText(SourcePath.Root, ""), null, default, new DiagnosticBag()) { IsDescribing = true, Choices = choices ?? OpenChoices.None };
        read(reader);
        return [.. reader.Described];
    }

    /// <summary>The keys that are there and yet have no value, since what they hold was reported or their name is misspelt.</summary>
    public ImmutableArray<string> Unreadable => _keys.Unreadable;

    /// <summary>Reports the keys that no call has asked for, and the required ones that are missing.</summary>
    public void Finish() => _keys.Finish(Choices.Advise);

    public string RequiredText(string name, string summary, int maxLength = 0) =>
        RequiredLocatedText(name, summary, maxLength).Value;

    public Located<string> RequiredLocatedText(string name, string summary, int maxLength = 0) =>
        ReadText(new KeyDescription(name, KeyKind.Text, summary) { Required = true, MaxLength = maxLength }) ?? new("", Place);

    /// <summary>A text of one form; empty where it is missing or of another, which is then reported.</summary>
    public Located<string> RequiredLocatedText(string name, string summary, TextForm form)
    {
        var text = ReadText(new KeyDescription(name, KeyKind.Text, summary) { Required = true, Pattern = form.Pattern });
        return text is { } given && _values.HasForm(given, form) ? given : new("", text?.Span ?? Place);
    }

    public string? Text(string name, string summary, int maxLength = 0) =>
        LocatedText(name, summary, maxLength)?.Value;

    public Located<string>? LocatedText(string name, string summary, int maxLength = 0, bool isName = false) =>
        ReadText(new KeyDescription(name, KeyKind.Text, summary) { MaxLength = maxLength, IsName = isName });

    /// <summary>A text of one form; null where it is missing or of another, which is then reported.</summary>
    public string? FormedText(string name, string summary, TextForm form) => LocatedFormedText(name, summary, form)?.Value;

    internal Located<string>? LocatedFormedText(string name, string summary, TextForm form) =>
        ReadText(new KeyDescription(name, KeyKind.Text, summary) { Pattern = form.Pattern }) is { } text && _values.HasForm(text, form) ? text : null;

    /// <summary>An absolute address that a reader may be sent to: https, http or mailto. Anything else is reported and left out.</summary>
    public string? Address(string name, string summary) => LocatedAddress(name, summary)?.Value;

    public Located<string>? LocatedAddress(string name, string summary) =>
        ReadText(new KeyDescription(name, KeyKind.Text, summary)) is { } text && _values.IsAddress(text) ? text : null;

    public Located<DateOnly>? Date(string name, string summary, bool required = false) =>
        _values.Date(_keys.Find(new KeyDescription(name, KeyKind.Date, summary) { Required = required }), name);

    public bool Flag(string name, string summary) => _values.Flag(_keys.Find(new KeyDescription(name, KeyKind.Flag, summary)), name);

    public int? Number(string name, string summary) => _values.Number(_keys.Find(new KeyDescription(name, KeyKind.Number, summary)), name);

    /// <summary>The first number in a list of lists, however deep: CSL's <c>date-parts: [[2015, 4]]</c>.</summary>
    public Located<int>? FirstNumber(string name, string summary) =>
        _values.FirstNumber(_keys.Find(new KeyDescription(name, KeyKind.NumberLists, summary)), name);

    /// <summary>One of the names of an enum, in camelCase.</summary>
    public Located<T>? Choice<T>(string name, string summary)
        where T : struct, Enum
    {
        var node = _keys.Find(new KeyDescription(name, KeyKind.Choice, summary) { Choices = ValueReader.Choices<T>() });
        return _values.Scalar(node, name) is { } scalar ? _values.Choice<T>(new(scalar.Value, scalar.Span), name) : null;
    }

    /// <summary>Names of an enum, in camelCase; null where the key is absent.</summary>
    public ImmutableArray<T>? ChoiceList<T>(string name, string summary)
        where T : struct, Enum =>
        LocatedChoiceList<T>(name, summary) is { } choices ? [.. choices.Select(choice => choice.Value)] : null;

    /// <summary>The same with the place of each.</summary>
    public ImmutableArray<Located<T>>? LocatedChoiceList<T>(string name, string summary)
        where T : struct, Enum
    {
        var node = _keys.Find(new KeyDescription(name, KeyKind.TextList, summary) { Choices = ValueReader.Choices<T>() });
        if (node is null)
            return null;
        return [.. _values.Texts(node, name).Select(text => _values.Choice<T>(text, name)).OfType<Located<T>>()];
    }

    /// <summary>One of the values of an open choice, by its name.</summary>
    public Located<T>? OpenChoice<T>(string name, string summary)
        where T : class
    {
        var node = _keys.Find(new KeyDescription(name, KeyKind.Choice, summary) { Choices = ChoiceNames<T>() });
        return _values.Scalar(node, name) is { } scalar ? _values.Choice<T>(new(scalar.Value, scalar.Span), name, Choices) : null;
    }

    /// <summary>Values of an open choice, each with its place; null where the key is absent.</summary>
    public ImmutableArray<Located<T>>? OpenChoiceList<T>(string name, string summary)
        where T : class
    {
        var node = _keys.Find(new KeyDescription(name, KeyKind.TextList, summary) { Choices = ChoiceNames<T>() });
        return node is null ? null : [.. _values.Texts(node, name).Select(text => _values.Choice<T>(text, name, Choices)).OfType<Located<T>>()];
    }

    public ImmutableArray<Located<string>> TextList(string name, string summary)
    {
        var node = _keys.Find(new KeyDescription(name, KeyKind.TextList, summary));
        return node is null ? [] : _values.Texts(node, name);
    }

    /// <summary>A list of texts of one form; those of another are reported and left out.</summary>
    public ImmutableArray<Located<string>> TextList(string name, string summary, TextForm form)
    {
        var node = _keys.Find(new KeyDescription(name, KeyKind.TextList, summary) { Pattern = form.Pattern });
        return node is null ? [] : [.. _values.Texts(node, name).Where(text => _values.HasForm(text, form))];
    }

    /// <summary>Either <c>true</c>, or a list of words.</summary>
    public (bool All, ImmutableArray<Located<string>> Words) FlagOrTextList(string name, string summary, bool otherwise = false)
    {
        var node = _keys.Find(new KeyDescription(name, KeyKind.FlagOrTextList, summary));
        return node switch
        {
            null => (otherwise, []),
            YamlScalar { IsPlain: true, Value: "false" } => (false, []),
            YamlScalar { IsPlain: true, Value: "true" } => (true, []),
            _ => (false, _values.Texts(node, name)),
        };
    }

    public T? Map<T>(string name, string summary, Func<MapReader, T> read)
        where T : class
    {
        var node = _keys.Find(new KeyDescription(name, KeyKind.Map, summary) { Keys = Inner(read) });
        return node is null ? null : ReadMap(node, name, read);
    }

    /// <summary>A map, or the value of one of its keys in its place: <c>sources: error</c> is <c>sources: { level: error }</c>.</summary>
    public T? MapOrShort<T>(string name, string summary, string shortKey, Func<MapReader, T> read)
        where T : class
    {
        var node = _keys.Find(new KeyDescription(name, KeyKind.Map, summary) { Short = shortKey, Keys = Inner(read) });
        if (node is null && _keys.IsNamed(name))
            node = new YamlMap(_keys.Place, []);
        else if (node is YamlScalar scalar)
            node = new YamlMap(scalar.Span, [new YamlEntry(new YamlScalar(scalar.Span, shortKey, true), scalar)]);
        return node is null ? null : ReadMap(node, name, read);
    }

    public ImmutableArray<T> MapList<T>(string name, string summary, Func<MapReader, T> read)
        where T : class
    {
        var node = _keys.Find(new KeyDescription(name, KeyKind.MapList, summary) { Keys = Inner(read) });
        if (node is YamlList list)
            return [.. list.Items.Select(item => ReadMap(item, name, read, isItem: true)).OfType<T>()];
        if (node is not null)
            _values.ReportWrongType(node, name, "a list of entries, each beginning with a dash", Example(read));
        return [];
    }

    /// <summary>A list of maps, each of which may be the value of one of its keys alone: <c>[a.md]</c> is <c>[{ page: a.md }]</c>.</summary>
    public ImmutableArray<T> MapListOrShort<T>(string name, string summary, string shortKey, Func<MapReader, T> read)
        where T : class
    {
        var node = _keys.Find(new KeyDescription(name, KeyKind.MapList, summary) { Short = shortKey, Keys = Inner(read) });
        if (node is YamlList list)
            return [.. list.Items.Select(item => ReadMap(item is YamlScalar scalar ? new YamlMap(scalar.Span, [new YamlEntry(new YamlScalar(scalar.Span, shortKey, true), scalar)]) : item, name, read, isItem: true)).OfType<T>()];
        if (node is not null)
            _values.ReportWrongType(node, name, "a list of entries, each beginning with a dash", Example(read));
        return [];
    }

    /// <summary>The keys of a map whose names are data (the names of groups, say).</summary>
    public ImmutableArray<(Located<string> Key, T Value)> Entries<T>(string name, string summary, Func<MapReader, T> read)
        where T : class
    {
        var node = _keys.Find(new KeyDescription(name, KeyKind.Entries, summary) { Keys = Inner(read) });
        if (node is YamlMap map)
            return [.. from entry in map.Entries let value = ReadMap(entry.Value, entry.Key.Value, read) where value is not null select (new Located<string>(entry.Key.Value, entry.Key.Span), value)];
        if (node is not null)
            _values.ReportWrongType(node, name, "a map");
        return [];
    }

    private Located<string>? ReadText(KeyDescription key) => _values.Text(_keys.Find(key), key);

    private T? ReadMap<T>(YamlNode node, string name, Func<MapReader, T> read, bool isItem = false)
        where T : class
    {
        if (node is not YamlMap map)
        {
            _values.ReportWrongType(node, name, isItem ? "a list of entries with keys and values" : "keys with values", isItem ? Example(read) : null);
            return null;
        }
        var reader = new MapReader(_source, map, map.Span, _diagnostics) { Choices = Choices };
        var value = read(reader);
        reader.Finish();
        return value;
    }

    /// <summary>The first keys of an entry, as one would write them.</summary>
    private static string Example<T>(Func<MapReader, T> read)
    {
        var keys = Describe(inner => read(inner));
        var shown = keys.Any(k => k.Required) ? keys.Where(k => k.Required) : keys.Take(2);
        return $"write each entry like this: `- {{ {string.Join(", ", shown.Select(k => $"{k.Name}: …"))} }}`";
    }

    private ImmutableArray<KeyDescription> Inner<T>(Func<MapReader, T> read) => IsDescribing ? Describe(inner => read(inner), Choices) : [];

    // Only a schema needs the names; a page is read without making a list of them.
    private ImmutableArray<string> ChoiceNames<T>()
        where T : class => IsDescribing ? Choices.Names<T>() : [];
}

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
    /// <param name="advise">What makes a key known, if anything does.</param>
    public void Finish(Func<string, string?> advise)
    {
        foreach (var entry in Unknown())
            diagnostics.Report(DiagnosticCodes.UnknownKey, source, entry.Key.Span, $"`{entry.Key.Value}` is not a key that is known here", advise(entry.Key.Value) ?? Advise(entry.Key.Value));
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
