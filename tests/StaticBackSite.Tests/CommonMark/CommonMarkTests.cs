using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace StaticBackSite.Tests.CommonMark;

/// <summary>
/// Every example of the CommonMark specification 0.31 (John MacFarlane, https://spec.commonmark.org, CC BY-SA 4.0) is read
/// as the specification says, but for those that are listed here with a reason.
/// </summary>
public sealed partial class CommonMarkTests
{
    public static readonly SortedDictionary<int, string> Differences = new()
    {
        [540] = "Markdig compares labels letter by letter, so that ẞ and SS are two.",
        [608] = "A bare address is a link, as in GitHub Flavored Markdown 6.9.",
        [611] = "A bare address is a link, as in GitHub Flavored Markdown 6.9.",
    };

    private static readonly string SpecFile = Path.Combine(ProjectFolder.Tests, "CommonMark", "spec.json");

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    [Fact]
    public void Examples_are_read_as_the_specification_says()
    {
        var different = Examples.Where(example => Compact(Html(example.Markdown)) != Compact(example.Html)).Select(example => example.Example).ToArray();

        Assert.Equal(Differences.Keys, different);
    }

    [Fact]
    public void There_are_652_examples() => Assert.Equal(652, Examples.Length);

    private static ImmutableArray<SpecExample> Examples => JsonSerializer.Deserialize<ImmutableArray<SpecExample>>(File.ReadAllText(SpecFile), Options);

    private static string Html(string markdown)
    {
        var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        renderer.ObjectRenderers.Add(new HtmlTableRenderer());
        renderer.Render(WholeProgram.Site.Content.Markdown.Parse(markdown, bodyStart: 0));
        return writer.ToString();
    }

    /// <summary>Line ends between tags mean nothing to a browser.</summary>
    private static string Compact(string html) => BetweenTags().Replace(html, "").Trim();

    [GeneratedRegex(@"(?<=>)\n|\n(?=</?[a-z])", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex BetweenTags();

    private sealed record SpecExample(int Example, string Section, string Markdown, string Html);
}
