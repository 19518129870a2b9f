using System.Buffers.Binary;

namespace StaticBackSite.Reading;

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
