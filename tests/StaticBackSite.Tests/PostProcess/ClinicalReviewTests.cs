using StaticBackSite.Health.Reviews;

namespace StaticBackSite.Tests.PostProcess;

public sealed class ClinicalReviewTests
{
    [Fact]
    public void A_page_without_one_says_so()
    {
        var page = new TestSite().WithPage("x.md", "Words.").Page("x.md");

        Assert.Equal(ClinicalReviewModel.None, CheckClinicalReviews.Model(page));
        Assert.Equal(ClinicalReviewState.None, ClinicalReviewModel.None.State);
    }

    [Fact]
    public void A_page_with_the_words_that_were_checked_names_who_did()
    {
        var site = Signed("Many words.", "Many\nwords.");

        Assert.Empty(site.Codes);
        Assert.Equal(new ClinicalReviewModel(ClinicalReviewState.Current, "Ann Example", "physiotherapist", "6 August 2026"), CheckClinicalReviews.Model(site.Page("x.md")));
    }

    [Fact]
    public void A_page_with_other_words_says_that_it_changed_and_the_build_warns_at_the_hash()
    {
        var site = Signed("Words.", "Other words.");
        var finding = site.Single();

        Assert.Equal(("SB5901", 8, 9), (finding.Code.Id, finding.Location.Line, finding.Location.Column));
        Assert.Equal("the text has changed since Ann Example (physiotherapist) checked it on 6 August 2026", finding.Message);
        Assert.Equal(ClinicalReviewState.Changed, CheckClinicalReviews.Model(site.Page("x.md")).State);
    }

    [Fact]
    public void The_page_says_it_to_its_readers()
    {
        const string none = "Not yet checked by a health professional";
        const string current = "Checked by: Ann Example, physiotherapist, on 6 August 2026";
        const string changed = "Changed since its last clinical review on 6 August 2026";

        const string redFlags = "levels:\n  emergency:\n    label: Emergency\n    heading: Call {emergency} now if you\n    signs:\n      - { text: cannot feel both legs }\ncountries:\n  - { name: UK, emergency: \"999\", default: true }\n";
        Assert.Equal([none], Shown(new TestSite().With("red-flags.yml", redFlags).WithPage("x.md", "Words.", more: "reviewed: 2026-11-22\n")));
        Assert.Empty(Shown(new TestSite().WithPage("x.md", "Words.", more: "reviewed: 2026-11-22\n")));
        Assert.Equal([current], Shown(Signed("Words.", "Words.")));
        Assert.Equal([changed], Shown(Signed("Words.", "Other words.")));

        string[] Shown(TestSite site) => [.. new[] { none, current, changed }.Where(line => site.Html("x/index.html").Contains(line, StringComparison.Ordinal))];
    }

    private static TestSite Signed(string checkedWords, string words)
    {
        var hash = ReviewedText.HashOf(new TestSite().WithPage("x.md", checkedWords).Page("x.md"));
        return new TestSite().WithPage("x.md", words, more: $"clinicalReview:\n  name: Ann Example\n  role: physiotherapist\n  date: 2026-08-06\n  hash: {hash}\n");
    }
}
