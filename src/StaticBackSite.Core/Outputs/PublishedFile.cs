using System.Buffers;
using StaticBackSite.Routing;

namespace StaticBackSite.Outputs;

/// <summary>
/// A file that the site has, whose bytes are made when they are asked for: <c>build</c> asks for all of them, a preview
/// for what the browser opens.
/// </summary>
public sealed record PublishedFile(OutputPath Path, UrlPath Url, Func<ReadOnlyMemory<byte>> Content)
{
    /// <summary>The pipeline that publishes it.</summary>
    public string Pipeline { get; init; } = "";

    /// <summary>The same as <see cref="Content"/>, into room that is used for one file after the other; null where the bytes are at hand.</summary>
    public Action<IBufferWriter<byte>>? Write { get; private init; }

    /// <summary>A file that is made anew for whoever asks, as pages are.</summary>
    public static PublishedFile Made(OutputPath path, UrlPath url, Action<IBufferWriter<byte>> write) =>
        new(path, url, () => Whole(write)) { Write = write };

    internal OutputFile Render() => new(Path, Content());

    private static ReadOnlyMemory<byte> Whole(Action<IBufferWriter<byte>> write)
    {
        var room = new ArrayBufferWriter<byte>();
        write(room);
        return room.WrittenMemory;
    }
}

/// <summary>A file of the published site.</summary>
internal sealed record OutputFile(OutputPath Path, ReadOnlyMemory<byte> Content);
