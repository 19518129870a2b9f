using System.Collections.Immutable;

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
