using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Data;

/// <summary>Something that a site set out to tell, and the words by which a reader finds it.</summary>
/// <param name="Groups">Each of them must be found in one section of a page.</param>
internal sealed record Fact(Located<string> Id, ImmutableArray<FactWords> Groups)
{
    /// <summary>The groups of words that a section lacks, ready for a message.</summary>
    public ImmutableArray<string> Missing(string section) => [.. Groups.Where(group => !group.Pattern.IsMatch(section)).Select(group => $"`{group.Written}`")];
}

/// <summary>Words of which one must be there: <c>|</c> separates them, and <c>*</c> stands for any ending.</summary>
internal sealed record FactWords(string Written, Regex Pattern)
{
    public static FactWords Of(string written)
    {
        var choices = written.Split('|', StringSplitOptions.TrimEntries).Select(choice => string.Join(@"\s+", choice.TrimEnd('*').Split(' ').Select(Regex.Escape)) + (choice.EndsWith('*') ? "" : @"\b"));
        return new(written.Replace("|", " or ", StringComparison.Ordinal).Replace("*", "…", StringComparison.Ordinal), new Regex($@"\b(?:{string.Join('|', choices)})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking));
    }
}
