using StaticBackSite.Health;
using StaticBackSite.Health.SelfChecks;

namespace StaticBackSite.Tests.Markdown;

/// <summary>The blocks that are filled from data, on a small site.</summary>
public sealed class ToolBlockTests
{
    private const string Check = """
        help: help.md
        start: { heading: Before you start, points: [no score] }
        questions:
          - id: signs
            kind: checkbox
            safety: true
            text: Any of these?
            itemsFrom: emergency
            none: true
            unsure: true
            onAny: { result: now }
            onUnsure: { result: now, note: call }
          - id: feel
            kind: radio
            text: How does it feel?
            items: [{ id: tight, text: Tight & tense, pages: [tight.md], note: ask }, { id: other, text: Other }]
            unsure: true
        results:
          now: { card: emergency, final: true, title: Get help, text: "Call {emergency}." }
          reading: { title: Pages, text: Read on., maxPages: 2, order: [tight.md], otherwise: [index.md], always: [help.md] }
        notes:
          call: { title: Not sure?, text: "Call {urgent}." }
          ask: { title: Ask first, text: Ask somebody. }
        """;

    private const string Explainer = """
        title: After a pop
        question: When was it?
        drawing: joint.svg
        steps:
          - { minutes: 0, label: Just now, gas: all, state: bubble, text: Quiet., refs: [two, one] }
          - { minutes: 20, label: Later, gas: unknown, state: open, text: Who knows., refs: [three] }
        note: A drawing.
        """;

    private static TestSite Site() => new TestSite()
        .With("self-check.yml", Check)
        .With("refractory.yml", Explainer)
        .With("joint.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Joint</title></svg>")
        .With("references.yml", "references:\n  - { id: one, title: One, verified: true }\n  - { id: two, title: Two, verified: true }\n  - { id: three, title: Three, verified: true }\n")
        .With("red-flags.yml", "levels:\n  emergency:\n    label: Now\n    heading: \"Call {emergency}:\"\n    signs: [{ text: both legs }, { text: no control }]\ncountries:\n  - { name: UK, emergency: \"999\", urgent: \"111\" }\n")
        .WithPage("help.md", "Help.", "Help")
        .WithPage("tight.md", "Tight.", "Tight muscles");

    [Fact]
    public void The_self_check_is_complete_without_scripts()
    {
        var html = Site().WithPage("check.md", "::: self-check\n:::").Body("check.md");

        Assert.Contains("<legend><span class=\"self-check-place\">Question 1 of 2</span> <h2>Any of these?</h2></legend>", html, StringComparison.Ordinal);
        Assert.Contains("<input type=\"checkbox\" id=\"_check_signs_2\" value=\"2\" data-ends=\"any\"><label for=\"_check_signs_2\">no control</label>", html, StringComparison.Ordinal);
        Assert.Contains("id=\"_check_signs_none\" value=\"none\"><label for=\"_check_signs_none\">None of these</label>", html, StringComparison.Ordinal);
        Assert.Contains("value=\"unsure\" data-ends=\"unsure\" data-note=\"1\">", html, StringComparison.Ordinal);
        Assert.Contains("<input type=\"radio\" id=\"_check_feel_tight\" value=\"tight\" name=\"check_feel\" data-note=\"2\" data-pages=\"1\"><label for=\"_check_feel_tight\">Tight &amp; tense</label>", html, StringComparison.Ordinal);
        Assert.Contains("leads to “Ask first” and <a href=\"/tight/\">Tight muscles</a>", html, StringComparison.Ordinal);
        Assert.Contains("<li data-page=\"1\"><a href=\"/tight/\">", html, StringComparison.Ordinal);
        Assert.Contains("Call 999.", html, StringComparison.Ordinal);
        Assert.Contains("Call 111.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_a_line_of_help_names_twice_is_one_link()
    {
        var html = new TestSite()
            .With("red-flags.yml", "levels:\n  urgent:\n    label: Today\n    heading: Ask today if you\n    signs: [{ text: have a fever }]\ncountries:\n  - { name: Wales, code: GB-WLS, emergency: \"999\", urgent: \"111 (NHS 111 Wales) or 0800 11 11\" }\n  - { name: Elsewhere, code: ZZ, emergency: \"112\", urgent: find your local number }\n")
            .WithPage("x.md", "::: care-cards urgent\n:::")
            .Body("x.md");

        Assert.Contains("<a href=\"tel:111\">111</a> (NHS 111 Wales) or <a href=\"tel:08001111\">0800 11 11</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Advice_that_always_ends_the_check_does_not_stand_at_its_end()
    {
        var html = Site().WithPage("check.md", "::: self-check\n:::").Body("check.md");

        Assert.DoesNotContain("data-advice=\"1\"", html, StringComparison.Ordinal);
        Assert.Contains("data-advice=\"2\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_are_a_level_below_the_section_around_them() =>
        Assert.Contains("<h3>Any of these?</h3>", Site().WithPage("check.md", "## Check\n\n::: self-check\n:::").Body("check.md"), StringComparison.Ordinal);

    [Fact]
    public void The_explainer_takes_part_in_the_numbers_of_the_page()
    {
        var site = Site().WithPage("x.md", "First [@one].\n\n::: refractory-explainer\n:::\n\nLast [@three; @two].");
        var html = site.Body("x.md");
        var references = site.Html("x/index.html");

        Assert.Contains("Quiet. <span class=\"citation\"><a href=\"#_ref-2\" id=\"_cite-2-1\" aria-label=\"Reference 2\">2</a><a href=\"#_ref-1\" id=\"_cite-1-2\"", html, StringComparison.Ordinal);
        Assert.Contains("Who knows. <span class=\"citation\"><a href=\"#_ref-3\" id=\"_cite-3-1\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"_cite-3-2\"", html, StringComparison.Ordinal);
        Assert.All(new[] { "#_cite-1-2", "#_cite-2-1", "#_cite-3-1", "#_cite-2-2" }, back => Assert.Contains($"href=\"{back}\"", references, StringComparison.Ordinal));
    }

    [Fact]
    public void The_explainer_numbers_its_references_where_nothing_follows_it() =>
        Assert.Contains("id=\"_cite-3-1\"", Site().WithPage("x.md", "::: refractory-explainer\n:::").Body("x.md"), StringComparison.Ordinal);

    [Fact]
    public void The_explainer_begins_with_its_first_step()
    {
        var html = Site().WithPage("x.md", "::: refractory-explainer\n:::").Body("x.md");

        Assert.Contains("<input type=\"radio\" name=\"pop\" id=\"_pop_0\" value=\"0\" data-gas=\"all\" checked>", html, StringComparison.Ordinal);
        Assert.Contains("data-gas=\"unknown\"><label for=\"_pop_20\">Later</label>", html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"drawing\"><svg", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_are_the_first_answers_and_doubt_is_the_last()
    {
        var sources = Site().Publication.Index.Sources;
        var answers = sources.SelfCheck!.Questions[0].Answers(sources.RedFlags, sources.SelfCheck!.Words).ToArray();

        Assert.Equal(["1", "2", "none", "unsure"], answers.Select(a => a.Id));
        Assert.Equal([AnswerKind.Item, AnswerKind.Item, AnswerKind.None, AnswerKind.Unsure], answers.Select(a => a.Kind));
        Assert.Null(answers[2].Leads.Result);
    }

    [Fact]
    public void A_site_without_a_data_file_builds() => Assert.Empty(new TestSite().Codes);
}
