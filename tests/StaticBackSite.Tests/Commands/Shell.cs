using System.Diagnostics;

namespace StaticBackSite.Tests.Commands;

/// <summary>Programs of the machine that some tests need.</summary>
internal static class Shell
{
    /// <returns>The exit code, or -1 where there is no such program.</returns>
    public static int Run(string program, params string[] arguments) => Run(program, arguments, out _);

    public static int Run(string program, string[] arguments, out string said)
    {
        said = "";
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            var errors = process.StandardError.ReadToEndAsync();
            said = process.StandardOutput.ReadToEnd() + errors.Result;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
