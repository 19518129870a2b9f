namespace StaticBackSite.Generators;

/// <summary>What is wrong with a line, counted from 0.</summary>
internal readonly struct StringsFault(int line, string message)
{
    public int Line { get; } = line;

    public string Message { get; } = message;
}
