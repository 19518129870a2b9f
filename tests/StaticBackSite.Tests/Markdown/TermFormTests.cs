using StaticBackSite.Content.Glossary;

namespace StaticBackSite.Tests.Markdown;

/// <summary>A term links its whole spelling and nothing shorter.</summary>
public sealed class TermFormTests
{
    [Theory]
    [InlineData("C++", "Learn C++, not C or C+ or C+++ or C++11.", "C++")]
    [InlineData("C#", "Vitamin C and C# and the note C#m.", "C#")]
    [InlineData("CO₂", "We co-operate on CO₂, not on CO2.", "CO₂")]
    [InlineData("VO₂ max", "The VO test, the VO₂ max test.", "VO₂ max")]
    [InlineData("Grade 3+", "Grade 3 is less than Grade 3+.", "Grade 3+")]
    [InlineData("HER2+", "HER2 may be HER2+ or HER2-.", "HER2+")]
    [InlineData("A*", "A dog got an A*.", "A*")]
    [InlineData("E. coli", "E stands for E. coli in E major.", "E. coli")]
    [InlineData("AB−", "Blood group AB, AB- and AB-negative.", "AB-")]
    [InlineData("@home", "At home or @home, not me@home.", "@home")]
    [InlineData("“Slipped” disc", "A slipped disc, a “slipped” disc.", "“slipped” disc")]
    [InlineData("St. John’s wort", "St. Paul takes St John and St. John's wort.", "St. John's wort")]
    public void Signs_are_a_part_of_it(string title, string text, string linked)
    {
        var site = new TestSite().With("site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\nglossaryScope: all\n")
            .WithTerm("term", $"'{title}'").WithPage("x.md", text.Replace("*", "\\*", StringComparison.Ordinal));

        Assert.Equal([linked], site.Document("x/index.html").QuerySelectorAll("a.term").Select(a => a.TextContent));
    }

    [Theory]
    [InlineData("A disc jockey plays a disc.", "disc|")]
    [InlineData("Disc jockeys and discs.", "Disc|discs")]
    [InlineData("A jockey.", "jockey")]
    [InlineData("A slipped disc jockey.", "slipped disc")]
    public void Words_under_neverLink_keep_their_place_free(string text, string linked)
    {
        var site = new TestSite().With("site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\nglossaryScope: all\n")
            .WithTerm("disc", "Disc", "neverLink: [disc jockey]\n").WithTerm("jockey", "Jockey", "noPlural: true\n").WithTerm("hernia", "Slipped disc").WithPage("x.md", text);
        var expected = text.StartsWith("A disc", StringComparison.Ordinal) ? ["jockey", "disc"] : text.StartsWith("Disc", StringComparison.Ordinal) ? ["Disc", "discs"] : new[] { linked };

        Assert.Equal(expected.Concat(linked == "slipped disc" ? ["jockey"] : []), site.Document("x/index.html").QuerySelectorAll("a.term").Select(a => a.TextContent));
    }

    [Theory]
    [InlineData("https://example.com/disc/index.html")]
    [InlineData("(https://disc.example/)")]
    [InlineData("www.disc.example")]
    [InlineData("disc@example.com")]
    [InlineData("me@disc")]
    [InlineData("disc.pdf")]
    [InlineData("“disc.pdf”")]
    [InlineData("../disc")]
    [InlineData("/disc")]
    [InlineData(@"C:\disc")]
    public void Nothing_is_linked_in_an_address(string address)
    {
        var page = new TestSite().WithTerm("disc", "Disc").WithPage("x.md", $"See {address.Replace(@"\", @"\\", StringComparison.Ordinal)} first.\n\nThe disc is round.").Document("x/index.html");

        Assert.Equal("The disc is round.", Assert.Single(page.QuerySelectorAll("a.term")).ParentElement!.TextContent);
    }

    [Theory]
    [InlineData("disc")]
    [InlineData("disc.")]
    [InlineData("disc/joint")]
    [InlineData("disc…")]
    [InlineData("disc—and")]
    [InlineData("“disc.”")]
    public void What_is_no_address_is_linked(string words) =>
        Assert.Single(new TestSite().WithTerm("disc", "Disc").WithPage("x.md", $"A {words}").Document("x/index.html").QuerySelectorAll("a.term"));

    [Fact]
    public void A_form_knows_what_it_leaves_out()
    {
        var site = new TestSite().WithTerm("x", "X ray");
        TermForm Form(string text) => new(site.Publication.Index.Terms.Terms[0], text, default);

        Assert.All(new[] { "C++", "Dr.", "What is it?", "“So”", "A & E", "CO₂" }, text => Assert.True(Form(text).IsWhole, text));
        Assert.All(new[] { "", "+++", "Grade 3 +", "+ 3", "a (-: b" }, text => Assert.False(Form(text).IsWhole, text));
    }
}
