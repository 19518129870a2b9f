using System.Text.RegularExpressions;

namespace StaticBackSite.Tests.Guides;

/// <summary>The guide to extensions quotes the sample, so what it shows is what compiles.</summary>
public sealed partial class ExtendingGuideTests
{
    private static readonly string Guide = Text(Path.Combine(ProjectFolder.Repository, "docs", "extending.md"));

    private static readonly string Sample = Path.Combine(ProjectFolder.Repository, "samples", "cookbook");

    private static string[] Blocks => [.. Block().Matches(Guide).Select(match => match.Groups["text"].Value)];

    [Fact]
    public void Every_block_of_the_guide_is_in_the_sample()
    {
        Assert.InRange(Blocks.Length, 8, 50);
        Assert.DoesNotContain(Blocks, block => !IsQuoted(block));
    }

    [Fact]
    public void A_changed_line_is_noticed()
    {
        var block = Blocks.First(text => text.Contains("class Recipes ", StringComparison.Ordinal));

        Assert.True(IsQuoted(block));
        Assert.False(IsQuoted(block.Replace("class Recipes ", "class Dishes ", StringComparison.Ordinal)));
        Assert.False(IsQuoted("  " + block));
    }

    /// <summary>Whether a file of the sample has these lines, whole and in this order.</summary>
    private static bool IsQuoted(string block) => SampleFiles().Any(file => $"\n{file}".Contains($"\n{block}", StringComparison.Ordinal));

    private static IEnumerable<string> SampleFiles() =>
        from file in Directory.EnumerateFiles(Sample, "*", SearchOption.AllDirectories)
        where Path.GetExtension(file) is ".cs" or ".csproj" or ".md" or ".yml"
        where !Path.GetRelativePath(Sample, file).Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj")
        select Text(file);

    private static string Text(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    [GeneratedRegex("^```[a-z]+\n(?<text>.*?\n)```$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Block();
}
