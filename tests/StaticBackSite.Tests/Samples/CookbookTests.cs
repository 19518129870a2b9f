using System.Diagnostics;

namespace StaticBackSite.Tests.Samples;

/// <summary><c>samples/cookbook</c>: a program of its own, with everything that an extension may add, in at most 80 lines.</summary>
public sealed class CookbookTests : IDisposable
{
    private static readonly string Folder = Path.Combine(ProjectFolder.Repository, "samples", "cookbook");
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Cookbook.dll");

    private readonly string _folder = Directory.CreateTempSubdirectory("cookbook-").FullName;

    [Fact]
    public void It_is_built_and_passes_every_check()
    {
        var output = Path.Combine(_folder, "output");

        Assert.Equal((0, ""), Run("build", "--input", Path.Combine(Folder, "input"), "--output", output, "--no-search", "--quiet", "--warnings-as-errors"));
        Assert.Equal("Leek and potato soup\nOat cakes\n", File.ReadAllText(Path.Combine(output, "recipes.txt")));
        var page = File.ReadAllText(Path.Combine(output, "recipes", "oat-cakes", "index.html"));
        Assert.Contains("<section>For 12 cakes:", page, StringComparison.Ordinal);
        Assert.Contains("Cook with care, and share.", page, StringComparison.Ordinal);
        Assert.Equal(0, Run("check", "--output", output, "--warnings-as-errors").Code);
    }

    [Fact]
    public void Its_rule_finds_a_recipe_without_ingredients()
    {
        var input = Path.Combine(_folder, "input");
        Directory.CreateDirectory(input);
        File.WriteAllText(Path.Combine(input, "site.yml"), File.ReadAllText(Path.Combine(Folder, "input", "site.yml")).Replace("navigation: [recipes/leek-soup.md, recipes/oat-cakes.md]\n", "", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(input, "index.md"), "---\ntitle: Toast\ndescription: Bread that was near a fire.\ntype: recipe\n---\nToast the bread.\n");

        var (code, errors) = Run("build", "--input", input, "--output", Path.Combine(_folder, "output"), "--no-search");

        Assert.Equal(1, code);
        Assert.Contains("index.md:2:8: error CB1001: this recipe lists no ingredients", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_short() =>
        Assert.All(
            new[] { ("Recipes.cs", 80), ("Program.cs", 10) },
            file => Assert.True(File.ReadAllLines(Path.Combine(Folder, file.Item1)).Length <= file.Item2, file.Item1));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (int Code, string Errors) Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, errors + (process.ExitCode == 0 ? "" : output.Result));
    }
}
