using System.Text.RegularExpressions;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Yaml;

/// <summary>A form that a text must have, and what to say where it has another.</summary>
/// <param name="Pattern">A regular expression that .NET and JavaScript read alike, since the schemas carry it too.</param>
public sealed record TextForm(string Pattern, DiagnosticCode Code, string Expected, string Advice)
{
    private readonly Regex _regex = new(Pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>What the pattern alone cannot tell.</summary>
    public Predicate<string>? IsValid { get; init; }

    /// <summary>What to write in place of this very text, where that can be said.</summary>
    public Func<string, string?>? AdviceFor { get; init; }

    public bool Fits(string text) => _regex.IsMatch(text) && IsValid?.Invoke(text) != false;
}
