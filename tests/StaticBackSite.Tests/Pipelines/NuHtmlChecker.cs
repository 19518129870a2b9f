using StaticBackSite.Tests.Commands;

namespace StaticBackSite.Tests.Pipelines;

/// <summary>The W3C's checker of HTML, installed with npm where it is missing; it brings a Java where the machine has none.</summary>
internal static class NuHtmlChecker
{
    private static readonly string Folder = Path.Combine(ProjectFolder.Repository, "tests", "html-checker");

    private static readonly string Program = Path.Combine(Folder, "node_modules", "vnu-jar", "vnu-jar.js");

    /// <returns>The errors, one a line.</returns>
    public static string ErrorsIn(string site)
    {
        if (!IsInstalled())
            Install();
        var code = Shell.Run("node", [Program, "--skip-non-html", "--errors-only", "--exit-zero-always", "--format", "gnu", site], out var said);
        Assert.True(code == 0, $"the checker of HTML ended with {code}: {said}");
        return said.Trim();
    }

    /// <summary>npm leaves a copy of the lock file among what it has installed.</summary>
    private static bool IsInstalled()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        return installed.Exists && File.Exists(Program) && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"));
    }

    private static void Install()
    {
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var code = Shell.Run(npm, ["ci", "--prefix", Folder, "--ignore-scripts", "--no-audit", "--no-fund"], out var said);
        Assert.True(code == 0, $"npm cannot install the checker of HTML; npm comes with Node.js, https://nodejs.org\n{said}");
    }
}
