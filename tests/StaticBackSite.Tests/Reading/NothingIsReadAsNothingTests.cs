using System.Text;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Tests.Reading;

/// <summary>A file that is there and cannot be read as what it is for is one finding, and never an empty file.</summary>
public sealed class NothingIsReadAsNothingTests
{
    private static readonly string[] DataFiles = ["site.yml", "references.yml", "red-flags.yml", "reading-grades.yml", "words.yml", "self-check.yml", "refractory.yml"];

    private static readonly (string Name, byte[] Content, string Code)[] Wrong =
    [
        ("a list", Encoding.UTF8.GetBytes("- one\n- two\n"), "SB1104"),
        ("a flow list", Encoding.UTF8.GetBytes("[one, two]\n"), "SB1104"),
        ("a text", Encoding.UTF8.GetBytes("Just words.\n"), "SB1104"),
        ("a number", Encoding.UTF8.GetBytes("5\n"), "SB1104"),
        ("an open list", Encoding.UTF8.GetBytes("groups: [\n"), "SB1104"),
        ("tabs", Encoding.UTF8.GetBytes("groups:\n\t- one\n"), "SB1103"),
        ("a conflict", Encoding.UTF8.GetBytes("<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> other\n"), "SB1021"),
        ("UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("name: Test\n")], "SB1022"),
        ("UTF-16 without a mark", Encoding.BigEndianUnicode.GetBytes("name: A test of some length\n"), "SB1022"),
        ("RTF", Encoding.UTF8.GetBytes(@"{\rtf1 name: Test}"), "SB1022"),
        ("a ZIP archive", [0x50, 0x4B, 3, 4, 20, 0], "SB1022"),
    ];

    public static TheoryData<string, string> FilesAndFaults
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var file in DataFiles)
            {
                foreach (var (name, _, _) in Wrong)
                    data.Add(file, name);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(FilesAndFaults))]
    public void A_data_file_of_another_shape_is_one_finding(string file, string fault)
    {
        var (_, content, code) = Wrong.Single(wrong => wrong.Name == fault);
        var site = new TestSite().With(file, content);

        Assert.Equal(code, site.Single().Code.Id);
        Assert.Equal(file, site.Single().Location.Path.Value);
    }

    [Theory]
    [InlineData("SB1021", "---\ntitle: [\n<<<<<<< HEAD\n# One\n=======\n# Two\n>>>>>>> x\n")]
    [InlineData("SB1022", "{\\rtf1 words}")]
    [InlineData("SB1102", "---\ntitle: A page\ndescription: About it.\n—\n# Words\n")]
    [InlineData("SB1104", "---\ntitle: 'It's late'\ndescription: About it.\n---\nWords.\n")]
    public void An_unreadable_page_is_one_finding_and_what_others_miss_is_none(string code, string content)
    {
        var site = new TestSite()
            .With("site.yml", "name: Test\nurl: https://example.org\nlocale: en\npolicy: { unusedReferences: error, unusedTerms: error, orphanPages: error, uniqueTitles: error, reviews: { types: [page] } }\n")
            .With("page.md", content)
            .With("references.yml", "references:\n  - { id: one, title: One, verified: true }\n")
            .With("published-urls.txt", "/\n/page/\n/page/#why\n")
            .WithTerm("disc", "Disc")
            .WithPage("index.md", "[Why](page.md#why)", "Home", "type: home\n");

        Assert.Equal(code, site.Single().Code.Id);
        Assert.Equal("page.md", site.Single().Location.Path.Value);
    }

    [Fact]
    public void A_draft_below_three_dots_is_not_published()
    {
        var site = new TestSite().With("a.md", "---\ntitle: A page\ndescription: About it.\n...\ndraft: true\n---\nSecret.\n");

        Assert.Equal("SB1121", site.Single().Code.Id);
        Assert.Null(site.Publication.Index.Page(new("a.md")));
    }

    [Fact]
    public void A_folded_title_is_one_line_everywhere()
    {
        var site = new TestSite().With("a.md", "---\ntitle: >\n  A title\n  on two lines\ndescription: \"One\\nTwo\\u2028Three\"\n---\nWords.\n");

        Assert.Empty(site.Publication.Report.Diagnostics);
        Assert.Equal(("A title on two lines", "One Two Three"), (site.Page("a.md").FrontMatter.Title, site.Page("a.md").FrontMatter.Description));
    }

    [Fact]
    public void A_part_of_the_policy_without_a_value_is_on()
    {
        var site = new TestSite().With("site.yml", "name: Test\nurl: https://example.org\nlocale: en\npolicy:\n  tableCaptions:\n");

        Assert.Equal(Severity.Error, Assert.Single(site.Publication.Index.Site.Policy.Named).Level);
    }

    [Fact]
    public void Length_is_counted_as_readers_count()
    {
        var family = string.Concat(Enumerable.Repeat("\U0001F468\u200D\U0001F469\u200D\U0001F467", 65));

        Assert.Empty(new TestSite().WithPage("a.md", "Words.", family).Publication.Report.Diagnostics);
        Assert.Equal("SB1109", new TestSite().WithPage("a.md", "Words.", family + "!").Single().Code.Id);
    }

    [Fact]
    public void A_copy_is_one_finding_whatever_it_repeats()
    {
        var site = new TestSite()
            .With("site.yml", "name: Test\nurl: https://example.org\nlocale: en\npolicy: { uniqueTitles: error }\n")
            .WithTerm("cavitation", "Cavitation", "aliases: [joint popping, gas bubble]\nredirectFrom: [/old/]\n")
            .WithTerm("cavitation - Copy", "Cavitation", "aliases: [joint popping, gas bubble]\nredirectFrom: [/old/]\n");

        Assert.Equal("glossary/cavitation - Copy.md", site.Single().Location.Path.Value);
        Assert.Equal("SB1023", site.Single().Code.Id);
    }

    [Fact]
    public void A_repeated_title_is_a_finding_of_the_page_that_is_not_published_yet()
    {
        var site = new TestSite()
            .With("site.yml", "name: Test\nurl: https://example.org\nlocale: en\npolicy: { uniqueTitles: error }\n")
            .With("published-urls.txt", "/z/\n")
            .WithPage("z.md", "Words.", "Knee rolls").WithPage("a.md", "Words.", "Knee rolls");

        Assert.Equal("a.md", site.Single().Location.Path.Value);
    }

    [Fact]
    public void A_page_is_not_called_after_a_file_that_could_not_be_read()
    {
        var site = new TestSite().With("a.md", "{\\rtf1 words}");

        Assert.True(site.Page("a.md").IsUnreadable);
        Assert.IsType<PageFrontMatter>(site.Page("a.md").FrontMatter);
    }
}
