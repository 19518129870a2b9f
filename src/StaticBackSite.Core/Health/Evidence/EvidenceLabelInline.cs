using Markdig.Syntax.Inlines;

namespace StaticBackSite.Health.Evidence;

/// <summary><c>[evidence: some]</c>; the word is kept as written, so that a wrong one can be reported.</summary>
public sealed class EvidenceLabelInline(string word) : LeafInline
{
    public string Word { get; } = word;

    public EvidenceLevel? Level => Enum.TryParse<EvidenceLevel>(Word, ignoreCase: true, out var level) && Enum.IsDefined(level) ? level : null;
}
