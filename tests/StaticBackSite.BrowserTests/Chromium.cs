using System.Diagnostics;
using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>Finds a Chromium, or installs one; never does without.</summary>
public static class Chromium
{
    private const string Variable = "CHROMIUM";

    /// <summary>The same engine without the browser around it, which nobody sees here: it takes two thirds of the processor time.</summary>
    private const string Shell = "/usr/bin/chromium-headless-shell";

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium", "/usr/bin/microsoft-edge",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Quiet: no calls home, which would be noise in a test and errors without a network.</summary>
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--no-first-run", "--force-prefers-reduced-motion"];

    /// <summary>Looked for once, so that no two tests install one at the same time; null where Playwright knows the place.</summary>
    private static readonly Lazy<string?> Executable = new(() => Named() ?? FindShell() ?? UsualPlaces.FirstOrDefault(File.Exists) ?? Install());

    private static bool IsDebianAsRoot => File.Exists("/etc/debian_version") && Environment.UserName == "root";

    public static async Task<IBrowser> Launch(IPlaywright playwright) =>
        // A machine that is busy with other tests takes its time.
        await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable.Value, Args = Arguments, Timeout = 120_000 });

    private static string? Named() => Environment.GetEnvironmentVariable(Variable) switch
    {
        { Length: > 0 } path when File.Exists(path) => path,
        { Length: > 0 } path => throw new InvalidOperationException($"{Variable} names {path}, which is not there."),
        _ => null,
    };

    /// <summary>Installed where that takes no question; null where there is none.</summary>
    private static string? FindShell() => File.Exists(Shell) || (TryInstallAsRoot("chromium-headless-shell") && File.Exists(Shell)) ? Shell : null;

    internal static bool TryInstallAsRoot(string package) => IsDebianAsRoot && TryInstall(package);

    /// <returns>Null where Playwright knows the place.</returns>
    private static string? Install()
    {
        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0)
            return null;
        throw new InvalidOperationException(
            $"These tests need Chromium; none is in the usual places, and {(IsDebianAsRoot ? "neither apt-get nor Playwright" : "Playwright")} could install one (see above). "
            + $"Install Chromium or Google Chrome (Debian, Ubuntu: `sudo apt-get install chromium`), or set {Variable} to the path of one.");
    }

    private static bool TryInstall(string package)
    {
        string[] quickly = ["-qq", "-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=20"];
        string[] install = [.. quickly, "install", "-y", "--no-install-recommends", package];
        return TryRun("apt-get", install) || (TryRun("apt-get", [.. quickly, "update"]) && TryRun("apt-get", install));
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
