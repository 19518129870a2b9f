using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace StaticBackSite.Generators;

/// <summary>
/// Reads the part of YAML that a file of strings needs: groups, names and one-line texts, with two spaces for each level.
/// Anything else is a fault, so every file that is read here means the same to a full YAML reader.
/// </summary>
internal sealed class StringsFile
{
    private readonly List<StringEntry> _entries = [];
    private readonly List<StringsFault> _faults = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private string? _group;
    private string? _plural;

    private StringsFile(SourceText source)
    {
        foreach (var line in source.Lines)
            Read(line.ToString().TrimEnd(), line.LineNumber);
        foreach (var missing in _entries.Where(entry => entry.Form == "one" && !_keys.Contains($"{entry.Group}.{entry.Name}.other")))
            _faults.Add(new StringsFault(missing.Line, $"`{missing.Group}.{missing.Name}` has no form `other`"));
    }

    public IReadOnlyList<StringEntry> Entries => _entries;

    public IReadOnlyList<StringsFault> Faults => _faults;

    public static StringsFile Read(SourceText source) => new(source);

    private void Read(string line, int number)
    {
        var text = line.TrimStart(' ');
        if (text.Length == 0 || text[0] == '#')
            return;
        var level = (line.Length - text.Length) / 2;
        var colon = text.IndexOf(':');
        var name = colon < 0 ? "" : text.Substring(0, colon);
        var value = colon < 0 ? "" : text.Substring(colon + 1).TrimStart(' ');
        if ((line.Length - text.Length) % 2 != 0 || level > 2 || !IsName(name) || (value.Length > 0 && text[colon + 1] != ' '))
            Report(number, "write `name: text`, indented by two spaces for each level");
        else if (level == 0)
            BeginGroup(name, value, number);
        else if (level == 1 && value.Length == 0)
            _plural = name;
        else if (level == 1)
            Add(name, form: null, value, number);
        else if (_plural is null || name is not ("one" or "other"))
            Report(number, "below a name stand its plural forms, `one` and `other`");
        else
            Add(_plural, name, value, number);
    }

    private void BeginGroup(string name, string value, int number)
    {
        if (value.Length > 0)
            Report(number, "texts belong to a group");
        (_group, _plural) = (name, null);
    }

    private void Add(string name, string? form, string value, int number)
    {
        if (form is null)
            _plural = null;
        if (_group is null)
            Report(number, "texts belong to a group");
        else if (Unquote(value) is not { Length: > 0 } text)
            Report(number, "write the text between double quotes when it begins with a sign or holds `: ` or ` #`");
        else if (new StringEntry(_group, name, form, text, number) is var entry && _keys.Add(entry.Key))
            _entries.Add(entry);
        else
            Report(number, $"duplicate key `{entry.Key}`");
    }

    private static string? Unquote(string value)
    {
        if (value[0] != '"')
            return char.IsLetterOrDigit(value[0]) && !value.Contains(": ") && !value.Contains(" #") && value[value.Length - 1] != ':' ? value : null;
        if (value.Length < 2 || value[value.Length - 1] != '"')
            return null;
        var text = new StringBuilder();
        for (var i = 1; i < value.Length - 1; i++)
        {
            if (value[i] == '"' || (value[i] == '\\' && value[i + 1] is not ('"' or '\\')) || (value[i] == '\\' && i == value.Length - 2))
                return null;
            text.Append(value[i] == '\\' ? value[++i] : value[i]);
        }
        return text.ToString();
    }

    private static bool IsName(string text) => text.Length > 0 && text[0] is >= 'a' and <= 'z' && text.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'));

    private void Report(int line, string message) => _faults.Add(new StringsFault(line, message));
}

/// <summary>One text of the interface: <c>group.name</c>, or <c>group.name.one</c> for a plural form.</summary>
internal sealed class StringEntry(string group, string name, string? form, string text, int line)
{
    public string Group { get; } = group;

    public string Name { get; } = name;

    /// <summary><c>one</c> or <c>other</c>; null where the text is the same for every number.</summary>
    public string? Form { get; } = form;

    public string Text { get; } = text;

    /// <summary>From 0.</summary>
    public int Line { get; } = line;

    public string Key => Form is null ? $"{Group}.{Name}" : $"{Group}.{Name}.{Form}";
}

/// <summary>A word in braces that a value takes the place of: <c>{name}</c>, <c>{count:number}</c>, <c>{page:markup}</c>.</summary>
internal sealed class Placeholder(string name, string kind)
{
    private static readonly Regex Braces = new(@"\{(?<name>[a-z][A-Za-z]*)(:(?<kind>[a-z]+))?\}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    public string Name { get; } = name;

    public bool IsNumber { get; } = kind == "number";

    /// <summary>Whether markup takes its place, so that the text is needed in two halves.</summary>
    public bool IsMarkup { get; } = kind == "markup";

    /// <summary>Whether it is of a kind that the generator knows.</summary>
    public bool IsKnown { get; } = kind is "" or "number" or "markup";

    /// <summary>Those of a text, each once, in its order.</summary>
    public static IReadOnlyList<Placeholder> In(IEnumerable<string> texts) =>
    [
        .. texts.SelectMany(text => Braces.Matches(text).Cast<Match>())
            .GroupBy(match => match.Groups["name"].Value)
            .Select(same => new Placeholder(same.Key, same.Select(match => match.Groups["kind"].Value).FirstOrDefault(kind => kind.Length > 0) ?? "")),
    ];

    /// <summary>The text as a site sees and overrides it, which need not know the kinds.</summary>
    public static string WithoutKinds(string text) => Braces.Replace(text, "{${name}}");
}

/// <summary>What is wrong with a line, counted from 0.</summary>
internal readonly struct StringsFault(int line, string message)
{
    public int Line { get; } = line;

    public string Message { get; } = message;
}
