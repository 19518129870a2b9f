namespace StaticBackSite.Rules;

internal static class Counted
{
    /// <summary>“1 step”, “2 steps”.</summary>
    public static string Of(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
