namespace StaticBackSite.Diagnostics;

/// <summary>Says what was probably meant. What is asked more than once a build comes from a <see cref="NameIndex"/> that is kept.</summary>
public static class Suggestion
{
    /// <summary>The nearest of a few names, see <see cref="NameIndex.Nearest(string)"/>.</summary>
    public static string? Nearest(string given, IEnumerable<string> candidates) => new NameIndex(candidates).Nearest(given);

    /// <summary>“did you mean `x`?”, or null where nothing is near.</summary>
    public static string? DidYouMean(string given, IEnumerable<string> candidates) => DidYouMean(given, new NameIndex(candidates));

    public static string? DidYouMean(string given, NameIndex names) => names.Nearest(given) is { } near ? $"did you mean `{near}`?" : null;

    /// <summary>“did you mean `x`?”, or, where nothing is near, how such a name is written.</summary>
    public static string NameLike(string given, NameIndex names, string rule) => OrRule(DidYouMean(given, names), rule);

    public static string OrRule(string? hint, string rule) => hint ?? $"nothing has a name like it; {rule}";

    /// <summary>The same of a path that begins at the input folder.</summary>
    public static string PathLike(string given, NameIndex paths) =>
        NameLike(given, paths, "the path begins at the input folder");

    /// <summary>The same of the name of a term.</summary>
    public static string TermLike(string given, NameIndex terms) =>
        NameLike(given, terms, "a term is called like its file, without `.md`");
}
