using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration;

/// <summary>The words of the interface, one typed set for the engine and one for each extension that has words.</summary>
public sealed class SiteWords
{
    private readonly ImmutableArray<(StringSet Set, object Words)> _sets;
    private readonly IReadOnlyDictionary<string, string> _own;

    /// <param name="own">The texts that the site has of its own, by their keys.</param>
    public SiteWords(ImmutableArray<StringSet> sets, IReadOnlyDictionary<string, string> own)
    {
        _sets = [.. sets.Select(set => (set, set.With(own)))];
        _own = own;
    }

    /// <summary>Every text with its key, set by set.</summary>
    public IEnumerable<(StringKey Key, string Text)> Texts =>
        from known in _sets from key in known.Set.Keys select (key, _own.GetValueOrDefault(key.Name, key.English));

    public T Of<T>(StringSet<T> set)
        where T : class
    {
        foreach (var (known, words) in _sets)
        {
            if (ReferenceEquals(known, set))
                return (T)words;
        }
        throw new ArgumentException($"the site has no words of {typeof(T).Name}; the extension that brings them is not added", nameof(set));
    }
}

/// <summary>Reads <c>strings.yml</c>, in which a site rewords the interface.</summary>
internal static class ReadStrings
{
    public static readonly SourcePath FileName = new("strings.yml");

    /// <param name="keys">All keys that the file may have.</param>
    /// <returns>The texts that the file gives, by their keys.</returns>
    public static IReadOnlyDictionary<string, string> From(SourceText source, YamlNode? root, ImmutableArray<StringKey> keys, DiagnosticBag diagnostics)
    {
        var reader = new MapReader(source, root as YamlMap, new SourceSpan(0, 0), diagnostics);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        ReadKeys(reader, keys, (key, text) =>
        {
            CheckPlaceholders(key, text, source, diagnostics);
            texts[key.Name] = text.Value;
        });
        reader.Finish();
        return texts;
    }

    /// <summary>The texts of one table of keys: the site's own where it has them, English elsewhere.</summary>
    public static ImmutableArray<string> Over(ImmutableArray<StringKey> keys, IReadOnlyDictionary<string, string> own) =>
        [.. keys.Select(key => own.GetValueOrDefault(key.Name, key.English))];

    public static void ReadKeys(MapReader reader, ImmutableArray<StringKey> keys, Action<StringKey, Located<string>> found)
    {
        foreach (var group in keys.GroupBy(key => key.Group, StringComparer.Ordinal))
        {
            reader.Map(group.Key, "Texts of one part of the interface.", inner =>
            {
                foreach (var same in group.GroupBy(key => key.Key, StringComparer.Ordinal))
                    ReadKey(inner, [.. same], found);
                return inner;
            });
        }
    }

    private static void ReadKey(MapReader reader, StringKey[] forms, Action<StringKey, Located<string>> found)
    {
        if (forms is [{ Form: null } only])
        {
            if (reader.LocatedText(only.Key, Summary(only)) is { } text)
                found(only, text);
            return;
        }
        reader.Map(forms[0].Key, "A text with a number in it.", inner =>
        {
            foreach (var form in forms)
            {
                if (inner.LocatedText(form.Form!, Summary(form)) is { } text)
                    found(form, text);
            }
            return inner;
        });
    }

    private static string Summary(StringKey key) => $"In English: “{key.English}”";

    private static void CheckPlaceholders(StringKey key, Located<string> text, SourceText source, DiagnosticBag diagnostics)
    {
        var used = Braces.In(text.Value).Select(brace => brace.Name).ToArray();
        if (used.FirstOrDefault(name => !key.Placeholders.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            diagnostics.Report(
                ReadingCodes.StringPlaceholder, source, text.Span, $"`{key.Name}` has no placeholder {{{unknown}}}",
                key.Placeholders.IsEmpty ? "delete it; this text has none" : Suggestion.DidYouMean($"{{{unknown}}}", key.Placeholders.Select(name => $"{{{name}}}")) ?? $"it has {string.Join(" and ", key.Placeholders.Select(name => $"{{{name}}}"))}");
        }
        // A plural may spell its number out: "one page".
        else if (key.Placeholders.FirstOrDefault(name => !used.Contains(name, StringComparer.Ordinal) && (key.Form is null || name != "count")) is { } missing)
            diagnostics.Report(ReadingCodes.StringPlaceholder, source, text.Span, $"`{key.Name}` must hold the placeholder {{{missing}}}", $"in English it reads “{key.English}”");
    }
}
