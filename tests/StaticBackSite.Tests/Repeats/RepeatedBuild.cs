using System.CommandLine;
using StaticBackSite.Commands;

namespace StaticBackSite.Tests.Repeats;

/// <summary>A folder with a site, built by the command again and again, inside this process.</summary>
internal sealed class RepeatedBuild : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("staticback-repeats-").FullName;

    public RepeatedBuild()
    {
        Write("site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\n");
        Write("index.md", "---\ntitle: Home\ndescription: The first page.\n---\nWelcome to the [notes](notes.txt).\n");
        Write("notes.txt", "0");
    }

    public string Day { get; set; } = "2026-11-22";

    public string Said { get; private set; } = "";

    public bool SaysNothingHasChanged => Said.StartsWith("Nothing has changed: ", StringComparison.Ordinal);

    public string Output => Path.Combine(_folder, "output");

    public string Input(string path) => Path.Combine(_folder, "input", path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Input(path))!);
        File.WriteAllText(Input(path), text);
    }

    public int Build(params string[] options) => BuildTo(Output, options);

    /// <summary>What a build that knows of none before it writes.</summary>
    public SortedDictionary<string, string> Clean(params string[] options)
    {
        var folder = Path.Combine(_folder, "clean");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Assert.Equal(0, BuildTo(folder, options));
        return Bytes(folder);
    }

    public SortedDictionary<string, string> Bytes() => Bytes(Output);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private int BuildTo(string output, string[] options)
    {
        using var said = new StringWriter();
        using var errors = new StringWriter();
        var code = new BuildCommand(TestTheme.Program).Parse(["--input", Path.Combine(_folder, "input"), "--output", output, "--date", Day, .. options])
            .Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = said, Error = errors });
        Said = said.ToString() + errors;
        return code;
    }

    private static SortedDictionary<string, string> Bytes(string folder) =>
        new(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToHexString(File.ReadAllBytes(file)), StringComparer.Ordinal), StringComparer.Ordinal);
}
