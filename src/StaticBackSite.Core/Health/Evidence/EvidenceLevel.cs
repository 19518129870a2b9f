namespace StaticBackSite.Health.Evidence;

/// <summary>How well a claim is supported, as readers see it.</summary>
public enum EvidenceLevel
{
    Good,
    Some,
    /// <summary>Experts say so, and the page cites them.</summary>
    Opinion,
    /// <summary>The contributors concluded it themselves.</summary>
    Reasoning,
    Unknown,
}
