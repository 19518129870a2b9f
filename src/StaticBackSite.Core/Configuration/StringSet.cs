using System.Collections.Immutable;

namespace StaticBackSite.Configuration;

/// <summary>
/// The words of an interface: one file <c>strings/en.yml</c> as a type made from it. The engine has a set, and an extension may bring
/// its own; <c>strings.yml</c> overrides the texts of all of them, so no two sets may share a key.
/// </summary>
public abstract class StringSet(ImmutableArray<StringKey> keys)
{
    public ImmutableArray<StringKey> Keys { get; } = keys;

    /// <param name="own">The site's own texts by their keys.</param>
    public abstract object With(IReadOnlyDictionary<string, string> own);
}

/// <param name="keys">Every key with its English text.</param>
/// <param name="make">Makes the typed words from one text for each key, in their order.</param>
public sealed class StringSet<T>(ImmutableArray<StringKey> keys, Func<ImmutableArray<string>, T> make) : StringSet(keys)
    where T : class
{
    public override T With(IReadOnlyDictionary<string, string> own) => make(ReadStrings.Over(Keys, own));
}
