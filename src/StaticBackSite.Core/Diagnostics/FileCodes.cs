using System.Collections.Immutable;

namespace StaticBackSite.Diagnostics;

/// <summary>What may be wrong with the files that are published beside the pages: SB1305 and after.</summary>
public static class FileCodes
{
    public static readonly DiagnosticCode DrawingReference = new(
        "SB1305", Severity.Warning, "An id in a drawing that is not clear",
        "A part of a drawing refers to another part by an id that no part has, or that two parts have, so a browser shows something else than what was drawn.",
        "`<use href=\"#arow\"/>` in a drawing whose part is called `arrow`",
        "Correct the id. Ids matter only inside the drawing; on the page they never meet those of other drawings.");

    /// <summary>In the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticCode> All = [DrawingReference];
}
