using System.Collections.Immutable;
using StaticBackSite.Routing;

namespace StaticBackSite.Diagnostics;

/// <summary>One thing that can be wrong, under a code that never changes its meaning.</summary>
/// <param name="Id">The stable code, for example <c>SB2001</c>.</param>
/// <param name="Severity">What it is unless the site's policy says otherwise.</param>
/// <param name="Title">A few words for lists.</param>
/// <param name="Cause">Why it is reported, for a reader who is no programmer.</param>
/// <param name="Example">Input that is reported.</param>
/// <param name="Fix">What to write instead.</param>
public sealed record DiagnosticCode(string Id, Severity Severity, string Title, string Cause, string Example, string Fix)
{
    private readonly bool? _canBeAllowed;

    /// <summary>Whether it is for the site's policy to decide on, and so is advice to a draft.</summary>
    public bool IsPolicy { get; init; }

    /// <summary>
    /// Whether an author may accept it at one place with a reason. By default warnings and the site's own policy; an error of any
    /// other kind would reach readers, and what <c>check</c> finds (SB7xxx) has no source to write in.
    /// </summary>
    public bool CanBeAllowed
    {
        get => _canBeAllowed ?? (IsPolicy || (Severity == Severity.Warning && !Id.StartsWith("SB7", StringComparison.Ordinal)));
        init => _canBeAllowed = value;
    }

    /// <summary>
    /// Whether a site may give it another level (<c>levels:</c>) or be published with it for a time (the baseline). Not where nothing
    /// could be read or written, two things would be in one place, or what was read cannot be written.
    /// </summary>
    public bool CanBeLowered { get; init; } = !IsFixed(Id);

    private static bool IsFixed(string id) =>
        id.StartsWith("SB100", StringComparison.Ordinal) || id.StartsWith("SB15", StringComparison.Ordinal)
        || id is "SB1021" or "SB1022" or "SB1122" or "SB1207" or "SB1405" or "SB1406" or "SB1407" or "SB2008" or "SB6002" or "SB6004" or "SB6005" or "SB6006";

    /// <summary>Data files whose content it needs: where one of them cannot be read, that is the finding, and this would only follow from it.</summary>
    public ImmutableArray<SourcePath> FollowsFrom { get; init; } = [];

    /// <summary>Whether it says that no page has something, and so says nothing while a page cannot be read.</summary>
    public bool NeedsEveryPage { get; init; }

    /// <summary>A code that the site's policy decides on.</summary>
    public static DiagnosticCode OfPolicy(string id, Severity severity, string title, string cause, string example, string fix) =>
        new(id, severity, title, cause, example, fix) { IsPolicy = true };

    public override string ToString() => Id;
}
