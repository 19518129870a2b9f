using System.Buffers.Binary;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Reading;

/// <summary>Reads the size of a PNG, GIF, JPEG or WebP from its first bytes. Of anything else, and of broken files, nothing is said.</summary>
internal static class ReadImageSize
{
    public static ImageSize? From(ReadOnlySpan<byte> file)
    {
        var size = file switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] when file.Length >= 24 => new ImageSize(BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..])),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] when file.Length >= 10 => new ImageSize(BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..])),
            [0xFF, 0xD8, ..] => Upright(OfJpeg(file), Exif.Of(file)),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => OfWebP(file),
            _ => (ImageSize?)null,
        };
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    /// <summary>Browsers turn a photograph as its camera was held.</summary>
    private static ImageSize? Upright(ImageSize? size, Exif exif) => size is { } sides && exif.IsTurned ? new ImageSize(sides.Height, sides.Width) : size;

    private static ImageSize? OfJpeg(ReadOnlySpan<byte> file)
    {
        // Segments: FF, kind, length. The frame header (C0 to CF, save three that are tables) holds the size.
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]))
        {
            if (file[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new ImageSize(BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
        }
        return null;
    }

    private static ImageSize? OfWebP(ReadOnlySpan<byte> file)
    {
        if (file.Length < 30)
            return null;
        const int FourteenBits = 0x3FFF;
        return file[15] switch
        {
            (byte)' ' => new ImageSize(BinaryPrimitives.ReadUInt16LittleEndian(file[26..]) & FourteenBits, BinaryPrimitives.ReadUInt16LittleEndian(file[28..]) & FourteenBits),
            (byte)'L' when BinaryPrimitives.ReadInt32LittleEndian(file[21..]) is var bits => new ImageSize((bits & FourteenBits) + 1, ((bits >> 14) & FourteenBits) + 1),
            (byte)'X' => new ImageSize((BinaryPrimitives.ReadInt32LittleEndian(file[24..]) & 0xFFFFFF) + 1, (file[27] | (file[28] << 8) | (file[29] << 16)) + 1),
            _ => null,
        };
    }
}

/// <summary>A picture can be seen in every browser, weighs little, and does not tell where it was taken.</summary>
internal static class CheckPicture
{
    /// <summary>Bytes; a reader with a slow connection waits half a minute for that much.</summary>
    public const int Heavy = 2 * 1024 * 1024;

    private const double Megabyte = 1024 * 1024;

    public static void Run(SourceFile file, DiagnosticBag diagnostics)
    {
        var bytes = file.Content.Span;
        if (KindInside(bytes) is { } kind)
            diagnostics.Report(FileCodes.UnshowablePicture, file.Path, $"this file is a {kind} picture, whatever its name says, and few browsers show those", "open it, and export it as JPEG, PNG or WebP");
        var exif = Exif.Of(bytes);
        if (exif.Orientation > 1)
            diagnostics.Report(FileCodes.TurnedPicture, file.Path, $"this photograph is stored {(exif.IsTurned ? "on its side" : "turned round or mirrored")}, with a note that says which way is up (Exif orientation {exif.Orientation})", "turn it in a photo program and save it again");
        if (exif.HasPlace)
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

/// <summary>What a camera wrote into a picture (Exif 2.3), as far as readers are concerned: which way is up, and where it was taken.</summary>
/// <param name="Orientation">1 to 8; from 5 on width and height change places. 1 where nothing is said.</param>
/// <param name="HasPlace">Whether there is a latitude.</param>
internal readonly record struct Exif(int Orientation, bool HasPlace)
{
    private const ushort OrientationTag = 0x0112;
    private const ushort PlaceTag = 0x8825;
    private const ushort LatitudeTag = 2;
    private const int EntrySize = 12;

    public bool IsTurned => Orientation is >= 5 and <= 8;

    /// <summary>Of a JPEG, PNG or WebP; of anything else and of broken files nothing is said.</summary>
    public static Exif Of(ReadOnlySpan<byte> file)
    {
        var exif = file switch
        {
            [0xFF, 0xD8, ..] => InJpeg(file),
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => InChunks(file[8..], "eXIf"u8, isPng: true),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => InChunks(file[12..], "EXIF"u8, isPng: false),
            _ => default,
        };
        if (exif.StartsWith("Exif\0\0"u8))
            exif = exif[6..];
        var read = exif.Length < 8 ? new Exif(1, false) : ReadTiff(exif);
        // XMP says the same in XML.
        return read with { HasPlace = read.HasPlace || file.IndexOf("exif:GPSLatitude"u8) >= 0 };
    }

    private static ReadOnlySpan<byte> InJpeg(ReadOnlySpan<byte> file)
    {
        for (var at = 2; at + 4 < file.Length && file[at] == 0xFF;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length)
                break;
            var segment = file.Slice(at + 4, length - 2);
            if (file[at + 1] == 0xE1 && segment.StartsWith("Exif\0\0"u8))
                return segment;
            at += 2 + length;
        }
        return default;
    }

    /// <summary>PNG: length, name, data, sum. WebP: name, length, data, filled up to an even number.</summary>
    private static ReadOnlySpan<byte> InChunks(ReadOnlySpan<byte> chunks, ReadOnlySpan<byte> name, bool isPng)
    {
        while (chunks.Length >= 8)
        {
            var length = isPng ? BinaryPrimitives.ReadUInt32BigEndian(chunks) : BinaryPrimitives.ReadUInt32LittleEndian(chunks[4..]);
            if (length > chunks.Length - 8)
                break;
            if (chunks.Slice(isPng ? 4 : 0, 4).SequenceEqual(name))
                return chunks.Slice(8, (int)length);
            var size = 8 + (long)length + (isPng ? 4 : length % 2);
            if (size > chunks.Length)
                break;
            chunks = chunks[(int)size..];
        }
        return default;
    }

    private static Exif ReadTiff(ReadOnlySpan<byte> tiff)
    {
        var isBig = tiff.StartsWith("MM"u8);
        if (!isBig && !tiff.StartsWith("II"u8))
            return new Exif(1, false);
        var first = Directory(tiff, U32(tiff[4..], isBig));
        var orientation = Find(first, OrientationTag, isBig) is [_, .., _] entry ? U16(entry[8..], isBig) : 1;
        var place = Find(first, PlaceTag, isBig) is [_, .., _] pointer ? Find(Directory(tiff, U32(pointer[8..], isBig)), LatitudeTag, isBig) : default;
        return new Exif(orientation is >= 1 and <= 8 ? orientation : 1, !place.IsEmpty);

        ReadOnlySpan<byte> Directory(ReadOnlySpan<byte> bytes, uint at)
        {
            if (at > bytes.Length - 2)
                return default;
            var entries = bytes[((int)at + 2)..];
            return entries[..Math.Min(entries.Length - (entries.Length % EntrySize), U16(bytes[(int)at..], isBig) * EntrySize)];
        }
    }

    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> entries, ushort tag, bool isBig)
    {
        for (var at = 0; at + EntrySize <= entries.Length; at += EntrySize)
        {
            if (U16(entries[at..], isBig) == tag)
                return entries.Slice(at, EntrySize);
        }
        return default;
    }

    private static ushort U16(ReadOnlySpan<byte> bytes, bool isBig) => isBig ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint U32(ReadOnlySpan<byte> bytes, bool isBig) => isBig ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
