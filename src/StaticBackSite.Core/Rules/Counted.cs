namespace StaticBackSite.Rules;

public static class Counted
{
    /// <summary>“1 step”, “2 steps”.</summary>
    public static string Of(int count, string noun) => Of(count, noun, noun + "s");

    /// <summary>“1 box”, “2 boxes”.</summary>
    public static string Of(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
