using StaticBackSite.Diagnostics;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration;

/// <summary>What this site insists on. Every part is off until <c>site.yml</c> names it.</summary>
public sealed record Policy
{
    public static readonly Policy None = new();

    /// <summary>Terms that no page mentions.</summary>
    public Severity UnusedTerms { get; init; }

    /// <summary>Medical words in the text that the glossary does not explain.</summary>
    public Severity UnexplainedWords { get; init; }

    /// <summary>Pages that no other page links to.</summary>
    public Severity OrphanPages { get; init; }

    /// <summary>Entries of the bibliography that nothing cites.</summary>
    public Severity UnusedReferences { get; init; }

    /// <summary>Citations of references that are marked <c>verified: false</c>.</summary>
    public Severity UnverifiedReferences { get; init; }

    public static Policy Read(MapReader reader) => new()
    {
        UnusedTerms = Level(reader, "unusedTerms", "Terms that no page mentions."),
        UnexplainedWords = Level(reader, "unexplainedWords", "Medical words that the glossary does not explain."),
        OrphanPages = Level(reader, "orphanPages", "Pages that no other page links to."),
        UnusedReferences = Level(reader, "unusedReferences", "References that nothing cites."),
        UnverifiedReferences = Level(reader, "unverifiedReferences", "Citations of references marked `verified: false`."),
    };

    private static Severity Level(MapReader reader, string name, string summary) =>
        reader.Choice<Severity>(name, summary)?.Value ?? Severity.Off;
}
