namespace StaticBackSite.Tests.PostProcess;

public sealed class GlossaryPageTests
{
    private static readonly TestSite Site = new TestSite()
        .WithPage("glossary/index.md", "", "Words", "type: glossary\n")
        .WithTerm("psoas", "Psoas", "aliases: [hip flexor, iliopsoas]\n")
        .WithTerm("cavitation", "Cavitation")
        .WithTerm("cartilage", "cartilage")
        .WithTerm("three-joints", "3 joints");

    [Fact]
    public void Terms_stand_from_a_to_z_whatever_their_case()
    {
        var document = Site.Document("glossary/index.html");

        Assert.Equal(["0–9", "C", "P"], document.QuerySelectorAll("section.letter h2").Select(h => h.TextContent));
        Assert.Equal(["3 joints", "cartilage", "Cavitation", "Psoas"], document.QuerySelectorAll("section.letter dt").Select(dt => dt.TextContent));
    }

    [Fact]
    public void Accents_and_signs_at_the_beginning_do_not_count()
    {
        var site = new TestSite().WithPage("glossary/index.md", "", "Words", "type: glossary\n")
            .WithTerm("z", "Zebra").WithTerm("e1", "École").WithTerm("e2", "Eczema").WithTerm("s", "“Slipped” disc").WithTerm("d", "ﬁbre").WithTerm("g", "Ψ angle").WithTerm("ae", "Æther").WithTerm("three", "3 joints").WithTerm("bone", "🦴 broth");
        var document = site.Document("glossary/index.html");

        Assert.Equal(["0–9", "A", "B", "E", "F", "S", "Z", "Ψ"], document.QuerySelectorAll("section.letter h2").Select(h => h.TextContent));
        Assert.Equal(["3 joints", "Æther", "🦴 broth", "École", "Eczema", "ﬁbre", "“Slipped” disc", "Zebra", "Ψ angle"], document.QuerySelectorAll("section.letter dt").Select(dt => dt.TextContent));
    }

    [Fact]
    public void Without_a_list_no_term_leads_to_it()
    {
        var site = new TestSite().WithTerm("disc", "Disc");

        Assert.Empty(site.Document("glossary/disc/index.html").QuerySelectorAll("a[href='/glossary/']"));
        Assert.NotEmpty(Site.Document("glossary/psoas/index.html").QuerySelectorAll("dd a[href='/glossary/']"));
    }

    [Fact]
    public void A_term_stands_with_its_definition_and_other_names_and_leads_to_its_page()
    {
        var entry = Site.Document("glossary/index.html").QuerySelectorAll("section.letter .entry")[^1];

        Assert.Equal("/glossary/psoas/", entry.QuerySelector("dt a")!.GetAttribute("href"));
        Assert.Equal(["What Psoas means.", "Also: hip flexor, iliopsoas"], entry.QuerySelectorAll("dd").Select(dd => dd.TextContent));
    }

    [Fact]
    public void Every_letter_is_one_step_away()
    {
        var document = Site.Document("glossary/index.html");
        var steps = document.QuerySelectorAll("a[href^='#_letter_']").ToArray();

        Assert.Equal(["0–9", "C", "P"], steps.Select(a => a.TextContent));
        Assert.All(steps, a => Assert.NotNull(document.GetElementById(Uri.UnescapeDataString(a.GetAttribute("href")![1..]))));
    }

    /// <summary>The filter needs a script, so it is not there without one.</summary>
    [Fact]
    public void Without_scripts_it_is_a_plain_list() =>
        Assert.True(Site.Document("glossary/index.html").QuerySelector("[data-filter]")!.HasAttribute("hidden"));
}
