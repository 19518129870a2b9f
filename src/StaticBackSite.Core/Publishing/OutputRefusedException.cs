using System.IO;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Publishing;

/// <summary>The site cannot or must not be written where it was to go. The machine is in the way, not the content.</summary>
internal sealed class OutputRefusedException : Exception
{
    // Numbers of the C library on Linux and macOS: EBUSY, EXDEV, ENOSPC, EDQUOT; of Windows ERROR_DISK_FULL.
    private const int Busy = 16;
    private const int CrossDevice = 18;
    private const int DiskFull = 28;
    private const int QuotaExceeded = 122;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    public OutputRefusedException()
    {
    }

    public OutputRefusedException(string message)
        : base(message)
    {
    }

    public OutputRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public OutputRefusedException(DiagnosticCode code, string message, string hint, Exception? innerException = null)
        : base(message, innerException)
    {
        Code = code;
        Hint = hint;
    }

    public DiagnosticCode Code { get; } = PublishCodes.CannotWrite;

    public string Hint { get; } = PublishCodes.CannotWrite.Fix;

    internal static OutputRefusedException CannotWrite(string folder, Exception reason) => reason.HResult switch
    {
        Busy or CrossDevice => new(
            PublishCodes.CannotReplace, $"{folder} cannot be replaced by the new site, since it is where a disk or a volume is mounted, or a part of a container's image",
            $"name a folder inside it, such as --output {Path.Combine(folder, "site")}", reason),
        DiskFull or DiskFullOnWindows or QuotaExceeded => CannotWrite(folder, "the disk is full", "make room, or name another folder with --output", reason),
        _ => CannotWrite(folder, Reason(reason), "give yourself the right to write there, or name another folder with --output", reason),
    };

    private static OutputRefusedException CannotWrite(string folder, string why, string hint, Exception reason) =>
        new(PublishCodes.CannotWrite, $"the site cannot be written to {folder}: {why}", $"what was published there before is untouched; {hint}", reason);

    private static string Reason(Exception reason) => reason.Message is [var first, ..] ? char.ToLowerInvariant(first) + reason.Message[1..].TrimEnd('.') : "the machine gives no reason";
}
