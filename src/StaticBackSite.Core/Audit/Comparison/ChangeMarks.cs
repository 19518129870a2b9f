using System.Text.RegularExpressions;

namespace StaticBackSite.Audit.Comparison;

/// <summary>What a reviewer must not miss in a changed sentence.</summary>
[Flags]
public enum ChangeMarks
{
    None = 0,

    /// <summary>It stands on a care card: it says when to get help.</summary>
    RedFlag = 1,

    /// <summary>A “not”, a “never” or another word that turns the meaning round came or went.</summary>
    Negation = 2,

    /// <summary>A figure, or the unit behind it, is another one.</summary>
    Number = 4,

    /// <summary>Other sources are cited, or an entry of the list of sources is another one.</summary>
    Reference = 8,

    /// <summary>The label for the strength of the evidence is another one.</summary>
    Evidence = 16,

    /// <summary>A link leads elsewhere.</summary>
    Link = 32,
}

/// <summary>Finds what a reviewer must not miss. It may mark too much; it must not mark too little.</summary>
internal static partial class FindMarks
{
    public static ChangeMarks Of(PageSentence? old, PageSentence? @new)
    {
        var marks = ChangeMarks.None;
        if (old is { IsRedFlag: true } || @new is { IsRedFlag: true })
            marks |= ChangeMarks.RedFlag;
        if (!Same(Negations(), old, @new))
            marks |= ChangeMarks.Negation;
        if (!Same(Numbers(), old, @new))
            marks |= ChangeMarks.Number;
        if (old is { IsReference: true } || @new is { IsReference: true } || !(old?.References ?? []).Select(r => r.Identity).SequenceEqual((@new?.References ?? []).Select(r => r.Identity), StringComparer.Ordinal))
            marks |= ChangeMarks.Reference;
        if (!(old?.Labels ?? []).SequenceEqual(@new?.Labels ?? [], StringComparer.Ordinal))
            marks |= ChangeMarks.Evidence;
        if (!(old?.Links ?? []).SequenceEqual(@new?.Links ?? [], StringComparer.Ordinal))
            marks |= ChangeMarks.Link;
        return marks;
    }

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
