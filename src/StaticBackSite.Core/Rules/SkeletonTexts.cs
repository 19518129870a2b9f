using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StaticBackSite.Rules;

/// <summary>What the skeletons say to the writer where a reader would see it, since these places cannot be empty.</summary>
public static class SkeletonTexts
{
    public static readonly FrozenSet<string> All = FrozenSet.Create(
        StringComparer.Ordinal,
        "Say in one or two sentences what this page answers and how sure the answer is. This line is shown in search results.",
        "Say the answer in one or two short sentences.",
        "Say the first thing to remember.",
        "Say the second thing to remember.",
        "explains one thing",
        "Say the first point as a statement",
        "Say what it means in one plain sentence, without other words that need explaining.");

    /// <summary>The beginnings of the remarks that stand where a text is to be written.</summary>
    public static readonly ImmutableArray<string> Remarks =
    [
        "<!-- Begin with the answer, in 2 or 3 short sentences.",
        "<!-- A claim about health needs its source and a label, which says how sure we are:",
        "<!-- Say it openly, in one short list or two sentences. -->",
        "<!-- One to three short paragraphs. A claim about health needs its source and a label:",
    ];
}
