using Markdig.Extensions.CustomContainers;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>The levels that <c>::: care-cards …</c> names.</summary>
internal static class CareCardLevels
{
    public static string[] Of(CustomContainer container) =>
        (container.Arguments ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
