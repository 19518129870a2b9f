namespace StaticBackSite.Diagnostics;

public enum Severity
{
    /// <summary>The check is off; nothing is reported.</summary>
    Off,

    /// <summary>Published all the same; <c>--warnings-as-errors</c> refuses it.</summary>
    Warning,

    /// <summary>Nothing is published.</summary>
    Error,
}
