using Markdig.Extensions.CustomContainers;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>The levels that <c>::: care-cards …</c> names, and whether its cards are short.</summary>
internal static class CareCardLevels
{
    /// <summary>Asks for cards that say the signs in a sentence and fold the list: <c>::: care-cards emergency urgent short</c>.</summary>
    public const string Short = "short";

    public static bool AreShort(CustomContainer container) => Words(container).Contains(Short, StringComparer.Ordinal);

    public static string[] Of(CustomContainer container) => [.. Words(container).Where(word => word != Short)];

    private static string[] Words(CustomContainer container) =>
        (container.Arguments ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
