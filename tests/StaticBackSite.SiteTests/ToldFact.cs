using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StaticBackSite.SiteTests;

/// <summary>A fact, and the words by which a reader can find it in one part of a page.</summary>
/// <param name="Seeds">The letters of the main articles that must carry it.</param>
public sealed record ToldFact(string Id, string Seeds, ImmutableArray<Regex> Words)
{
    public static readonly ImmutableArray<ToldFact> All =
    [
        .. File.ReadLines(Path.Combine(PublishedSite.InputFolder, "..", "tests", "StaticBackSite.SiteTests", "facts.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(Parse),
    ];

    public bool IsIn(string part) => Words.All(words => words.IsMatch(part));

    public override string ToString() => Id;

    private static ToldFact Parse(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var head = line[..colon].Split(' ');
        return new ToldFact(head[0], head.Length > 1 ? head[1] : "", [.. line[(colon + 2)..].Split(" + ").Select(Group)]);
    }

    private static Regex Group(string choices) => new(
        $@"\b(?:{string.Join('|', choices.Split('|').Select(choice => choice.TrimEnd('*') + (choice.EndsWith('*') ? "" : @"\b")))})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));
}
