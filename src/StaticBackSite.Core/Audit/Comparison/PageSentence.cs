using System.Collections.Immutable;

namespace StaticBackSite.Audit.Comparison;

/// <summary>A sentence of a page, or a row of a table, with what belongs to it.</summary>
/// <param name="Text">Its words, with single spaces, without numbers of references and labels of evidence.</param>
/// <param name="Section">The heading that it stands below; empty above the first.</param>
public sealed record PageSentence(string Text, string Section)
{
    public ImmutableArray<CitedReference> References { get; init; } = [];

    /// <summary>How sure the page says it is.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>Where its links lead, as written. Links that the glossary makes are left out: they come and go with the terms.</summary>
    public ImmutableArray<string> Links { get; init; } = [];

    /// <summary>Whether it stands on a care card.</summary>
    public bool IsRedFlag { get; init; }

    /// <summary>Whether it is an entry in the page's list of sources.</summary>
    public bool IsReference { get; init; }

    /// <summary>What two sentences have in common that say the same; the section does not matter.</summary>
    public string Key { get; private init; } = "";

    public PageSentence WithKey() => this with
    {
        Key = string.Join('\u001f', [Text, .. References.Select(r => "@" + r.Identity), .. Labels.Select(l => "!" + l), .. Links.Select(l => ">" + l), IsRedFlag ? "+" : "-"]),
    };
}
