using System.Collections.Immutable;
using System.IO;

namespace StaticBackSite.Configuration;

/// <summary>
/// The words of an interface: one file <c>strings/en.yml</c> as a type made from it. The engine has a set, and an extension may bring
/// its own; <c>strings.yml</c> overrides the texts of all of them, so no two sets may share a key. Its translations are resources of
/// the assembly that holds the type, one file a language: <c>strings/de.yml</c>.
/// </summary>
public abstract class StringSet(ImmutableArray<StringKey> keys)
{
    public ImmutableArray<StringKey> Keys { get; } = keys;

    /// <param name="texts">One for each of <see cref="Keys"/>, in their order.</param>
    /// <param name="language">A tag of BCP 47, for the forms of plurals.</param>
    public abstract object With(ImmutableArray<string> texts, string language);

    /// <summary>The set's own translation to a language, as its file's text; null where it has none.</summary>
    /// <param name="language">A tag without a region: <c>de</c>.</param>
    public abstract string? Translation(string language);
}

/// <param name="keys">Every key with its English text.</param>
/// <param name="make">Makes the typed words from one text for each key, in their order, and the language.</param>
public sealed class StringSet<T>(ImmutableArray<StringKey> keys, Func<ImmutableArray<string>, string, T> make) : StringSet(keys)
    where T : class
{
    public override T With(ImmutableArray<string> texts, string language) => make(texts, language);

    public override string? Translation(string language)
    {
        using var file = typeof(T).Assembly.GetManifestResourceStream($"strings/{typeof(T).Name}.{language}.yml");
        if (file is null)
            return null;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
