using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;
using StaticBackSite.Routing;

namespace StaticBackSite.Yaml;

/// <summary>
/// Reads the keys of one YAML map into typed values and reports every misfit at its line and column: a missing key,
/// a wrong type, a text too long, and, in <see cref="Finish"/>, keys that nobody asked for.
/// Each call also describes its key, from which the JSON Schemas are made.
/// </summary>
public sealed class MapReader
{
    private readonly SourceText _source;
    private readonly YamlMap? _map;
    private readonly SourceSpan _place;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<KeyDescription> _described = [];

    /// <param name="map">The map, or null where it is missing: then every value is absent.</param>
    /// <param name="place">Where to report a missing key.</param>
    public MapReader(SourceText source, YamlMap? map, SourceSpan place, DiagnosticBag diagnostics)
    {
        _source = source;
        _map = map;
        _place = place;
        _diagnostics = diagnostics;
    }

    public IReadOnlyList<KeyDescription> Described => _described;

    /// <summary>Whether this reader is run over nothing, to learn the keys; only then are those of inner maps of interest.</summary>
    private bool IsDescribing { get; init; }

    /// <summary>Runs a reader over nothing, to learn which keys it knows.</summary>
    public static ImmutableArray<KeyDescription> Describe(Action<MapReader> read)
    {
        var reader = new MapReader(new SourceText(SourcePath.Root, ""), null, default, new DiagnosticBag()) { IsDescribing = true };
        read(reader);
        return [.. reader._described];
    }

    public string RequiredText(string name, string summary, int maxLength = 0) =>
        RequiredLocatedText(name, summary, maxLength).Value;

    public Located<string> RequiredLocatedText(string name, string summary, int maxLength = 0) =>
        ReadText(new KeyDescription(name, KeyKind.Text, summary) { Required = true, MaxLength = maxLength }) ?? new("", Place);

    public string? Text(string name, string summary, int maxLength = 0) =>
        LocatedText(name, summary, maxLength)?.Value;

    public Located<string>? LocatedText(string name, string summary, int maxLength = 0) =>
        ReadText(new KeyDescription(name, KeyKind.Text, summary) { MaxLength = maxLength });

    /// <summary>An absolute address that a reader may be sent to: https, http or mailto. Anything else is reported and left out.</summary>
    public string? Address(string name, string summary) => LocatedAddress(name, summary)?.Value;

    public Located<string>? LocatedAddress(string name, string summary)
    {
        if (ReadText(new KeyDescription(name, KeyKind.Text, summary)) is not { } text)
            return null;
        if (Uri.TryCreate(text.Value, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http" or "mailto"))
            return text;
        _diagnostics.Report(DiagnosticCodes.BadUrl, _source, text.Span, $"`{text.Value}` is not an address that readers can follow", "write it whole, for example https://example.org");
        return null;
    }

    /// <summary>A text of one form; empty where it is missing or of another, which is then reported.</summary>
    public Located<string> RequiredLocatedText(string name, string summary, TextForm form)
    {
        var text = ReadText(new KeyDescription(name, KeyKind.Text, summary) { Required = true, Pattern = form.Pattern });
        return text is { } given && HasForm(given, form) ? given : new("", text?.Span ?? Place);
    }

    public Located<DateOnly>? Date(string name, string summary, bool required = false)
    {
        if (ReadScalar(Describe(new KeyDescription(name, KeyKind.Date, summary) { Required = required })) is not { } scalar)
            return null;
        if (DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new(date, scalar.Span);
        _diagnostics.Report(DiagnosticCodes.BadDate, _source, scalar.Span, $"`{scalar.Value}` is not a date", "write year-month-day, for example 2026-11-22");
        return null;
    }

    public bool Flag(string name, string summary)
    {
        if (ReadScalar(Describe(new KeyDescription(name, KeyKind.Flag, summary))) is not { } scalar)
            return false;
        if (scalar.Value is "true" or "false")
            return scalar.Value == "true";
        WrongType(scalar, name, "true or false");
        return false;
    }

    public int? Number(string name, string summary)
    {
        if (ReadScalar(Describe(new KeyDescription(name, KeyKind.Number, summary))) is not { } scalar)
            return null;
        if (int.TryParse(scalar.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
            return number;
        WrongType(scalar, name, "a whole number");
        return null;
    }

    /// <summary>The first number in a list of lists, however deep: CSL's <c>date-parts: [[2015, 4]]</c>.</summary>
    public int? FirstNumber(string name, string summary)
    {
        var node = ReadNode(Describe(new KeyDescription(name, KeyKind.NumberLists, summary)));
        var place = node;
        while (node is YamlList { Items: [var first, ..] })
            node = first;
        if (place is null || (node is YamlScalar scalar && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            return node is YamlScalar year ? int.Parse(year.Value, CultureInfo.InvariantCulture) : null;
        WrongType(place, name, "a list of numbers, as in [[2015, 4]]");
        return null;
    }

    /// <summary>One of the names of an enum, in camelCase.</summary>
    public Located<T>? Choice<T>(string name, string summary)
        where T : struct, Enum
    {
        var choices = Enum.GetNames<T>().Select(CamelCase).ToImmutableArray();
        if (ReadScalar(Describe(new KeyDescription(name, KeyKind.Choice, summary) { Choices = choices })) is not { } scalar)
            return null;
        if (choices.IndexOf(scalar.Value) is var index and >= 0)
            return new(Enum.GetValues<T>()[index], scalar.Span);
        ReportChoice(new(scalar.Value, scalar.Span), name, choices);
        return null;
    }

    /// <summary>Names of an enum, in camelCase; null where the key is absent.</summary>
    public ImmutableArray<T>? ChoiceList<T>(string name, string summary)
        where T : struct, Enum
    {
        var choices = Enum.GetNames<T>().Select(CamelCase).ToImmutableArray();
        var node = ReadNode(Describe(new KeyDescription(name, KeyKind.TextList, summary) { Choices = choices }));
        if (node is null)
            return null;
        var texts = ToTexts(node, name);
        foreach (var unknown in texts.Where(t => !choices.Contains(t.Value, StringComparer.Ordinal)))
            ReportChoice(unknown, name, choices);
        return [.. texts.Select(t => choices.IndexOf(t.Value)).Where(i => i >= 0).Select(i => Enum.GetValues<T>()[i])];
    }

    public ImmutableArray<Located<string>> TextList(string name, string summary)
    {
        var node = ReadNode(Describe(new KeyDescription(name, KeyKind.TextList, summary)));
        return node is null ? [] : ToTexts(node, name);
    }

    /// <summary>A list of texts of one form; those of another are reported and left out.</summary>
    public ImmutableArray<Located<string>> TextList(string name, string summary, TextForm form)
    {
        var node = ReadNode(Describe(new KeyDescription(name, KeyKind.TextList, summary) { Pattern = form.Pattern }));
        return node is null ? [] : [.. ToTexts(node, name).Where(text => HasForm(text, form))];
    }

    /// <summary>Either <c>true</c>, or a list of words.</summary>
    public (bool All, ImmutableArray<Located<string>> Words) FlagOrTextList(string name, string summary)
    {
        var node = ReadNode(Describe(new KeyDescription(name, KeyKind.FlagOrTextList, summary)));
        return node switch
        {
            null or YamlScalar { IsPlain: true, Value: "false" } => (false, []),
            YamlScalar { IsPlain: true, Value: "true" } => (true, []),
            _ => (false, ToTexts(node, name)),
        };
    }

    public T? Map<T>(string name, string summary, Func<MapReader, T> read)
        where T : class
    {
        var node = ReadNode(Describe(new KeyDescription(name, KeyKind.Map, summary) { Keys = Inner(read) }));
        return node is null ? null : ReadMap(node, name, read);
    }

    /// <summary>A map, or the value of one of its keys in its place: <c>sources: error</c> is <c>sources: { level: error }</c>.</summary>
    public T? MapOrShort<T>(string name, string summary, string shortKey, Func<MapReader, T> read)
        where T : class
    {
        var node = ReadNode(Describe(new KeyDescription(name, KeyKind.Map, summary) { Short = shortKey, Keys = Inner(read) }));
        if (node is YamlScalar scalar)
            node = new YamlMap(scalar.Span, [new YamlEntry(new YamlScalar(scalar.Span, shortKey, true), scalar)]);
        return node is null ? null : ReadMap(node, name, read);
    }

    public ImmutableArray<T> MapList<T>(string name, string summary, Func<MapReader, T> read)
        where T : class
    {
        var node = ReadNode(Describe(new KeyDescription(name, KeyKind.MapList, summary) { Keys = Inner(read) }));
        if (node is null)
            return [];
        if (node is YamlList list)
            return [.. list.Items.Select(item => ReadMap(item, name, read)).OfType<T>()];
        WrongType(node, name, "a list of entries, each beginning with a dash");
        return [];
    }

    /// <summary>The keys of a map whose names are data (the levels of red flags, say).</summary>
    public ImmutableArray<(Located<string> Key, T Value)> Entries<T>(string name, string summary, Func<MapReader, T> read)
        where T : class
    {
        var node = ReadNode(Describe(new KeyDescription(name, KeyKind.Entries, summary) { Keys = Inner(read) }));
        if (node is null)
            return [];
        if (node is YamlMap map)
            return [.. from entry in map.Entries let value = ReadMap(entry.Value, entry.Key.Value, read) where value is not null select (new Located<string>(entry.Key.Value, entry.Key.Span), value)];
        WrongType(node, name, "a map");
        return [];
    }

    /// <summary>Where this map, or the file that lacks it, begins.</summary>
    public SourceSpan Place => _map is null ? _place : new SourceSpan(_map.Span.Start, 1);

    /// <summary>Reports the keys that no call has asked for.</summary>
    public void Finish()
    {
        if (_map is null)
            return;
        var known = _described.Select(d => d.Name).ToArray();
        foreach (var entry in _map.Entries.Where(e => !known.Contains(e.Key.Value, StringComparer.Ordinal)))
        {
            _diagnostics.Report(
                DiagnosticCodes.UnknownKey, _source, entry.Key.Span, $"`{entry.Key.Value}` is not a key that is known here",
                Suggestion.DidYouMean(entry.Key.Value, known) ?? $"known are {string.Join(", ", known)}");
        }
    }

    private T? ReadMap<T>(YamlNode node, string name, Func<MapReader, T> read)
        where T : class
    {
        if (node is not YamlMap map)
        {
            WrongType(node, name, "keys with values");
            return null;
        }
        var reader = new MapReader(_source, map, map.Span, _diagnostics);
        var value = read(reader);
        reader.Finish();
        return value;
    }

    private Located<string>? ReadText(KeyDescription key)
    {
        Describe(key);
        if (ReadNode(key) is not { } node)
            return null;
        if (node is not YamlScalar scalar)
        {
            WrongType(node, key.Name, "one text");
            return null;
        }
        if (key.MaxLength > 0 && scalar.Value.Length > key.MaxLength)
            _diagnostics.Report(DiagnosticCodes.TextTooLong, _source, scalar.Span, $"`{key.Name}` has {scalar.Value.Length} characters, {key.MaxLength} are the most", "say it shorter");
        return new(scalar.Value, scalar.Span);
    }

    private bool HasForm(Located<string> text, TextForm form)
    {
        if (Regex.IsMatch(text.Value, form.Pattern, RegexOptions.None, TimeSpan.FromSeconds(1)) && form.IsValid?.Invoke(text.Value) != false)
            return true;
        _diagnostics.Report(form.Code, _source, text.Span, $"`{text.Value}` is not {form.Expected}", form.Advice);
        return false;
    }

    private ImmutableArray<Located<string>> ToTexts(YamlNode node, string name)
    {
        if (node is not YamlList list)
        {
            WrongType(node, name, "a list: [one, two], or one line with a dash for each");
            return [];
        }
        foreach (var wrong in list.Items.Where(item => item is not YamlScalar))
            WrongType(wrong, name, "a list of plain texts");
        return [.. list.Items.OfType<YamlScalar>().Select(s => new Located<string>(s.Value, s.Span))];
    }

    private YamlScalar? ReadScalar(KeyDescription key)
    {
        var node = ReadNode(key);
        if (node is YamlScalar or null)
            return (YamlScalar?)node;
        WrongType(node, key.Name, "one value");
        return null;
    }

    private ImmutableArray<KeyDescription> Inner<T>(Func<MapReader, T> read) => IsDescribing ? Describe(inner => read(inner)) : [];

    private KeyDescription Describe(KeyDescription key)
    {
        if (!_described.Any(d => d.Name == key.Name))
            _described.Add(key);
        return key;
    }

    private YamlNode? ReadNode(KeyDescription key)
    {
        var node = _map?.Entries.FirstOrDefault(e => e.Key.Value == key.Name)?.Value;
        if (node is not null and not YamlScalar { IsNull: true })
            return node;
        if (key.Required)
            _diagnostics.Report(DiagnosticCodes.MissingKey, _source, node?.Span ?? Place, $"`{key.Name}` is missing", $"add a line `{key.Name}: …`. {key.Summary}");
        return null;
    }

    private void ReportChoice(Located<string> given, string name, ImmutableArray<string> choices) =>
        _diagnostics.Report(
            DiagnosticCodes.UnknownChoice, _source, given.Span, $"`{given.Value}` is not a {name}",
            Suggestion.DidYouMean(given.Value, choices) ?? $"choose one of {string.Join(", ", choices)}");

    private void WrongType(YamlNode node, string name, string expected) =>
        _diagnostics.Report(DiagnosticCodes.WrongType, _source, new SourceSpan(node.Span.Start, Math.Max(1, node.Span.Length)), $"`{name}` must be {expected}");

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
