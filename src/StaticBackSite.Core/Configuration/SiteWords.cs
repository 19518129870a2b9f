using System.Collections.Immutable;
using System.Collections.ObjectModel;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Text;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration;

/// <summary>
/// The words of the interface, one typed set for the engine and one for each extension that has words: the site's own texts, else the
/// translation that comes with the set, else English.
/// </summary>
public sealed class SiteWords
{
    private readonly ImmutableArray<(StringSet Set, ImmutableArray<string> Texts, object Words)> _sets;

    /// <param name="own">The texts that the site has of its own, by their keys.</param>
    /// <param name="language">A tag of BCP 47.</param>
    public SiteWords(ImmutableArray<StringSet> sets, IReadOnlyDictionary<string, string> own, string language)
    {
        Language = language;
        var missing = ImmutableArray.CreateBuilder<StringKey>();
        _sets =
        [
            .. from set in sets
               let texts = ReadStrings.Over(set.Keys, own, ReadStrings.Translated(set, language), missing)
               select (set, texts, set.With(texts, language)),
        ];
        Untranslated = IsEnglish(language) ? [] : missing.DrainToImmutable();
    }

    public string Language { get; }

    /// <summary>Every text with its key, set by set.</summary>
    public IEnumerable<(StringKey Key, string Text)> Texts =>
        from known in _sets from text in known.Set.Keys.Zip(known.Texts) select text;

    /// <summary>What the site shows in English although its language is another.</summary>
    internal ImmutableArray<StringKey> Untranslated { get; }

    internal static bool IsEnglish(string language) => language.Split('-')[0].Equals("en", StringComparison.OrdinalIgnoreCase);

    public T Of<T>(StringSet<T> set)
        where T : class
    {
        foreach (var (known, _, words) in _sets)
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
    /// <param name="language">A tag of BCP 47; forms of plurals that it does not use are reported. Null takes any form.</param>
    /// <returns>The texts that the file gives, by their keys.</returns>
    public static IReadOnlyDictionary<string, string> From(SourceText source, YamlNode? root, ImmutableArray<StringKey> keys, DiagnosticBag diagnostics, string? language = null)
    {
        var reader = new MapReader(source, root as YamlMap, new SourceSpan(0, 0), diagnostics);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        ReadKeys(reader, keys, (key, text) =>
        {
            CheckPlaceholders(key, text, source, diagnostics);
            if (language is not null && key.Form is { } form && PluralRules.Of(language).Used is var used && !used.Contains(form))
                diagnostics.Report(ReadingCodes.IdleSetting, source, text.Span, $"`{language}` has no plural form `{form}`, so this text is never shown", $"delete the line; the forms are {string.Join(", ", used)}");
            texts[key.Name] = text.Value;
        });
        reader.Finish();
        return texts;
    }

    /// <summary>The translation that comes with a set, by its keys; nothing for English, and where there is none.</summary>
    public static IReadOnlyDictionary<string, string> Translated(StringSet set, string language)
    {
        if (SiteWords.IsEnglish(language) || IsTraditionalChinese(language))
            return ReadOnlyDictionary<string, string>.Empty;
        for (var tag = language; tag.Length > 0; tag = tag[..Math.Max(tag.LastIndexOf('-'), 0)])
        {
            if (set.Translation(tag.ToLowerInvariant()) is { } text)
                return From(new SourceText(new SourcePath($"strings/{tag}.yml"), text), set.Keys, new DiagnosticBag());
        }
        return ReadOnlyDictionary<string, string>.Empty;
    }

    public static IReadOnlyDictionary<string, string> From(SourceText source, ImmutableArray<StringKey> keys, DiagnosticBag diagnostics) =>
        From(source, YamlReader.Read(source, new SourceSpan(0, source.Text.Length), diagnostics), keys, diagnostics);

    /// <summary>The text of each key. A form of a plural that is not written reads like the form <c>other</c> beside it.</summary>
    /// <param name="missing">Takes the keys for which only English is left; of a plural, the form <c>other</c>.</param>
    public static ImmutableArray<string> Over(
        ImmutableArray<StringKey> keys, IReadOnlyDictionary<string, string> own, IReadOnlyDictionary<string, string> translation, ImmutableArray<StringKey>.Builder missing)
    {
        return [.. keys.Select(TextOf)];

        string TextOf(StringKey key)
        {
            if ((In(own, key) ?? In(translation, key)) is { } text)
                return text;
            if (key.Form is null or "other")
                missing.Add(key);
            return key.English;
        }

        static string? In(IReadOnlyDictionary<string, string> texts, StringKey key) =>
            texts.TryGetValue(key.Name, out var text) || (key.Form is not null && texts.TryGetValue($"{key.Group}.{key.Key}.other", out text)) ? text : null;
    }

    /// <summary>Chinese is translated in simplified characters only.</summary>
    private static bool IsTraditionalChinese(string language) =>
        language.Split('-') is ["zh", .. var parts] && parts.Any(part => part is "Hant" or "TW" or "HK" or "MO");

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
