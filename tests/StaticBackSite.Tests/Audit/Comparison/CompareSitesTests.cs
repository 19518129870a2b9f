using System.Collections.Immutable;
using System.Text;
using StaticBackSite.Audit.Comparison;
using StaticBackSite.Health;
using StaticBackSite.Outputs;
using StaticBackSite.Routing;

namespace StaticBackSite.Tests.Audit.Comparison;

public sealed class CompareSitesTests
{
    private const string References = "references:\n  - { id: one2015, title: First, author: [{ family: One, given: A }], issued: { date-parts: [[2015]] }, DOI: 10.1/one, verified: true }\n  - { id: two2016, title: Second, author: [{ family: Two, given: B }], issued: { date-parts: [[2016]] }, DOI: 10.1/two, verified: true }\n";
    private const string RedFlags = "levels:\n  emergency:\n    label: Act now\n    heading: \"Call {emergency} now if:\"\n    signs:\n      - text: both legs feel numb\ncountries:\n  - { name: United Kingdom, emergency: \"999\", default: true }\n";

    [Theory]
    [InlineData("Rest for 2 days.", "Rest for 3 days.", "number")]
    [InlineData("Wait 20 minutes.", "Wait 20 hours.", "number")]
    [InlineData("It helps two in three people.", "It helps two in four people.", "number")]
    [InlineData("It costs 1,000 steps.", "It costs 1.000 steps.", "number")]
    [InlineData("Push your back hard.", "Do not push your back hard.", "negation")]
    [InlineData("You can’t force a pop here.", "You can force a pop here.", "negation")]
    [InlineData("Sit without pain all day.", "Sit with pain all day.", "negation")]
    [InlineData("Bend your knees slowly.", "Bend your knees gently.", "")]
    [InlineData("Gas leaves the fluid [@one2015].", "Gas leaves the fluid [@two2016].", "reference")]
    [InlineData("Gas leaves the fluid [@one2015; @two2016].", "Gas leaves the fluid [@one2015].", "reference")]
    [InlineData("Gas leaves the fluid. [evidence: some]", "Gas leaves the fluid. [evidence: good]", "evidence label")]
    [InlineData("Ask [the charity](https://a.example/).", "Ask [the charity](https://b.example/).", "link")]
    public void Marks_what_a_reviewer_must_not_miss(string old, string @new, string marks)
    {
        var change = Changes(Site(old), Site(@new)).Single(c => c.New is not { IsReference: true } && c.Old is not { IsReference: true });

        Assert.Equal((ChangeKind.Changed, marks), (change.Kind, NamesOf(change)));
    }

    [Fact]
    public void Marks_a_changed_care_card_once_for_all_pages()
    {
        var before = Site("::: care-cards emergency\n:::").WithPage("b.md", "::: care-cards emergency\n:::").WithPage("c.md", "::: care-cards emergency\n:::").WithPage("d.md", "- both legs feel numb");
        var after = Site("::: care-cards emergency\n:::").WithPage("b.md", "::: care-cards emergency\n:::").WithPage("c.md", "::: care-cards emergency\n:::").WithPage("d.md", "- both legs feel cold").With("red-flags.yml", RedFlags.Replace("numb", "cold", StringComparison.Ordinal));

        var comparison = CompareSites.Run(before.Render(), after.Render(), HealthMarks.All);

        var shared = Assert.Single(comparison.Shared);
        Assert.Equal(["/b/", "/c/", "/page/"], shared.Addresses);
        Assert.Equal((ChangeKind.Changed, "red flag"), (shared.Change.Kind, NamesOf(shared.Change)));
        Assert.Equal(("both legs feel numb", "both legs feel cold"), (shared.Change.Old!.Text, shared.Change.New!.Text));
        // The same words outside a card are the same warning.
        var copy = Assert.Single(comparison.Changed);
        Assert.Equal("/d/", copy.Address);
        Assert.Equal("red flag", NamesOf(copy.Changes.Single()));
    }

    [Fact]
    public void A_care_card_that_is_taken_off_a_page_is_marked()
    {
        var changes = Changes(Site("Text.\n\n::: care-cards emergency\n:::"), Site("Text."));

        Assert.All(changes, change => Assert.Equal(ChangeKind.Removed, change.Kind));
        Assert.All(changes, change => Assert.Contains(change.Marks, mark => mark.Name == "red flag"));
        Assert.Contains(changes, change => change.Old!.Text == "both legs feel numb");
    }

    [Fact]
    public void A_reference_that_is_numbered_anew_changes_no_sentence()
    {
        var changes = Changes(Site("First [@one2015].\n\nMore [@two2016]."), Site("Before all [@two2016].\n\nFirst [@one2015].\n\nMore [@two2016]."));

        Assert.Equal(["Before all."], changes.Select(c => c.New!.Text));
        Assert.Equal("Two B 2016", changes.Single().New!.References.Single().Label);
    }

    [Fact]
    public void A_new_entry_in_the_list_of_sources_is_marked()
    {
        var changes = Changes(Site("First [@one2015]."), Site("First [@one2015; @two2016]."));

        Assert.Equal([ChangeKind.Changed, ChangeKind.Added], changes.Select(c => c.Kind));
        Assert.StartsWith("Two B.", changes[1].New!.Text, StringComparison.Ordinal);
        Assert.All(changes, change => Assert.Contains(ChangeMark.Reference, change.Marks));
    }

    [Fact]
    public void Sentences_come_go_and_move()
    {
        var changes = Changes(Site("## A\n\nKeep this line. Drop those words.\n\n## B\n\nHold on.\n\nShift me around.\n\nStay here."), Site("## A\n\nKeep this line.\n\nShift me around.\n\n## B\n\nHold on.\n\nStay here. Brand new thought."));

        Assert.Equal(
            [(ChangeKind.Removed, "Drop those words.", "A"), (ChangeKind.Moved, "Shift me around.", "A"), (ChangeKind.Added, "Brand new thought.", "B")],
            changes.Select(c => (c.Kind, (c.New ?? c.Old)!.Text, c.Section)));
    }

    [Fact]
    public void A_row_of_a_table_is_seen_as_a_whole()
    {
        const string table = "Table: Doses\n\n| What | How long |\n| --- | --- |\n| Heat | 15 minutes |\n| Rest | 1 day |\n";
        var change = Assert.Single(Changes(Site(table), Site(table.Replace("15", "50", StringComparison.Ordinal))));

        Assert.Equal(("Heat | 15 minutes", "Heat | 50 minutes", "number"), (change.Old!.Text, change.New!.Text, NamesOf(change)));
    }

    [Fact]
    public void Words_that_are_shown_apart_stay_apart()
    {
        var comparison = CompareSites.Run(Files(("a.html", Html("<ul></ul>"))), Files(("a.html", Html("<ul><li><a href=\"/b/\">Bend</a><span>How to bend</span></li></ul>"))));

        Assert.Equal("Bend How to bend", comparison.Changed.Single().Changes.Single().New!.Text);
    }

    [Fact]
    public void Without_packs_a_box_is_text_and_a_label_is_words()
    {
        var before = Files(("a.html", Html("<div class=\"box\"><p>Stop. <span class=\"label\">sure</span></p></div>")));
        var after = Files(("a.html", Html("<div class=\"box\"><p>Stop. <span class=\"label\">unsure</span></p></div>")));

        Assert.Equal(["Stop. sure"], CompareSites.Run(before, after).Changed.Single().Changes.Select(change => change.Old!.Text));
        var change = Assert.Single(CompareSites.Run(before, after, ChangeMark.OfBox("warning", ".box"), ChangeMark.OfLabel("label", ".label")).Changed.Single().Changes);
        Assert.Equal(("Stop.", "warning, label"), (change.Old!.Text, NamesOf(change)));
    }

    [Fact]
    public void Title_and_description_are_read_too()
    {
        var changes = Changes(Site("Text."), Site("Text.").WithPage("page.md", "Text.", "Another name"));

        Assert.Contains(changes, c => c.New!.Text.StartsWith("Title: Another name", StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_come_go_and_become_redirects()
    {
        var before = Site("Text.").WithPage("gone.md", "::: care-cards emergency\n:::").WithPage("old.md", "Words.");
        var after = Site("Text.").WithPage("new.md", "One. Two.").WithPage("fresh.md", "Words.", more: "redirectFrom: [/old/]\n");

        var comparison = CompareSites.Run(before.Render(), after.Render(), HealthMarks.All);

        Assert.Equal(["/fresh/", "/new/"], comparison.Added.Select(p => p.Address));
        Assert.Equal([("/gone/", true), ("/old/", false)], comparison.Removed.Select(p => (p.Address, !p.Boxes.IsEmpty)));
    }

    [Fact]
    public void A_page_that_only_sends_readers_on_is_no_page()
    {
        var before = Files(("a/index.html", Html("Words.")));
        var after = Files(("a/index.html", "<!doctype html><meta http-equiv=\"refresh\" content=\"0; url=/b/\"><p><a href=\"/b/\">Moved</a></p>"), ("b/index.html", Html("Words.")));

        var comparison = CompareSites.Run(before, after);

        Assert.Equal(("/a/", true), comparison.Removed.Select(p => (p.Address, p.IsRedirected)).Single());
        Assert.Equal("/b/", comparison.Added.Single().Address);
    }

    [Fact]
    public void What_nobody_reads_is_counted_alone()
    {
        var before = Files(("a.html", Html("Words.")), ("b.html", Html("Words.")), ("site.css", "a{}"));
        var after = Files(("a.html", Html("Words.").Replace("<main>", "<nav>Menu</nav><main class=\"wide\">", StringComparison.Ordinal)), ("b.html", Html("Words.")), ("site.css", "b{}"));

        var comparison = CompareSites.Run(before, after);

        Assert.Equal((1, 1, 1, false), (comparison.ChangedOutsideText, comparison.Unchanged, comparison.OtherFiles, comparison.IsEmpty));
        Assert.Empty(comparison.Changed);
        Assert.True(CompareSites.Run(before, before).IsEmpty);
    }

    [Fact]
    public void The_glossary_may_link_other_words_without_being_told()
    {
        var comparison = CompareSites.Run(Site("A disc is soft.").Render(), Site("A disc is soft.").WithTerm("disc", "Disc").Render());

        Assert.DoesNotContain("/page/", comparison.Changed.Select(page => page.Address));
        Assert.True(comparison.ChangedOutsideText > 0);
    }

    [Fact]
    public void Pages_that_share_nothing_and_pages_nested_without_end_are_compared()
    {
        var lines = Thorough.Of(full: 3_000, sample: 500);
        var one = string.Concat(Enumerable.Range(0, lines).Select(i => $"<p>Line a{i} here.</p>"));
        var other = string.Concat(Enumerable.Range(0, lines).Select(i => $"<p>Other text b{i}.</p>")) + "<p>Line a7 here.</p>";
        var deep = string.Concat(Enumerable.Repeat("<div>", Thorough.Of(full: 20_000, sample: 3_000))) + "Deep words.";

        var comparison = CompareSites.Run(Files(("a.html", Html(one)), ("b.html", Html(deep))), Files(("a.html", Html(other)), ("b.html", Html(deep + " More words."))));

        Assert.Equal(lines - 1 + lines, comparison.Changed.Single(p => p.Address == "/a.html").Changes.Length);
        Assert.Equal("/b.html", comparison.Changed.Last().Address);
    }

    private static TestSite Site(string body) => new TestSite().With("references.yml", References).With("red-flags.yml", RedFlags).WithPage("page.md", body, "Example page");

    private static ImmutableArray<SentenceChange> Changes(TestSite before, TestSite after) =>
        CompareSites.Run(before.Render(), after.Render(), HealthMarks.All).Changed.Single(page => page.Address == "/page/").Changes;

    private static string NamesOf(SentenceChange change) => string.Join(", ", change.Marks.Select(mark => mark.Name));

    private static string Html(string main) => $"<!doctype html><html lang=\"en\"><head><title>T</title></head><body><main>{main}</main></body></html>";

    private static ImmutableArray<OutputFile> Files(params (string Path, string Content)[] files) =>
        [.. files.Select(file => new OutputFile(new OutputPath(file.Path), Encoding.UTF8.GetBytes(file.Content)))];
}
