using StaticBackSite.Configuration;
using StaticBackSite.Outputs.Hosting;
using StaticBackSite.Serving;

namespace StaticBackSite.Tests.Hosting;

public sealed class HeaderTests
{
    [Fact]
    public void Every_file_has_the_policy_and_hashed_ones_are_kept_for_ever()
    {
        var rules = ReadHostingRules.Headers(new TestSite().Html(HostingFiles.Headers));
        var page = rules.HeadersFor("/any/page/").ToDictionary(StringComparer.Ordinal);

        Assert.Equal(
            ["Content-Security-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy", "Referrer-Policy", "Strict-Transport-Security", "X-Content-Type-Options"],
            page.Keys.Order(StringComparer.Ordinal));
        Assert.StartsWith("default-src 'none'; script-src 'self'", page["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", page["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains(new KeyValuePair<string, string>("Cache-Control", "public, max-age=31536000, immutable"), rules.HeadersFor("/assets/site.0123456789.css"));
        Assert.DoesNotContain(rules.HeadersFor("/asset/x"), header => header.Key == "Cache-Control");
    }

    [Fact]
    public void What_may_be_kept_for_ever_has_a_hash_in_its_name() =>
        Assert.All(
            new TestSite().With("pictures/a.png", "x").Publication.Files.Where(file => file.Path.Value.StartsWith("assets/", StringComparison.Ordinal)),
            file => Assert.Matches(@"\.[0-9a-f]{10}\.\w+$", file.Path.Value));

    [Fact]
    public void A_preview_asks_search_engines_to_stay_away()
    {
        var site = new TestSite { Options = new BuildOptions { Date = TestSite.Day, NoIndex = true } };

        Assert.Contains(new KeyValuePair<string, string>("X-Robots-Tag", "noindex"), ReadHostingRules.Headers(site.Html(HostingFiles.Headers)).HeadersFor("/"));
        Assert.Contains("<meta name=\"robots\" content=\"noindex\"", site.Html("index.html"), StringComparison.Ordinal);
        Assert.Equal("User-agent: *\nAllow: /\n", site.Html("robots.txt"));
        Assert.DoesNotContain(site.Publication.Files, file => file.Path.Value == "sitemap.xml");
    }

    [Fact]
    public void Paths_stand_below_the_base_path() =>
        Assert.StartsWith("/docs/*\n", new TestSite().With("site.yml", "name: T\nurl: https://example.org/docs/\nlocale: en\n").Html("_headers"), StringComparison.Ordinal);

    [Fact]
    public void Rules_are_read_as_they_are_written()
    {
        var text = HostingFiles.Write([new HeaderRule("/*", [new("A", "b: c"), new("D", "e")]), new HeaderRule("/x", [])]);
        var read = ReadHostingRules.Headers("# remark\n  stray: header\n" + text);

        Assert.Equal("/*\n  A: b: c\n  D: e\n/x\n", text);
        Assert.Equal(text, HostingFiles.Write(read.Headers));
        Assert.Equal(["_headers:2: this line is no header of a path; write `  Name: value` below a path"], read.NotUnderstood);
    }

    [Fact]
    public void Netlify_runs_the_script_that_installs_the_SDK_and_previews_at_their_own_address()
    {
        var toml = File.ReadAllText(Path.Combine(ProjectFolder.Repository, "netlify.toml"));

        Assert.Contains("[build]\n  command = \".ci/netlify\"\n  publish = \"output\"\n", toml, StringComparison.Ordinal);
        Assert.Contains("[context.deploy-preview]\n  command = \".ci/netlify preview\"\n", toml, StringComparison.Ordinal);
        Assert.DoesNotContain("[[headers]]", toml, StringComparison.Ordinal);
    }
}
