using System.Text;
using StaticBackSite.Audit;
using StaticBackSite.Outputs;
using StaticBackSite.Routing;

namespace StaticBackSite.Tests.Audit;

/// <summary>Whatever lies in the folder, an audit ends with findings and not with a crash.</summary>
public sealed class RobustnessTests
{
    private const string Page = "about/index.html";

    public static TheoryData<string> Names => [.. Strange.Keys];

    private static Dictionary<string, string> Strange => new(StringComparer.Ordinal)
    {
        ["nothing"] = "",
        ["no markup"] = "just words",
        ["a NUL"] = "<p>\0</p>",
        ["a tag that never ends"] = "<html><body><a href=\"/back/",
        ["deep nesting"] = "<main><a href=\"/back/\">" + string.Concat(Enumerable.Repeat("<div>", 5_000)),
        ["deep headings"] = string.Concat(Enumerable.Repeat("<h1><svg role=img>", 1_000)),
        ["addresses of all kinds"] = string.Concat(new[] { "http://", "https://[::1", "//", "///", "?", "#", "#%", "#%zz", "%", "/%2e%2e/x", "/back/%00", "\\\\x", "http://\uD800/", "a:b", ":", "data:,", "C:\\x", "/back", "http://xn--/", "https://example.org:99999/" }.Select(a => $"<a href=\"{a}\">{a}</a><img src=\"{a}\" srcset=\"{a} 1x,, {a}\">")),
        ["a base that is none"] = "<base href=\"http://[\"><a href=\"x\">x</a><base>",
        ["a refresh that is none"] = "<meta http-equiv=refresh content=\"url\"><meta http-equiv=refresh><meta http-equiv=refresh content=\"0;url=\">",
        ["JSON that is none"] = "<script type=\"application/ld+json\"></script><script type=\"application/ld+json\">\n\n{\"ä\": \"öö\"</script>",
        ["style that never ends"] = "<style>a { background: url(\"x } /* </style><style>@import '</style>",
        ["labels that refer to each other"] = "<a href=x id=a aria-labelledby=b></a><a href=y id=b aria-labelledby=a></a><a href=z id=c aria-labelledby=c></a>",
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Strange_pages_are_reported(string name)
    {
        var found = CleanSite.Whole.With(Page, Strange[name]).Audit();

        Assert.Contains(found, diagnostic => diagnostic.Location.Path.Value == Page);
        Assert.All(found, diagnostic => Assert.True(diagnostic.Location is { Line: >= 1, Column: >= 1, Length: >= 1 }));
    }

    [Theory]
    [InlineData("assets/site.css", "/* url(\"")]
    [InlineData("assets/site.css", "@import \"\\")]
    [InlineData("sitemap.xml", "")]
    [InlineData("sitemap.xml", "<urlset><url><loc></loc></url><url/><loc>x</loc></urlset>")]
    [InlineData("figures/icons.svg", "<svg")]
    public void Strange_files_beside_the_pages_do_no_harm(string path, string content) =>
        Assert.All(CleanSite.Whole.With(path, content).Audit(), diagnostic => Assert.True(diagnostic.Location.Line >= 1));

    [Fact]
    public void File_names_may_hold_any_character()
    {
        var site = CleanSite.Whole
            .With("figures/100% of a #spine? äöü.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
            .Change("index.html", "src=\"/back/figures/line.svg\"", "src=\"/back/figures/100%25%20of%20a%20%23spine%3F%20%C3%A4%C3%B6%C3%BC.svg\"");

        Assert.Empty(site.Audit());
    }

    [Fact]
    public void A_page_that_is_not_UTF_8_is_reported()
    {
        var file = new OutputFile(new OutputPath("index.html"), Encoding.Latin1.GetBytes("<!doctype html>\n<title>Café</title>"));

        Assert.Contains(SiteAudit.Run([file], AuditOptions.Default).Diagnostics, d => d.Code.Id == "SB1006" && d.Location is { Line: 2, Column: 11 });
    }

    [Fact]
    public void Random_changes_of_a_page_never_end_in_a_crash()
    {
        var random = new Random(7);
        for (var round = 0; round < Thorough.Of(full: 300, sample: 60); round++)
        {
            var text = new StringBuilder(CleanSite.Whole.Text("index.html"));
            for (var change = 0; change < 20; change++)
                text[random.Next(text.Length)] = "<>\"'=/#&; \0\n%aé{"[random.Next(16)];

            Assert.NotEmpty(CleanSite.Whole.With("index.html", text.ToString()).Audit());
        }
    }
}
