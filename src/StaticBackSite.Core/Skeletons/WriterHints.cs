using System.Collections.Immutable;
using StaticBackSite.Content;

namespace StaticBackSite.Skeletons;

/// <summary>What skeletons tell the writer of a page that depends on the subject of the site. Remarks are never published.</summary>
public sealed record WriterHints
{
    /// <summary>What articles do not do, as an item of <c>aims: doesNot:</c>.</summary>
    public string DoesNot { get; init; } = "cover everything about it";

    /// <summary>An entry of <c>moreHelp:</c>.</summary>
    public string MoreHelp { get; init; } = "title: The official guide, url: https://example.org/guide/";

    /// <summary>A page to read next, as a path from an article.</summary>
    public string Related { get; init; } = "../index.md";

    /// <summary>How a link is written, with the words around it.</summary>
    public string Link { get; init; } = "See [the first page](../index.md).";

    /// <summary>How a claim is written, in a remark of an article.</summary>
    public string Claim { get; init; } = "<!-- A claim needs its source, an entry of references.yml:\nReaders look at the first two paragraphs most [@smith2024]. -->";

    /// <summary>What to write for a term, as a remark.</summary>
    public string Term { get; init; } = "<!-- One to three short paragraphs. A claim needs its source:\nThe word was first used in this sense in 1971 [@smith2024]. -->";

    /// <summary>Sections in Markdown that an article must have by the site’s data and policy, before those that the policy lists; empty where there are none.</summary>
    public Func<SiteIndex, string> Sections { get; init; } = _ => "";

    /// <summary>How the remarks of <see cref="Claim"/> and <see cref="Term"/> begin. A section that holds nothing but such a remark is not published.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];
}
