using System.Collections.Immutable;

namespace StaticBackSite.Diagnostics;

/// <summary>What may be wrong with the files that are published beside the pages: SB1305 and after.</summary>
internal static class FileCodes
{
    public static readonly DiagnosticCode DrawingReference = new(
        "SB1305", Severity.Warning, "An id in a drawing that is not clear",
        "A part of a drawing refers to another part by an id that no part has, or that two parts have, so a browser shows something else than what was drawn.",
        "`<use href=\"#arow\"/>` in a drawing whose part is called `arrow`",
        "Correct the id. Ids matter only inside the drawing; on the page they never meet those of other drawings.");

    public static readonly DiagnosticCode UnshowablePicture = new(
        "SB1307", Severity.Error, "A picture that browsers cannot show",
        "Phones and scanners make pictures in formats that most browsers do not know, sometimes under the name of another format.",
        "a HEIC photograph that was renamed to `pack.jpg`",
        "Open the picture, and export it as JPEG, PNG or WebP.");

    public static readonly DiagnosticCode NotAPicture = new(
        "SB1308", Severity.Error, "An image that is no picture",
        "An exclamation mark in front of a link shows a picture. A browser shows a film, a sound or a document in its place as a broken one.",
        "`![How to lie down](film.mp4)`",
        "Take the `!` away, so that readers can open the file.");

    public static readonly DiagnosticCode PictureWithPlace = new(
        "SB1309", Severity.Warning, "A photograph that tells where it was taken",
        "Phones write the place into the file, and whoever saves the picture can read it: often somebody's home.",
        "a photograph straight from a phone",
        "Export it without its location.");

    public static readonly DiagnosticCode HeavyPicture = new(
        "SB1310", Severity.Warning, "A heavy picture",
        "A picture of many megabytes takes half a minute on a slow phone, and costs its owner money.",
        "a photograph of 4,032 by 3,024 pixels, as the camera made it",
        "Make it smaller: 1,600 pixels are wide enough for a page.");

    public static readonly DiagnosticCode TurnedPicture = new(
        "SB1311", Severity.Warning, "A photograph that lies on its side",
        "The camera stored the picture as its sensor lay, with a note that says which way is up (Exif orientation). Browsers follow the note; previews, feed readers and programs that make pictures smaller often do not, and show it turned or mirrored.",
        "a photograph that a phone took upright",
        "Turn it in a photo program and save it again, so that the picture itself stands upright.");

    /// <summary>In the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticCode> All = [DrawingReference, UnshowablePicture, NotAPicture, PictureWithPlace, HeavyPicture, TurnedPicture];
}
