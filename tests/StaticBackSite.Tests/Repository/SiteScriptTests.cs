using System.Diagnostics;
using System.Runtime.Versioning;

namespace StaticBackSite.Tests.Repository;

/// <summary>The script <c>site</c> builds the program when its sources are newer, and else starts it at once. A script in place of <c>dotnet</c> notes what it is asked.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class SiteScriptTests : IDisposable
{
    private const string Dotnet = """
        #!/bin/sh
        printf '%s\n' "$*" | sed "s|$ROOT/||g" >> "$ROOT/asked.txt"
        [ "$1" != build ] || { [ ! -e "$ROOT/src/broken.cs" ] || exit 1; mkdir -p "$ROOT/src/StaticBackSite/bin/Debug/net10.0"; : > "$ROOT/src/StaticBackSite/bin/Debug/net10.0/staticback.dll"; }
        """;

    private const string Build = "build src/StaticBackSite --nologo -v quiet -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false";
    private const string Start = "src/StaticBackSite/bin/Debug/net10.0/staticback.dll";

    private static readonly DateTime Earlier = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Later = new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly string _folder = Directory.CreateTempSubdirectory("staticback-script-").FullName;

    public SiteScriptTests()
    {
        foreach (var file in new[] { "src/StaticBackSite/Program.cs", "src/Old.cs", "theme/a.css", "theme/node_modules/x.js", "Directory.Build.props", "Directory.Packages.props", "global.json" })
            Write(file, "");
        Write("bin/dotnet", Dotnet);
        File.SetUnixFileMode(PathOf("bin/dotnet"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        File.Copy(Path.Combine(ProjectFolder.Repository, "site"), PathOf("site"));
        foreach (var entry in Directory.EnumerateFileSystemEntries(_folder, "*", SearchOption.AllDirectories))
            Directory.SetLastWriteTimeUtc(entry, Earlier);
    }

    [Fact]
    public void Builds_once_and_starts_what_it_has_built()
    {
        Assert.Equal([Build, $"{Start} check --output a b"], Site("check", "--output", "a b"));
        Assert.Equal([Start], Site());
    }

    [Theory]
    [InlineData("src/StaticBackSite/Program.cs")]
    [InlineData("theme/a.css")]
    [InlineData("theme/new.css")]
    [InlineData("global.json")]
    public void Builds_again_when_a_source_is_newer(string file)
    {
        Site();
        Write(file, "changed");
        File.SetLastWriteTimeUtc(PathOf(file), Later);

        Assert.Equal([Build, Start], Site());
    }

    [Fact]
    public void Builds_again_when_a_source_is_gone()
    {
        Site();
        File.Delete(PathOf("src/Old.cs"));
        Directory.SetLastWriteTimeUtc(PathOf("src"), Later);

        Assert.Equal([Build, Start], Site());
    }

    [Theory]
    [InlineData("src/StaticBackSite/obj/x.json")]
    [InlineData("theme/node_modules/x.js")]
    [InlineData("input/index.md")]
    public void Does_not_build_for_what_the_program_is_not_made_of(string file)
    {
        Site();
        Write(file, "changed");
        File.SetLastWriteTimeUtc(PathOf(file), Later);

        Assert.Equal([Start], Site());
    }

    [Fact]
    public void Starts_nothing_old_when_the_build_fails()
    {
        Site();
        Write("src/broken.cs", "");
        Directory.SetLastWriteTimeUtc(PathOf("src"), Later);

        Assert.Equal([Build], Site(expected: 2));
        Assert.Equal([Build], Site(expected: 2));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string path) => Path.Combine(_folder, path);

    private void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), content);
    }

    private string[] Site(params string[] arguments) => Site(0, arguments);

    /// <returns>What <c>dotnet</c> was asked.</returns>
    private string[] Site(int expected, params string[] arguments)
    {
        File.Delete(PathOf("asked.txt"));
        var start = new ProcessStartInfo("sh", [PathOf("site"), .. arguments]) { RedirectStandardError = true, UseShellExecute = false };
        start.Environment["ROOT"] = _folder;
        start.Environment["PATH"] = $"{PathOf("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == expected, said);
        return File.ReadAllLines(PathOf("asked.txt"));
    }
}
