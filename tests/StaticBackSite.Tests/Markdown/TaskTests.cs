namespace StaticBackSite.Tests.Markdown;

/// <summary>Task lists in every form of a page. Their markup is in <c>Specs/tasks.md</c>.</summary>
public sealed class TaskTests
{
    private const string Tasks = "- [ ] Write it\n- [x] Read it\n\n1. [x] Both";

    private static TestSite Site(string body) => new TestSite()
        .With("site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\nmarkdownCopies: true\nprintPage: true\n")
        .WithPage("x.md", body);

    [Fact]
    public void Every_reader_learns_whether_it_is_done()
    {
        var site = Site(Tasks);

        Assert.Empty(site.Codes);
        foreach (var page in new[] { "x/index.html", "print/index.html" })
            Assert.Equal(["To do: Write it", "Done: Read it", "Done: Both"], site.Document(page).QuerySelectorAll("li.task").Select(item => item.TextContent.Trim()));
    }

    [Fact]
    public void The_copy_keeps_the_marks() =>
        Assert.Contains("- [ ] Write it\n- [x] Read it\n\n1. [x] Both", Site(Tasks).Html("x/index.md"), StringComparison.Ordinal);

    [Fact]
    public void The_words_are_those_of_the_site() =>
        Assert.Contains("Erledigt: ", Site(Tasks).With("strings.yml", "tasks:\n  done: \"Erledigt:\"\n").Body("x.md"), StringComparison.Ordinal);

    [Fact]
    public void A_mark_outside_a_list_is_reported() => Assert.Equal("SB1219", Site("[ ] Write it").Single().Code.Id);
}
