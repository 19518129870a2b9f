using System.Collections.Immutable;

namespace StaticBackSite.Configuration;

/// <summary>One text of the interface that a site may override in <c>strings.yml</c>.</summary>
/// <param name="Name"><c>group.name</c>, or <c>group.name.one</c> and <c>group.name.other</c> for the two forms of a plural.</param>
/// <param name="English">The text in English, with its placeholders in braces.</param>
/// <param name="Placeholders">The names that may stand in braces. The forms of a plural share them, and one may leave <c>count</c> out.</param>
public sealed record StringKey(string Name, string English, ImmutableArray<string> Placeholders)
{
    public string Group => Name[..Name.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>The name inside its group.</summary>
    public string Key => Name.Split('.')[1];

    /// <summary>The form of a plural, or null.</summary>
    public string? Form => Name.Split('.') is [_, _, var form] ? form : null;
}
