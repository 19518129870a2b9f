using System.ComponentModel;
using System.Diagnostics;

namespace StaticBackSite.Preview;

/// <summary>Opens the browser that the person at this machine uses.</summary>
internal static class OpenBrowser
{
    /// <summary>Does nothing where there is none: the address stands in the terminal.</summary>
    public static void At(string address)
    {
        try
        {
            var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(address) { UseShellExecute = true }
                : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start);
        }
        catch (Exception absent) when (absent is Win32Exception or FileNotFoundException or PlatformNotSupportedException)
        {
            // A machine without a desktop.
        }
    }
}
