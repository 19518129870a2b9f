namespace StaticBackSite.Commands;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>The content has errors: nothing was written, the last good output stays.</summary>
    public const int ContentHasErrors = 1;

    /// <summary>Wrong usage, or the machine refuses: nothing was written.</summary>
    public const int Usage = 2;
}
