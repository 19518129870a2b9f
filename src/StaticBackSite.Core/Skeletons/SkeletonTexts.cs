using System.Collections.Frozen;

namespace StaticBackSite.Skeletons;

/// <summary>What the skeletons say to the writer where a reader would see it, since these places cannot be empty.</summary>
public static class SkeletonTexts
{
    public static readonly FrozenSet<string> All = FrozenSet.Create(
        StringComparer.Ordinal,
        "Say in one or two sentences what this page answers and how sure the answer is. This line is shown in search results.",
        "Say the answer in one or two short sentences.",
        "Say the first thing to remember.",
        "Say the second thing to remember.",
        "Say the first point as a statement",
        "Say what it means in one plain sentence, without other words that need explaining.");
}
