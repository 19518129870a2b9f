namespace StaticBackSite.Diagnostics;

/// <summary>One thing that can be wrong, under a code that never changes its meaning.</summary>
/// <param name="Id">The stable code, for example <c>SB2001</c>.</param>
/// <param name="Severity">What it is unless the site's policy says otherwise.</param>
/// <param name="Title">A few words for lists.</param>
/// <param name="Cause">Why it is reported, for a reader who is no programmer.</param>
/// <param name="Example">Input that is reported.</param>
/// <param name="Cure">What to write instead.</param>
public sealed record DiagnosticCode(string Id, Severity Severity, string Title, string Cause, string Example, string Cure)
{
    /// <summary>
    /// Whether an author may accept it at one place with a reason. By default warnings and the site's own policy (SB5xxx);
    /// an error of any other kind would reach readers, and what <c>check</c> finds (SB7xxx) has no source to write in.
    /// </summary>
    public bool CanBeAllowed { get; init; } = Id.StartsWith("SB5", StringComparison.Ordinal) || (Severity == Severity.Warning && !Id.StartsWith("SB7", StringComparison.Ordinal));

    public override string ToString() => Id;
}
