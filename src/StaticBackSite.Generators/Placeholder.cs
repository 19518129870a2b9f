using System.Text.RegularExpressions;

namespace StaticBackSite.Generators;

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
