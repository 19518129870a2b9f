using System.Diagnostics;
using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>Finds a Chromium, or installs one; never does without.</summary>
public static class Chromium
{
    private const string Variable = "CHROMIUM";
    private const string Debian = "/usr/bin/chromium";

    private static readonly string[] UsualPlaces =
    [
        Debian, "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium", "/usr/bin/microsoft-edge",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Quiet: no calls home, which would be noise in a test and errors without a network.</summary>
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--no-first-run", "--force-prefers-reduced-motion"];

    /// <summary>Looked for once, so that no two tests install one at the same time; null where Playwright knows the place.</summary>
    private static readonly Lazy<string?> Executable = new(() => Find() ?? Install());

    public static async Task<IBrowser> Launch(IPlaywright playwright) =>
        // A machine that is busy with other tests takes its time.
        await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable.Value, Args = Arguments, Timeout = 120_000 });

    private static string? Find() => Environment.GetEnvironmentVariable(Variable) switch
    {
        { Length: > 0 } path when File.Exists(path) => path,
        { Length: > 0 } path => throw new InvalidOperationException($"{Variable} names {path}, which is not there."),
        _ => UsualPlaces.FirstOrDefault(File.Exists),
    };

    /// <returns>The path, or null where Playwright knows it.</returns>
    private static string? Install()
    {
        var isDebian = File.Exists("/etc/debian_version") && Environment.UserName == "root";
        if (isDebian && TryRun("apt-get", "update", "-qq") && TryRun("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium") && Find() is { } installed)
            return installed;
        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0)
            return null;
        throw new InvalidOperationException(
            $"These tests need Chromium; none is in the usual places, and {(isDebian ? "neither apt-get nor Playwright" : "Playwright")} could install one (see above). "
            + $"Install Chromium or Google Chrome (Debian, Ubuntu: `sudo apt-get install chromium`), or set {Variable} to the path of one.");
    }

    private static bool TryRun(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
