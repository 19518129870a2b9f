using System.IO;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Publishing;

/// <summary>The site cannot or must not be written where it was to go. The machine is in the way, not the content.</summary>
public sealed class OutputRefusedException : Exception
{
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

    public string Hint { get; } = PublishCodes.CannotWrite.Cure;

    internal static OutputRefusedException CannotWrite(string folder, Exception reason) =>
        new(PublishCodes.CannotWrite, $"the site cannot be written to {folder}: {Reason(reason)}", "what was published there before is untouched; make room, give yourself the right to write, or name another folder with --output", reason);

    // The number is that of the C library on Linux and macOS, and of Windows' ERROR_DISK_FULL.
    private static string Reason(Exception reason) =>
        reason is IOException { HResult: 28 or unchecked((int)0x80070070) } ? "the disk is full" : char.ToLowerInvariant(reason.Message[0]) + reason.Message[1..].TrimEnd('.');
}
