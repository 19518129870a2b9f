namespace StaticBackSite.Tests.PostProcess;

public sealed class HubTests
{
    [Fact]
    public void A_hub_lists_the_pages_beside_it_by_order_then_by_title()
    {
        var site = Hub("")
            .WithPage("move/c.md", "", "Charlie")
            .WithPage("move/b.md", "", "Bravo")
            .WithPage("move/z.md", "", "Zulu", "order: 1\n")
            .WithPage("move/y.md", "", "Yankee", "series:\n  name: Steps\n  order: 2\n");

        Assert.Equal(["/move/z/", "/move/y/", "/move/b/", "/move/c/"], Listed(site));
    }

    [Fact]
    public void It_lists_the_hubs_of_the_folders_below_and_nothing_deeper()
    {
        var site = Hub("")
            .WithPage("move/floor/index.md", "", "On the floor", "type: hub\n")
            .WithPage("move/floor/knees.md", "", "Knees")
            .WithPage("move/floor/mat/index.md", "", "On a mat", "type: hub\n")
            .WithPage("moved.md", "", "Elsewhere")
            .WithPage("other/x.md", "", "Elsewhere too");

        Assert.Equal(["/move/floor/"], Listed(site));
    }

    [Fact]
    public void What_its_own_text_leads_to_is_not_listed_again() =>
        Assert.Equal(["/move/b/"], Listed(Hub("Begin with [this](a.md).").WithPage("move/a.md", "").WithPage("move/b.md", "")));

    [Fact]
    public void Other_pages_list_nothing() =>
        Assert.Null(new TestSite().WithPage("move/index.md", "", "Move").WithPage("move/a.md", "").Document("move/index.html").QuerySelector("#_pages_below"));

    private static TestSite Hub(string body) => new TestSite().WithPage("move/index.md", body, "Move", "type: hub\n");

    private static string[] Listed(TestSite site) => [.. site.Document("move/index.html").QuerySelectorAll("#_pages_below li a").Select(a => a.GetAttribute("href")!)];
}
