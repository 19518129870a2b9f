namespace StaticBackSite.Modules.Output;

/// <summary>The output folder is not one that may be replaced.</summary>
public sealed class OutputRefusedException : Exception
{
    public OutputRefusedException()
    {
    }

    public OutputRefusedException(string message)
        : base(message)
    {
    }

    public OutputRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
