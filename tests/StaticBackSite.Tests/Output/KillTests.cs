using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using StaticBackSite.Outputs;
using StaticBackSite.Publishing;
using StaticBackSite.Tests.Commands;

namespace StaticBackSite.Tests.Output;

/// <summary>
/// A build that is killed, or told to stop, leaves the old site or the new one, whole, and nothing else anywhere is touched.
/// <c>KILLS=50</c> asks for that many moments.
/// </summary>
public sealed class KillTests
{
    private static readonly int Pages = Thorough.Of(full: 2000, sample: 400);

    /// <summary>Of pages, where what matters is how many moments there are.</summary>
    private const int SmallSite = 200;

    /// <summary>SIGKILL, SIGTERM, SIGINT.</summary>
    private static readonly int[] Signals = [9, 15, 2];

    private static readonly int Kills = Environment.GetEnvironmentVariable("KILLS") is { Length: > 0 } kills ? int.Parse(kills, CultureInfo.InvariantCulture) : Thorough.Of(full: 1_000, sample: 9);

    [Fact]
    public void A_killed_build_leaves_the_old_site_or_the_new_one()
    {
        using var staticback = new StaticBack("above/project");
        CanaryTree[] canaries = [new(Path.Combine(staticback.Root, "canary")), new(Path.Combine(staticback.Root, "above", "canary")), new(staticback.PathOf("canary")), new(staticback.PathOf(".output.new-ideas"))];
        foreach (var edition in new[] { "one", "two" })
            WriteInput(staticback, edition, Math.Min(Pages, SmallSite));
        Assert.Equal(0, staticback.Run("--input", "two", "--date", "2026-11-22"));
        var clock = Stopwatch.StartNew();
        var two = Digest(staticback);
        Assert.Equal(0, staticback.Run("--input", "one", "--date", "2026-11-22"));
        var whole = clock.Elapsed;
        var one = Digest(staticback);
        Assert.NotEqual(one, two);

        var random = new Random(20261122);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var kill = 0; kill < Kills; kill++)
        {
            var signal = Signals[kill % Signals.Length];
            canaries[0].LinkFrom(staticback.PathOf("output"));
            // Every second one in the midst of writing, where it matters most.
            var said = BuildAndKill(staticback, kill % 2 == 0 ? "two" : "one", signal, kill % 2 == 0 ? random.NextDouble() * whole : null, random);
            Assert.All(VerifyFiles.In(staticback.PathOf("output")).Diagnostics, finding => Assert.StartsWith("to-", finding.Location.Path.Value, StringComparison.Ordinal));
            Assert.Contains(Digest(staticback), new[] { one, two });
            Assert.All(canaries, canary => canary.AssertUntouched());
            foreach (var link in Directory.EnumerateFileSystemEntries(staticback.PathOf("output"), "to-*"))
                File.Delete(link);
            seen[said] = seen.GetValueOrDefault(said) + 1;
            if (kill % 10 == 9)
                AssertWhole(staticback, kill % 20 == 9 ? "two" : "one", kill % 20 == 9 ? two : one);
        }
        AssertWhole(staticback, "one", one);
        Assert.All(canaries, canary => canary.AssertUntouched());
        TestContext.Current.SendDiagnosticMessage($"{Kills} kills within {whole.TotalSeconds:0.0} s: {string.Join("; ", seen.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Value} {s.Key}"))}");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(15)]
    public async Task A_signal_ends_the_build_and_cleans_up(int signal)
    {
        using var staticback = new StaticBack();
        foreach (var edition in new[] { "one", "two" })
            WriteInput(staticback, edition, Pages);
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

    private static void WriteInput(StaticBack staticback, string edition, int pages)
    {
        staticback.Write($"{edition}/site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\n");
        for (var page = 0; page < pages; page++)
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

    /// <param name="after">When; null for a moment while the site is written.</param>
    /// <returns>How it ended, for the statistics.</returns>
    private static string BuildAndKill(StaticBack staticback, string edition, int signal, TimeSpan? after, Random random)
    {
        using var process = Start(staticback, edition);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (after is { } moment)
            process.WaitForExit(moment);
        else if (WaitForStaging(staticback, process))
            process.WaitForExit(TimeSpan.FromMilliseconds(random.Next(80)));
        var isAlive = !process.HasExited;
        if (isAlive)
            Assert.Equal(0, Kill(process.Id, signal));
        process.WaitForExit();
        Assert.DoesNotContain("   at ", errors.Result + output.Result, StringComparison.Ordinal);
        // 128 + signal: before the program could listen, as every program ends; SIGKILL always.
        Assert.Contains(process.ExitCode, isAlive ? [0, 2, 128 + signal] : new[] { 0 });
        return $"ended with {process.ExitCode} after {(isAlive ? $"signal {signal}" : "all was done")}";
    }

    private static bool WaitForStaging(StaticBack staticback, Process process)
    {
        while (!Directory.EnumerateDirectories(staticback.Folder, ".output.new-*").Any(folder => !folder.EndsWith("ideas", StringComparison.Ordinal)))
        {
            if (process.WaitForExit(TimeSpan.FromMilliseconds(1)))
                return false;
        }
        return true;
    }

    private static void AssertWhole(StaticBack staticback, string edition, string digest)
    {
        Assert.Equal(0, staticback.Run("--input", edition, "--date", "2026-11-22"));
        Assert.Equal(digest, Digest(staticback));
        Assert.Equal([".output.new-ideas", "canary", "input", "one", "output", "two"], Directory.EnumerateFileSystemEntries(staticback.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
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
