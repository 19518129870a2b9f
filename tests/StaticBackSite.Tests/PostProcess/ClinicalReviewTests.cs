using StaticBackSite.Health.Reviews;

namespace StaticBackSite.Tests.PostProcess;

public sealed class ClinicalReviewTests
{
    private const string RedFlags = "levels:\n  emergency:\n    label: Emergency\n    heading: Call {emergency} now if you\n    signs:\n      - { text: cannot feel both legs }\ncountries:\n  - { name: UK, emergency: \"999\", default: true }\n";

    [Fact]
    public void A_page_without_one_says_so()
    {
        var site = new TestSite().WithPage("x.md", "Words.");

        Assert.Equal(ClinicalReviewModel.None, Model(site));
        Assert.Equal(ClinicalReviewState.None, ClinicalReviewModel.None.State);
    }

    [Fact]
    public void A_page_with_the_words_that_were_checked_names_who_did()
    {
        var site = Signed("Many words.", "Many\nwords.");

        Assert.Empty(site.Codes);
        Assert.Equal(new ClinicalReviewModel(ClinicalReviewState.Current, "Ann Example", "physiotherapist", "6 August 2026"), Model(site));
    }

    [Fact]
    public void A_page_with_other_words_says_that_it_changed_and_the_build_warns_at_the_hash()
    {
        var site = Signed("Words.", "Other words.");
        var finding = site.Single();

        Assert.Equal(("SB5901", 8, 9), (finding.Code.Id, finding.Location.Line, finding.Location.Column));
        Assert.Equal("the text has changed since Ann Example (physiotherapist) checked it on 6 August 2026", finding.Message);
        Assert.Equal(ClinicalReviewState.Changed, Model(site).State);
    }

    [Fact]
    public void The_page_says_it_to_its_readers()
    {
        const string none = "Not yet checked by a health professional";
        const string current = "Checked by: Ann Example, physiotherapist, on 6 August 2026";
        const string changed = "Changed since its last clinical review on 6 August 2026";

        Assert.Equal([none], Shown(new TestSite().With("red-flags.yml", RedFlags).WithPage("x.md", "Words.", more: "reviewed: 2026-11-22\n")));
        Assert.Empty(Shown(new TestSite().WithPage("x.md", "Words.", more: "reviewed: 2026-11-22\n")));
        Assert.Equal([current], Shown(Signed("Words.", "Words.")));
        Assert.Equal([changed], Shown(Signed("Words.", "Other words.")));

        string[] Shown(TestSite site) => [.. new[] { none, current, changed }.Where(line => site.Html("x/index.html").Contains(line, StringComparison.Ordinal))];
    }

    [Theory]
    [InlineData("cannot feel both legs", "cannot feel one leg")]
    [InlineData("      - { text: cannot feel both legs }\n", "      - { text: cannot feel both legs }\n      - { text: cannot pee }\n")]
    [InlineData("heading: Call", "heading: Ring")]
    [InlineData("label: Emergency", "label: Now")]
    [InlineData("\"999\"", "\"112\"")]
    public void A_warning_sign_that_changes_changes_every_page_that_shows_its_card(string old, string now)
    {
        const string body = "Words.\n\n::: care-cards emergency\n:::\n";

        Assert.Equal(ClinicalReviewState.Current, Model(Signed(body, body, RedFlags)).State);
        Assert.Equal(ClinicalReviewState.Changed, Model(Signed(body, body, RedFlags, RedFlags.Replace(old, now, StringComparison.Ordinal))).State);
    }

    [Fact]
    public void A_card_that_the_page_does_not_show_does_not_concern_its_review()
    {
        const string body = "Words.\n\n::: care-cards emergency\n:::\n";
        const string more = RedFlags + "askFirst:\n  heading: Ask first if you\n  items:\n    - { text: have weak bones }\n";

        Assert.Equal(ClinicalReviewState.Current, Model(Signed(body, body, RedFlags, more)).State);
    }

    [Fact]
    public void Search_engines_are_told_the_day_of_a_review_and_never_that_of_an_edit()
    {
        Assert.Contains("\"lastReviewed\":\"2026-08-06\"", Signed("Words.", "Words.", RedFlags).Html("x/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("lastReviewed", Signed("Words.", "Other words.", RedFlags).Html("x/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("lastReviewed", new TestSite().With("red-flags.yml", RedFlags).WithPage("x.md", "Words.", more: "reviewed: 2026-11-22\n").Html("x/index.html"), StringComparison.Ordinal);
    }

    private static ClinicalReviewModel Model(TestSite site) => CheckClinicalReviews.Model(site.Page("x.md"), site.Publication.Index.Sources);

    private static TestSite Signed(string checkedWords, string words, string? checkedSigns = null, string? signs = null)
    {
        var then = Site(checkedSigns).WithPage("x.md", checkedWords);
        var hash = ReviewedText.HashOf(then.Page("x.md"), then.Publication.Index.Sources);
        return Site(signs ?? checkedSigns).WithPage("x.md", words, more: $"clinicalReview:\n  name: Ann Example\n  role: physiotherapist\n  date: 2026-08-06\n  hash: {hash}\n");
    }

    private static TestSite Site(string? signs) => signs is null ? new TestSite() : new TestSite().With("red-flags.yml", signs);
}
