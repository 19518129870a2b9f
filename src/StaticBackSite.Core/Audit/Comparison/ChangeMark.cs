using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StaticBackSite.Audit.Comparison;

/// <summary>Something that a reviewer must not miss in a changed sentence.</summary>
/// <param name="Name">One of it, as a reviewer reads it: <c>number</c>.</param>
public sealed record ChangeMark(string Name)
{
    /// <summary>A “not”, a “never” or another word that turns the meaning round came or went.</summary>
    public static readonly ChangeMark Negation = new("negation");

    /// <summary>A figure, or the unit after it, is another one.</summary>
    public static readonly ChangeMark Number = new("number");

    /// <summary>Other sources are cited, or an entry of the list of sources is another one.</summary>
    public static readonly ChangeMark Reference = new("reference");

    /// <summary>A link leads elsewhere.</summary>
    public static readonly ChangeMark Link = new("link");

    /// <summary>A CSS selector of boxes whose sentences carry the mark when they change; so do the same words outside such a box.</summary>
    public string? Box { get; private init; }

    /// <summary>A CSS selector of labels that are no words of the sentence that they follow; where one is another, the sentence carries the mark.</summary>
    public string? Label { get; private init; }

    public static ChangeMark OfBox(string name, string selector) => new(name) { Box = selector };

    public static ChangeMark OfLabel(string name, string selector) => new(name) { Label = selector };

    /// <summary>The marks that a comparison knows, in the order in which a reviewer reads them: those of boxes first.</summary>
    /// <param name="added">What packs add to the engine's own.</param>
    public static ImmutableArray<ChangeMark> All(ImmutableArray<ChangeMark> added) =>
        [.. added.Where(mark => mark.Box is not null), Negation, Number, Reference, .. added.Where(mark => mark.Label is not null), Link];
}

/// <summary>Finds what a reviewer must not miss. It may mark too much; it must not mark too little.</summary>
internal static partial class FindMarks
{
    /// <param name="marks">Those to look for.</param>
    public static ImmutableArray<ChangeMark> Of(PageSentence? old, PageSentence? @new, ImmutableArray<ChangeMark> marks) =>
        [.. marks.Where(mark => IsOn(mark, old, @new))];

    private static bool IsOn(ChangeMark mark, PageSentence? old, PageSentence? @new)
    {
        if (mark.Box is not null)
            return (old?.Boxes ?? []).Contains(mark) || (@new?.Boxes ?? []).Contains(mark);
        if (mark.Label is not null)
            return !LabelsOf(old, mark).SequenceEqual(LabelsOf(@new, mark), StringComparer.Ordinal);
        if (mark == ChangeMark.Negation)
            return !Same(Negations(), old, @new);
        if (mark == ChangeMark.Number)
            return !Same(Numbers(), old, @new);
        if (mark == ChangeMark.Reference)
            return old is { IsReference: true } || @new is { IsReference: true } || !SourcesOf(old).SequenceEqual(SourcesOf(@new), StringComparer.Ordinal);
        return mark == ChangeMark.Link && !(old?.Links ?? []).SequenceEqual(@new?.Links ?? [], StringComparer.Ordinal);
    }

    private static IEnumerable<string> LabelsOf(PageSentence? sentence, ChangeMark mark) => (sentence?.Labels ?? []).Where(label => label.Mark == mark).Select(label => label.Words);

    private static IEnumerable<string> SourcesOf(PageSentence? sentence) => (sentence?.References ?? []).Select(reference => reference.Identity);

    /// <summary>Whether the same things are found in both, in the same order; in a sentence that is not there, nothing is found.</summary>
    private static bool Same(Regex what, PageSentence? old, PageSentence? @new) =>
        Found(what, old).SequenceEqual(Found(what, @new), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Found(Regex what, PageSentence? sentence) =>
        sentence is null ? [] : what.Matches(sentence.Text).Select(match => match.Value);

    [GeneratedRegex(@"\b(not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|unless|except|avoid|stop|hardly|\w+n['’]t)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Negations();

    [GeneratedRegex(
        @"[-−±<>≤≥]?\p{Nd}+([.,:/–-]\p{Nd}+)*(\s?%|\s?°C?|[\s-]?(second|minute|hour|day|week|month|year|time|mg|g|kg|ml|l|litre|cm|mm|km|metre|millimetre|centimetre|in\s\p{Nd}+)s?\b)?" +
        @"|[½¼¾⅓⅔]|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half|third|quarter|double|once|twice)s?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Numbers();
}
