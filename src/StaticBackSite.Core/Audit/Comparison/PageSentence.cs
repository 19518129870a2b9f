using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StaticBackSite.Audit.Comparison;

/// <summary>A sentence of a page, or a row of a table, with what belongs to it.</summary>
/// <param name="Text">Its words, with single spaces, without numbers of references and labels.</param>
/// <param name="Section">The heading that it stands below; empty above the first.</param>
internal sealed record PageSentence(string Text, string Section)
{
    public ImmutableArray<CitedReference> References { get; init; } = [];

    /// <summary>What follows it and is no word of it, such as how sure the page is.</summary>
    public ImmutableArray<SentenceLabel> Labels { get; init; } = [];

    /// <summary>Where its links lead, as written. Links that the glossary makes are left out: they come and go with the terms.</summary>
    public ImmutableArray<string> Links { get; init; } = [];

    /// <summary>The marks of the boxes that it is in.</summary>
    public ImmutableArray<ChangeMark> Boxes { get; init; } = [];

    /// <summary>Whether it is an entry in the page's list of sources.</summary>
    public bool IsReference { get; init; }

    /// <summary>What two sentences have in common that say the same; the section does not matter.</summary>
    public string Key { get; private init; } = "";

    public PageSentence WithKey() => this with
    {
        Key = string.Join('\u001f', [Text, .. References.Select(r => "@" + r.Identity), .. Labels.Select(l => "!" + l.Words), .. Links.Select(l => ">" + l), .. Boxes.Select(b => "+" + b.Name)]),
    };
}

/// <summary>A label of a sentence, and the mark that it carries where the label changes.</summary>
internal sealed record SentenceLabel(ChangeMark Mark, string Words);

/// <summary>A source that a sentence cites, whatever number it has on the page.</summary>
/// <param name="Identity">The address of the source, or where it has none, its entry in the list: the same on every page.</param>
/// <param name="Label">The beginning of its entry, for people.</param>
internal sealed record CitedReference(string Identity, string Label);

/// <summary>A source in a few words: who and when.</summary>
internal static partial class ReferenceLabel
{
    private const int Longest = 40;

    /// <summary>“Stanton TR 2017”, or the beginning of the entry where it has no year.</summary>
    public static string Of(string entry)
    {
        var who = entry[..(entry.IndexOfAny([',', '.']) is var end and > 0 and < Longest ? end : Math.Min(entry.Length, Longest))];
        return Year().Match(entry) is { Success: true } year ? $"{who} {year.Groups["year"].Value}" : who;
    }

    [GeneratedRegex(@"\((?<year>[0-9]{4})\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();
}
