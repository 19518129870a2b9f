namespace StaticBackSite.Markdown.Evidence;

/// <summary>How well a claim is supported, as readers see it.</summary>
public enum EvidenceLevel
{
    Good,
    Some,
    Opinion,
    Unknown,
}
