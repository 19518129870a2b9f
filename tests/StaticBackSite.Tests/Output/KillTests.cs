using System.Diagnostics;
using System.Runtime.InteropServices;
using StaticBackSite.Outputs;
using StaticBackSite.Publishing;
using StaticBackSite.Tests.Commands;

namespace StaticBackSite.Tests.Output;

/// <summary>A build that is killed leaves the old site or the new one, whole.</summary>
public sealed class KillTests
{
    private static readonly int Pages = Thorough.Of(full: 2000, sample: 400);

    private static readonly int Kills = Thorough.Of(full: 100, sample: 6);

    [Fact]
    public void A_killed_build_leaves_the_old_site_or_the_new_one()
    {
        using var staticback = new StaticBack();
        foreach (var edition in new[] { "one", "two" })
            WriteInput(staticback, edition);
        Assert.Equal(0, staticback.Run("--input", "two", "--date", "2026-11-22"));
        var clock = Stopwatch.StartNew();
        var two = Digest(staticback);
        Assert.Equal(0, staticback.Run("--input", "one", "--date", "2026-11-22"));
        var whole = clock.Elapsed;
        var one = Digest(staticback);
        Assert.NotEqual(one, two);

        var random = new Random(20261122);
        for (var kill = 0; kill < Kills; kill++)
        {
            BuildAndKill(staticback, kill % 2 == 0 ? "two" : "one", random.NextDouble() * whole);
            Assert.Empty(VerifyFiles.In(staticback.PathOf("output")).Diagnostics);
            Assert.Contains(Digest(staticback), new[] { one, two });
        }
        Assert.Equal(0, staticback.Run("--input", "one", "--date", "2026-11-22"));
        Assert.Equal(one, Digest(staticback));
        Assert.Equal(["input", "one", "output", "two"], Directory.EnumerateFileSystemEntries(staticback.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(15)]
    public async Task A_signal_ends_the_build_and_cleans_up(int signal)
    {
        using var staticback = new StaticBack();
        foreach (var edition in new[] { "one", "two" })
            WriteInput(staticback, edition);
        Assert.Equal(0, staticback.Run("--input", "one", "--date", "2026-11-22"));
        var one = Digest(staticback);

        // On a busy machine a build may be through before this test sees it at work. Then it has published, and another is stopped.
        while (await Stop(staticback, signal) is var (code, said) && code != 2)
        {
            Assert.Equal((0, ""), (code, said));
            Assert.Equal(0, staticback.Run("--input", "one", "--date", "2026-11-22"));
        }

        Assert.Equal(one, Digest(staticback));
        Assert.Empty(VerifyFiles.In(staticback.PathOf("output")).Diagnostics);
        Assert.Equal(["input", "one", "output", "two"], Directory.EnumerateFileSystemEntries(staticback.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    /// <summary>Sends SIGINT (2), which is what Ctrl+C sends, or SIGTERM (15); .NET itself can only kill.</summary>
    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);

    private static void WriteInput(StaticBack staticback, string edition)
    {
        staticback.Write($"{edition}/site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\n");
        for (var page = 0; page < Pages; page++)
            staticback.Write($"{edition}/p{page}.md", $"---\ntitle: Page {page}\ndescription: About {page}.\n---\nEdition {edition} of page {page}.\n");
    }

    /// <summary>Stops a build while the folder grows that will be the new site.</summary>
    private static async Task<(int Code, string Errors)> Stop(StaticBack staticback, int signal)
    {
        using var build = Start(staticback, "two");
        while (!build.WaitForExit(TimeSpan.FromMilliseconds(1)) && !Directory.EnumerateDirectories(staticback.Folder, ".output.new-*").Any())
        {
        }
        if (!build.HasExited)
            _ = Kill(build.Id, signal);
        var said = await build.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (build.ExitCode == 2)
            Assert.Contains("stopped", said, StringComparison.Ordinal);
        return (build.ExitCode, said);
    }

    private static void BuildAndKill(StaticBack staticback, string edition, TimeSpan after)
    {
        using var process = Start(staticback, edition);
        if (!process.WaitForExit(after))
            process.Kill();
        process.WaitForExit();
    }

    private static Process Start(StaticBack staticback, string edition)
    {
        string[] command = ["dotnet", ProjectFolder.Program, "--input", edition, "--date", "2026-11-22"];
        // Who runs the tests in the background has them, and what they start, ignore SIGINT; a contributor's terminal does not.
        if (OperatingSystem.IsLinux())
            command = ["env", "--default-signal=INT,TERM", .. command];
        return Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = staticback.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
    }

    private static string Digest(StaticBack staticback) => SiteManifest.Parse(File.ReadAllBytes(staticback.PathOf("output/.manifest.json"))).Digest;
}
