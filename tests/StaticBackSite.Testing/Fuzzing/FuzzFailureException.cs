namespace StaticBackSite.Testing.Fuzzing;

/// <summary>The program did not crash, and yet did what it must never do.</summary>
internal sealed class FuzzFailureException(string message) : Exception(message);
