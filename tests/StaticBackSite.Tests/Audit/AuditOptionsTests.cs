using StaticBackSite.Audit;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Tests.Audit;

public sealed class AuditOptionsTests
{
    private const string Disclaimer = "This site gives general information. It does not replace a visit to a health professional.";

    [Fact]
    public void The_right_address_of_the_site_changes_nothing() =>
        Assert.Empty(CleanSite.Whole.Audit(new AuditOptions { SiteUrl = new Uri("https://example.org/back") }));

    [Fact]
    public void Every_page_and_every_sitemap_entry_of_a_site_published_elsewhere_is_found()
    {
        var found = CleanSite.Whole.Audit(new AuditOptions { SiteUrl = new Uri("https://example.com/back/") });

        Assert.Equal(5, found.Count(d => d.Code == AuditCodes.WrongCanonical));
        Assert.Equal(4, found.Count(d => d.Code == AuditCodes.WrongSitemapEntry));
    }

    [Fact]
    public void A_site_at_the_root_of_its_host_is_clean_too() =>
        Assert.Empty(CleanSite.Whole.ChangeEverywhere("example.org/back/", "example.org/").ChangeEverywhere("\"/back/", "\"/").ChangeEverywhere(" /back/", " /").ChangeEverywhere("url=/back/", "url=/").Audit());

    [Fact]
    public void Without_any_canonical_address_the_site_is_taken_to_be_at_a_root()
    {
        var found = CleanSite.Whole
            .ChangeEverywhere("rel=\"canonical\"", "rel=\"help\"")
            .Audit();

        Assert.Equal(4, found.Count(d => d.Code == AuditCodes.NoCanonical));
        Assert.Contains(found, d => d.Code == AuditCodes.DeadLink && d.Message.Contains("/back/search/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_expected_disclaimer_is_compared_without_its_line_breaks() =>
        Assert.Empty(CleanSite.Whole.Audit(new AuditOptions { Disclaimer = Disclaimer.Replace(". ", ".\n   ", StringComparison.Ordinal) }));

    [Fact]
    public void Every_page_with_another_disclaimer_than_the_expected_one_is_found()
    {
        var found = CleanSite.Whole.Audit(new AuditOptions { Disclaimer = "Something else." });

        Assert.Equal(7, found.Length);
        Assert.All(found, diagnostic => Assert.Equal(AuditCodes.DifferentDisclaimer, diagnostic.Code));
    }

    [Fact]
    public void A_site_may_do_without_disclaimers_but_not_with_two_kinds()
    {
        var plain = CleanSite.Whole.ChangeEverywhere(" data-disclaimer", "");
        var required = plain.Audit(new AuditOptions { DisclaimerRequired = true });

        Assert.Empty(plain.Audit());
        Assert.Equal(7, required.Length);
        Assert.All(required, diagnostic => Assert.Equal(AuditCodes.NoDisclaimer, diagnostic.Code));
        Assert.Equal([AuditCodes.DifferentDisclaimer], CleanSite.Whole.Change("404.html", "It does not", "It does").Audit(new AuditOptions { DisclaimerRequired = false }).Select(d => d.Code));
    }
}
