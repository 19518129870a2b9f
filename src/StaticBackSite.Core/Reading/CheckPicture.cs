using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Reading;

/// <summary>A picture can be seen in every browser, weighs little, and does not tell where it was taken.</summary>
public static class CheckPicture
{
    /// <summary>Bytes; a reader with a slow connection waits half a minute for that much.</summary>
    public const int Heavy = 2 * 1024 * 1024;

    private const double Megabyte = 1024 * 1024;

    public static void Run(SourceFile file, DiagnosticBag diagnostics)
    {
        var bytes = file.Content.Span;
        if (KindInside(bytes) is { } kind)
            diagnostics.Report(FileCodes.UnshowablePicture, file.Path, $"this file is a {kind} picture, whatever its name says, and few browsers show those", "open it, and export it as JPEG, PNG or WebP");
        if (Exif.Of(bytes).HasPlace)
            diagnostics.Report(FileCodes.PictureWithPlace, file.Path, "this photograph holds the place where it was taken", "export it without its location, which phones and photo programs offer when they share a picture");
        if (bytes.Length > Heavy)
            diagnostics.Report(FileCodes.HeavyPicture, file.Path, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"this picture has {bytes.Length / Megabyte:0.0} MB, and more than {Heavy / Megabyte:0} MB is slow on a phone"), "make it smaller: 1,600 pixels are wide enough for a page");
    }

    /// <summary>ISO 14496-12: a box <c>ftyp</c> with the brands; AVIF is one that browsers show.</summary>
    private static string? KindInside(ReadOnlySpan<byte> file)
    {
        if (file.Length >= 16 && file[4..8].SequenceEqual("ftyp"u8))
        {
            var brands = file[8..Math.Min(file.Length, 64)];
            return brands.IndexOf("avif"u8) < 0 && brands.IndexOf("avis"u8) < 0 && (brands.StartsWith("he"u8) || brands.StartsWith("mif1"u8) || brands.StartsWith("msf1"u8)) ? "HEIC" : null;
        }
        return file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8) ? "TIFF" : file.StartsWith("8BPS"u8) ? "Photoshop" : null;
    }
}
