using System.Text;
using System.Text.RegularExpressions;

namespace StaticBackSite.Tests.Specs;

/// <summary>
/// The files beside this one are the documentation of the syntax and its test: each <c>example</c> block holds Markdown,
/// a line with a point, and the HTML of the page's body. BLESS=1 writes what the product makes; read the diff.
/// </summary>
public sealed partial class SpecTests
{
    private static readonly string Folder = Path.Combine(ProjectFolder.Tests, "Specs");

    public static TheoryData<string, int> Examples
    {
        get
        {
            var examples = new TheoryData<string, int>();
            foreach (var file in Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal))
            {
                foreach (var number in Enumerable.Range(1, Example().Count(File.ReadAllText(file))))
                    examples.Add(Path.GetFileName(file), number);
            }
            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Makes_what_the_spec_says(string file, int number)
    {
        var path = Path.Combine(Folder, file);
        var text = File.ReadAllText(path);
        var example = Example().Matches(text)[number - 1];
        var site = SpecSite.With(example.Groups["options"].Value, example.Groups["markdown"].Value);
        var made = site.Publication.Report.HasErrors ? site.Report.Trim() : site.Body("page.md");

        if (Environment.GetEnvironmentVariable("BLESS") == "1")
        {
            var expected = example.Groups["html"];
            File.WriteAllText(path, text[..expected.Index] + made + "\n" + text[(expected.Index + expected.Length)..], new UTF8Encoding(false));
            return;
        }
        Assert.Equal(example.Groups["html"].Value.Trim(), made);
    }

    [Fact]
    public void There_are_specs() => Assert.True(Examples.Count > 50, $"{Examples.Count} examples");

    [GeneratedRegex("^````+ example(?<options>[^\n]*)\n(?<markdown>.*?)^\\.\n(?<html>.*?)^````+$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Example();
}
