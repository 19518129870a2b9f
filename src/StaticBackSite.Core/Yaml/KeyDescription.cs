using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Yaml;

/// <summary>What a key takes: told by the very call that reads it, so that schema and reader cannot differ.</summary>
internal sealed record KeyDescription(string Name, KeyKind Kind, string Summary)
{
    public bool Required { get; init; }

    /// <summary>Whether it is a name or a sentence that readers see, in which quotation marks around the whole would be odd.</summary>
    public bool IsName { get; init; }

    /// <summary>In characters; 0 where there is no limit.</summary>
    public int MaxLength { get; init; }

    /// <summary>What a text, or each text of a list, must match: a regular expression that .NET and JavaScript read alike.</summary>
    public string? Pattern { get; init; }

    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>The key that may stand for a whole map, where only its value is written; null where there is none.</summary>
    public string? Short { get; init; }

    /// <summary>The keys of a map, of each map in a list, or of each entry.</summary>
    public ImmutableArray<KeyDescription> Keys { get; init; } = [];
}

internal enum KeyKind
{
    Text,
    Date,
    Flag,
    Number,
    Choice,
    TextList,
    Map,
    MapList,
    FlagOrTextList,
    NumberLists,

    /// <summary>A map whose keys are data.</summary>
    Entries,
}

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
