using System.Text.RegularExpressions;

namespace StaticBackSite.Tests.Theme;

/// <summary>What browsers, phones and simple readers of a page look for before its text.</summary>
public sealed partial class HeadTests
{
    [Fact]
    public void The_window_around_a_page_has_the_colour_of_its_paper()
    {
        var tokens = File.ReadAllText(Path.Combine(ProjectFolder.Repository, "theme", "StaticBackSite.Theme", "assets", "css", "10-tokens.css"));
        var colours = new TestSite().Document("index.html").QuerySelectorAll("meta[name=theme-color]").Select(meta => meta.GetAttribute("content"));

        Assert.Equal(Paper().Matches(tokens).Select(match => match.Groups["colour"].Value).Distinct(StringComparer.Ordinal), colours);
    }

    /// <summary>A character reference is as right, and many programs that look for the type do not resolve it.</summary>
    [Fact]
    public void The_type_of_structured_data_has_a_plain_plus_sign() =>
        Assert.Contains("<script type=\"application/ld+json\">{", new TestSite().Html("index.html"), StringComparison.Ordinal);

    [Fact]
    public void An_icon_is_where_browsers_look_that_read_no_link()
    {
        Assert.Equal([0, 0, 1, 0], Icon(new TestSite())[..4].ToArray());
        Assert.Equal([1, 2, 3], Icon(new TestSite().With("favicon.ico", [1, 2, 3])).ToArray());
    }

    [Fact]
    public void An_icon_may_be_cut_to_any_shape()
    {
        var manifest = new TestSite().Html("site.webmanifest");

        Assert.Matches("\"src\": \"/assets/maskable-512\\.[0-9a-f]{10}\\.png\",\\s+\"sizes\": \"512x512\",\\s+\"type\": \"image/png\",\\s+\"purpose\": \"maskable\"", manifest);
    }

    private static ReadOnlyMemory<byte> Icon(TestSite site) => site.Publication.Files.Single(file => file.Path.Value == "favicon.ico").Render().Content;

    [GeneratedRegex("--paper: (?<colour>#[0-9a-f]{6});", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Paper();
}
