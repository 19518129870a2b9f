using System.Text.RegularExpressions;
using StaticBackSite.Diagnostics;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration;

/// <summary>The names of languages: tags of RFC 5646 (BCP 47), as far as they can be judged without its registry.</summary>
internal static partial class LanguageTag
{
    /// <summary>The primary languages that are written from right to left where the tag names no script.</summary>
    private static readonly string[] RightToLeftLanguages =
        ["ar", "arc", "arz", "azb", "ckb", "dv", "fa", "glk", "he", "iw", "khw", "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "rhg", "sd", "skr", "syr", "ug", "ur", "yi", "ji"];

    /// <summary>ISO 15924 codes of the scripts that are written from right to left.</summary>
    private static readonly string[] RightToLeftScripts =
        ["adlm", "arab", "aran", "armi", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"];

    internal static readonly TextForm Form = new("^[A-Za-z0-9-]+$", ReadingCodes.BadLocale, "a language tag", "write a tag of BCP 47, such as en, en-GB or pt-BR")
    {
        IsValid = IsWellFormed,
        AdviceFor = text => Repaired(text) is { } tag ? $"write `{tag}`" : null,
    };

    public static bool IsWellFormed(string tag) => Tag().IsMatch(tag);

    public static bool IsRightToLeft(string tag)
    {
        var parts = tag.ToLowerInvariant().Split('-');
        return parts.Skip(1).FirstOrDefault(part => part.Length == 4 && !char.IsDigit(part[0])) is { } script
            ? RightToLeftScripts.Contains(script, StringComparer.Ordinal)
            : RightToLeftLanguages.Contains(parts[0], StringComparer.Ordinal);
    }

    /// <summary>The tag behind the name that operating systems have for it: en_GB.UTF-8.</summary>
    private static string? Repaired(string text)
    {
        var tag = text.Split('.', '@')[0].Replace('_', '-').Replace(' ', '-');
        tag = tag.EndsWith("-UK", StringComparison.OrdinalIgnoreCase) ? tag[..^2] + "GB" : tag;
        return IsWellFormed(tag) ? tag : null;
    }

    // Languages of four letters and more are in the grammar, but none was ever registered. UK is no region of the registry: it is GB.
    [GeneratedRegex("""
        ^[a-z]{2,3} (-[a-z]{3}){0,3}            # language
        (-[a-z]{4})?                            # script
        (-((?!uk(-|$))[a-z]{2}|[0-9]{3}))?      # region
        (-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*    # variants
        (-[0-9a-wy-z](-[a-z0-9]{2,8})+)*        # extensions
        (-x(-[a-z0-9]{1,8})+)?$                 # private use
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Tag();
}
