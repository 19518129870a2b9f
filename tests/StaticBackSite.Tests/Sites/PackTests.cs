namespace StaticBackSite.Tests.Sites;

/// <summary>A pack is for the sites that name it.</summary>
public sealed class PackTests
{
    private const string Settings = "name: Test\nurl: https://example.org\nlocale: en-GB\n";

    [Fact]
    public void A_site_that_names_the_pack_has_what_it_adds()
    {
        var site = Site(Settings + "packs: [health]\n");

        Assert.Empty(site.Codes);
        Assert.Equal(["health"], site.Publication.Definition.Extensions.Select(extension => extension.Name));
    }

    [Fact]
    public void A_site_that_does_not_name_it_knows_nothing_of_it()
    {
        var site = Site(Settings);

        Assert.Equal(["SB1025", "SB1112", "SB1203"], site.Codes.Order(StringComparer.Ordinal));
        Assert.Empty(site.Publication.Definition.Extensions);
    }

    /// <summary>Whoever forgot the line is told of it, in place of a guess at a name that looks alike.</summary>
    [Theory]
    [InlineData("SB1025", "red-flags.yml")]
    [InlineData("SB1112", "safety")]
    [InlineData("SB1203", "care-cards")]
    public void What_only_the_pack_knows_is_advised_to_name_the_pack(string code, string name) =>
        Assert.Equal(
            $"`{name}` is part of the pack `health`: to use it, add the line `packs: [health]` to site.yml",
            Site(Settings).Publication.Report.Diagnostics.Single(d => d.Code.Id == code).Hint);

    [Fact]
    public void A_setting_or_key_of_the_pack_is_advised_to_name_the_pack_and_an_unknown_one_is_not()
    {
        var site = new TestSite { Definition = WholeProgram.WithPacks }
            .With("site.yml", Settings + "policy: { moreHelp: error, moreHalp: error }\n")
            .WithPage("index.md", "Words.\n");

        Assert.Equal([true, false], site.Publication.Report.Diagnostics.Select(d => d.Hint!.Contains("packs: [health]", StringComparison.Ordinal)));
    }

    /// <summary>The theme of a program has the parts of every pack, but the words of a pack are for the sites that name it.</summary>
    [Theory]
    [InlineData("", "Disclaimer")]
    [InlineData("packs: [health]\n", "Medical disclaimer")]
    public void A_disclaimer_has_the_name_that_the_packs_of_the_site_give_it(string packs, string name)
    {
        var site = new TestSite { Definition = WholeProgram.WithPacks }.With("site.yml", Settings + packs).With("disclaimer.md", "Use it at your own risk.\n").WithPage("index.md", "Welcome.\n");

        Assert.Contains($"aria-label=\"{name}\"", site.Html("index.html"), StringComparison.Ordinal);
    }

    /// <summary>A rule that is for types which only a pack has is for no page of a site without it.</summary>
    [Fact]
    public void A_rule_for_types_of_the_pack_asks_nothing_of_other_sites() =>
        Assert.Empty(new TestSite { Definition = WholeProgram.WithPacks }.With("site.yml", Settings + "policy: { steps: error }\n").WithPage("index.md", "Words.\n").Codes);

    [Fact]
    public void A_definition_without_a_pack_is_made_once()
    {
        var narrower = WholeProgram.WithPacks.For([]);

        Assert.NotSame(WholeProgram.WithPacks, narrower);
        Assert.Same(narrower, WholeProgram.WithPacks.For(["other"]).For([]));
        Assert.Same(narrower, WholeProgram.WithPacks.For([]));
        Assert.Same(WholeProgram.WithPacks, WholeProgram.WithPacks.For(["health"]));
    }

    [Fact]
    public void A_preview_takes_nothing_over_from_a_site_with_other_packs()
    {
        var build = new SiteBuild(WholeProgram.WithPacks, TestTheme.Renderer());
        var (with, without) = (Site(Settings + "packs: [health]\n"), Site(Settings));

        var first = build.Run(with.Files, with.Options, stop: TestContext.Current.CancellationToken);
        var second = build.Run(without.Files, without.Options, first, TestContext.Current.CancellationToken);
        var third = build.Run(with.Files, with.Options, second, TestContext.Current.CancellationToken);

        Assert.Equal(without.Codes, second.Report.Diagnostics.Select(d => d.Code.Id));
        Assert.Empty(third.Report.Diagnostics);
    }

    private static TestSite Site(string settings) => new TestSite { Definition = WholeProgram.WithPacks }
        .With("site.yml", settings)
        .With("red-flags.yml", "levels:\n  emergency:\n    label: Emergency\n    heading: \"Call for help now if:\"\n    signs:\n      - text: you cannot pee\n")
        .WithPage("index.md", "Backs crack. [evidence: opinion]\n\n::: care-cards emergency\n:::\n", more: "type: safety\n");
}
