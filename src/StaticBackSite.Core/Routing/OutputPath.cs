namespace StaticBackSite.Routing;

/// <summary>The path of a file inside the output folder: relative, with forward slashes.</summary>
public readonly record struct OutputPath : IComparable<OutputPath>
{
    private readonly string? _value;

    public OutputPath(string value) => _value = value.TrimStart('/');

    public string Value => _value ?? "";

    public int CompareTo(OutputPath other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(OutputPath left, OutputPath right) => left.CompareTo(right) < 0;

    public static bool operator >(OutputPath left, OutputPath right) => left.CompareTo(right) > 0;

    public static bool operator <=(OutputPath left, OutputPath right) => left.CompareTo(right) <= 0;

    public static bool operator >=(OutputPath left, OutputPath right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}
