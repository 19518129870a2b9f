using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using StaticBackSite.Documents;
using StaticBackSite.Modules.Output;
using StaticBackSite.Tests.Commands;

namespace StaticBackSite.Tests.Output;

/// <summary>A build that is killed leaves the old site or the new one, whole. KILLS=100 asks for more moments than a quick run does.</summary>
public sealed class KillTests
{
    private const int Pages = 2000;

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("KILLS") is { Length: > 0 } kills ? kills : "8", CultureInfo.InvariantCulture);

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
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var kill = 0; kill < Kills; kill++)
        {
            BuildAndKill(staticback, kill % 2 == 0 ? "two" : "one", random.NextDouble() * whole);
            Assert.Empty(VerifyFiles.In(staticback.PathOf("output")).Diagnostics);
            var digest = Digest(staticback);
            Assert.Contains(digest, new[] { one, two });
            seen.Add(digest);
        }
        Assert.Equal(0, staticback.Run("--input", "one", "--date", "2026-11-22"));
        Assert.Equal(one, Digest(staticback));
        Assert.Equal(["input", "one", "output", "two"], Directory.EnumerateFileSystemEntries(staticback.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        TestContext.Current.SendDiagnosticMessage($"{Kills} kills within {whole.TotalSeconds:0.0} s; {seen.Count} of 2 sites seen");
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

        using var build = Start(staticback, "two");
        // The folder in which the new site grows says that the build is in the midst of writing.
        while (!Directory.EnumerateDirectories(staticback.Folder, ".output.new-*").Any())
            Assert.False(build.WaitForExit(TimeSpan.FromMilliseconds(1)));
        Assert.Equal(0, Kill(build.Id, signal));
        var said = await build.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, build.ExitCode);
        Assert.Contains("stopped", said, StringComparison.Ordinal);
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

    private static void BuildAndKill(StaticBack staticback, string edition, TimeSpan after)
    {
        using var process = Start(staticback, edition);
        if (!process.WaitForExit(after))
            process.Kill();
        process.WaitForExit();
    }

    private static Process Start(StaticBack staticback, string edition)
    {
        string[] command = ["dotnet", Path.Combine(AppContext.BaseDirectory, "staticback.dll"), "--input", edition, "--date", "2026-11-22"];
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
