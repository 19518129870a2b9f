namespace StaticBackSite.Tests.PostProcess;

public sealed class BreadcrumbTests
{
    [Fact]
    public void Each_folder_above_is_a_step()
    {
        var site = new TestSite().WithPage("move/index.md", "", "Move your back", "shortTitle: Move\n").WithPage("move/floor/knees.md", "", "Knee rolls");

        Assert.Equal([("/", "Home"), ("/move/", "Move"), (null, "Floor"), (null, "Knee rolls")], Crumbs("move/floor/knees/index.html", site));
        Assert.Equal([("/", "Home"), (null, "Move your back")], Crumbs("move/index.html", site));
    }

    [Fact]
    public void The_home_page_has_none() => Assert.Empty(Crumbs("index.html", new TestSite()));

    [Fact]
    public void A_folder_without_a_page_is_told_in_words() =>
        Assert.Equal([("/", "Home"), (null, "Lower back"), (null, "A page")], Crumbs("lower-back/x/index.html", new TestSite().WithPage("lower-back/x.md", "")));

    [Fact]
    public void The_page_itself_is_told_to_be_the_current_one() =>
        Assert.Equal("A page", new TestSite().WithPage("x.md", "").Document("x/index.html").QuerySelector(".breadcrumb [aria-current=page]")!.TextContent.Trim());

    private static (string?, string)[] Crumbs(string output, TestSite site) =>
        [.. site.Document(output).QuerySelectorAll(".breadcrumb li").Select(li => (li.QuerySelector("a")?.GetAttribute("href"), li.TextContent.Trim()))];
}
