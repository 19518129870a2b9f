using System.Collections.Frozen;
using StaticBackSite.Routing;

namespace StaticBackSite.Content;

/// <summary>
/// Which files of the input folder may reach readers. A list of what is good: hosts serve a name such as <c>y.es</c> as a
/// script, and no list of what is bad would ever be whole.
/// </summary>
internal static class FileKinds
{
    private static readonly FrozenSet<string> Pictures = Set(".png .jpg .jpeg .gif .webp .avif .svg .ico");

    /// <summary>Published wherever they lie: what readers look at or listen to, and fonts.</summary>
    private static readonly FrozenSet<string> Media = Set(".pdf .epub .mp4 .webm .mp3 .ogg .oga .ogv .m4a .wav .vtt .woff .woff2 .ttf .otf");

    /// <summary>Published where a page offers them: what a browser shows as plain text or saves.</summary>
    private static readonly FrozenSet<string> Downloads = Set(
        ".txt .csv .tsv .json .geojson .yml .yaml .toml .bib .ris .ics .vcf .srt .mov .docx .xlsx .pptx .odt .ods .odp .rtf .zip .7z .gz .tgz .tar .bz2 .xz .apk .dmg .msi .deb .rpm .stl .step .dxf");

    /// <summary>What hosts and other programs look for at the root, by name.</summary>
    private static readonly FrozenSet<string> ByName = Set("CNAME humans.txt security.txt ads.txt app-ads.txt");

    /// <summary>Pictures that few browsers show.</summary>
    private static readonly FrozenSet<string> Unshowable = Set(".heic .heif .tif .tiff .bmp .psd .ai .eps .raw .cr2 .nef .dng");

    private static readonly FrozenSet<string> OtherPages = Set(".markdown .mdown .mkd .mkdn .mdx .qmd .rmd");

    /// <summary>What editors and systems leave behind.</summary>
    private static readonly string[] LeftOverEndings = ["~", ".bak", ".orig", ".old", ".tmp", ".temp", ".swp", ".rej", ".part", ".crdownload"];

    private static readonly FrozenSet<string> LeftOverNames = Set("Thumbs.db ehthumbs.db desktop.ini");

    public static bool IsPicture(SourcePath path) => Pictures.Contains(EndingOf(path));

    /// <summary>Whether a browser plays it, or offers it beside what it plays.</summary>
    public static bool IsMedia(SourcePath path) => Media.Contains(EndingOf(path));

    public static bool IsUnshowablePicture(SourcePath path) => Unshowable.Contains(EndingOf(path));

    /// <summary>Whether a file is Markdown by an ending that other tools read.</summary>
    public static bool IsPageOfOtherEnding(SourcePath path) => OtherPages.Contains(EndingOf(path));

    public static bool IsLeftOver(SourcePath path) =>
        LeftOverNames.Contains(path.FileName) || path.FileName.StartsWith("~$", StringComparison.Ordinal) || path.FileName is ['#', .., '#']
        || LeftOverEndings.Any(ending => path.FileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a file is published although no page links to it.</summary>
    public static bool IsPublishedAnyway(SourcePath path) =>
        !IsLeftOver(path) && (Pictures.Contains(EndingOf(path)) || Media.Contains(EndingOf(path)) || (path.Folder.Length == 0 && ByName.Contains(path.FileName)) || IsWellKnown(path));

    /// <summary>Whether a file is published where a page links to it.</summary>
    public static bool IsPublishable(SourcePath path) => !IsLeftOver(path) && (IsPublishedAnyway(path) || Downloads.Contains(EndingOf(path)));

    /// <summary>RFC 8615. What is there mostly has no ending.</summary>
    private static bool IsWellKnown(SourcePath path) =>
        path.IsIn(".well-known") && (!path.FileName.Contains('.', StringComparison.Ordinal) || Downloads.Contains(EndingOf(path)));

    private static string EndingOf(SourcePath path) => path.FileName.LastIndexOf('.') is var dot and > 0 ? path.FileName[dot..] : "";

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
