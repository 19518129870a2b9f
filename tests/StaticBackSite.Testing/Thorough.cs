namespace StaticBackSite.Testing;

/// <summary>Expensive generators take a small sample, and their full size where <c>THOROUGH=1</c> asks for it, as the nightly run does.</summary>
internal static class Thorough
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("THOROUGH") == "1";

    public static int Of(int full, int sample) => IsOn ? full : sample;
}
