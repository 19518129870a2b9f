using System.Collections.Immutable;

namespace StaticBackSite.Yaml;

/// <summary>
/// Values that YAML names and whose number is not closed, since extensions add to them: the types of pages, for instance. By the
/// type of the value, so that one reader serves a key of any of them.
/// </summary>
internal sealed class OpenChoices
{
    public static readonly OpenChoices None = new([]);

    private readonly ImmutableArray<object> _lists;

    private OpenChoices(ImmutableArray<object> lists) => _lists = lists;

    /// <summary>Advice on a name that is not known here, such as what would make it known; null where there is none.</summary>
    public Func<string, string?> Advise { get; private init; } = _ => null;

    public static OpenChoices Of<T>(IEnumerable<(string Name, T Value)> choices)
        where T : class => new([new List<T>([.. choices])]);

    /// <summary>These and others; the names of a type that both have are those of the other.</summary>
    public OpenChoices And(OpenChoices other) => new([.. other._lists, .. _lists]) { Advise = Advise };

    public OpenChoices With(Func<string, string?> advise) => new(_lists) { Advise = advise };

    public ImmutableArray<string> Names<T>()
        where T : class => [.. Lists<T>().Select(choice => choice.Name)];

    public IEnumerable<T> All<T>()
        where T : class => Lists<T>().Select(choice => choice.Value);

    public T? Find<T>(string name)
        where T : class
    {
        foreach (var choice in Lists<T>())
        {
            if (choice.Name == name)
                return choice.Value;
        }
        return null;
    }

    private ImmutableArray<(string Name, T Value)> Lists<T>()
        where T : class
    {
        foreach (var list in _lists)
        {
            if (list is List<T> found)
                return found.Choices;
        }
        return [];
    }

    private sealed record List<T>(ImmutableArray<(string Name, T Value)> Choices);
}
