using System.Diagnostics;

namespace StaticBackSite.Tests.Commands;

/// <summary>Whatever the machine takes away, a command ends with one sentence and a code of its own, or does its work without.</summary>
public sealed class EnvironmentTests
{
    [Theory]
    [InlineData("explain SB9999 2>&-", 2, "")]
    [InlineData("explain SB9999 2>/dev/full", 2, "")]
    [InlineData("explain SB1001 >&-", 0, "")]
    [InlineData("explain SB1001 >/dev/full", 2, "staticback: error SB1591: not everything could be written to standard output: No space left on device\n")]
    [InlineData("--output a <&- >&- 2>&-", 0, "")]
    [InlineData("--output b --quiet >/dev/full", 0, "")]
    [InlineData("--format json --quiet --output c >/dev/full", 2, "staticback: error SB1591: not everything could be written to standard output: No space left on device\n")]
    [InlineData("--output d | head -c 0", 0, "")]
    public void Standard_streams_may_be_closed_or_full(string arguments, int code, string errors)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "this is how a shell of Linux closes and fills streams");
        using var staticback = new StaticBack();

        Assert.Equal((code, errors), Shell(staticback, $"dotnet '{ProjectFolder.Program}' {arguments}"));
        if (Directory.Exists(staticback.PathOf("a")))
            Assert.Equal(0, staticback.Run("verify", "--output", "a"));
    }

    [Fact]
    public void The_folder_may_be_gone()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "elsewhere the folder of a running program cannot be deleted");
        using var staticback = new StaticBack();

        var (code, errors) = Shell(staticback, $"mkdir gone && cd gone && rmdir ../gone && dotnet '{ProjectFolder.Program}' build");
        Assert.Equal(2, code);
        Assert.EndsWith("staticback: error SB1591: the folder that you are in has been deleted; change to another and try again\n", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(128)]
    [InlineData(64)]
    public void So_few_files_may_be_open(int files)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "this is how a shell of Linux sets the limit");
        using var staticback = new StaticBack();

        var (code, errors) = Shell(staticback, $"ulimit -n {files} && dotnet '{ProjectFolder.Program}' --output few");
        Assert.Contains((code, errors), new[] { (0, ""), (2, "staticback: error SB1591: this machine lets staticback open too few files at once; raise the limit, for example with `ulimit -n 256`\n") });
        Assert.Equal(code == 0, Directory.Exists(staticback.PathOf("few")));
        Assert.Equal(0, staticback.Run("--output", "few"));
        Assert.Equal(["few", "input"], Directory.EnumerateFileSystemEntries(staticback.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static (int Code, string Errors) Shell(StaticBack staticback, string line)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-o", "pipefail", "-c", line]) { WorkingDirectory = staticback.Folder, RedirectStandardError = true, UseShellExecute = false })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, errors);
    }
}
