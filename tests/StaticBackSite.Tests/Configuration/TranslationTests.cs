using System.Collections.Immutable;
using System.Text;
using StaticBackSite.Configuration;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Health;

using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Text;

namespace StaticBackSite.Tests.Configuration;

/// <summary>The interface speaks the language of the site.</summary>
public sealed class TranslationTests
{
    public static readonly TheoryData<string> Languages = ["de", "fr", "es", "it", "pt", "nl", "pl", "tr", "ar", "he", "hi", "ur", "bn", "zh", "ja"];

    private static readonly StringSet<HealthStrings> HealthSet = new(HealthStrings.Keys, (texts, language) => new HealthStrings(texts, language));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_translation_is_whole_and_has_no_key_or_placeholder_of_its_own(string language)
    {
        foreach (var set in new StringSet[] { EngineWords.Set, HealthSet })
        {
            var diagnostics = new DiagnosticBag();
            var source = new SourceText(new SourcePath($"strings/{language}.yml"), set.Translation(language)!);
            var read = ReadStrings.From(source, set.Keys, diagnostics);

            Assert.Empty(diagnostics.Found.Select(found => found.Message));
            Assert.Empty(set.Keys.Where(key => key.Form is null or "other" && !read.ContainsKey(key.Name)).Select(key => key.Name));
        }
    }

    /// <summary>Of a plural, a translation has the forms that its language uses and no others, and a form that stands for several numbers says which.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void Plurals_have_the_forms_of_their_language(string language)
    {
        var rules = PluralRules.Of(language);
        // `many` of the Romance languages is for whole millions, which no page counts.
        var forms = rules.Used.Where(form => Enumerable.Range(0, 1000).Any(n => PluralRules.Forms[rules.FormOf(n)] == form)).ToArray();
        foreach (var set in new StringSet[] { EngineWords.Set, HealthSet })
        {
            var read = ReadStrings.From(new SourceText(new SourcePath("x.yml"), set.Translation(language)!), set.Keys, new DiagnosticBag());
            foreach (var plural in set.Keys.Where(key => key.Form is not null).GroupBy(key => $"{key.Group}.{key.Key}"))
            {
                Assert.Equal(forms.Append("other").Distinct().Order(StringComparer.Ordinal), plural.Where(key => read.ContainsKey(key.Name)).Select(key => key.Form!).Order(StringComparer.Ordinal));
                var several = forms.Where(form => Enumerable.Range(1, 200).Count(n => PluralRules.Forms[rules.FormOf(n)] == form) > 1);
                Assert.All(several, form => Assert.Contains("{count}", read[$"{plural.Key}.{form}"], StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData("en", "one: 1; other: 0 2 5 21")]
    [InlineData("fr", "one: 0 1; other: 2 21")]
    [InlineData("pl", "one: 1; few: 2 4 22 104; many: 0 5 12 14 21 112")]
    [InlineData("ar", "zero: 0; one: 1; two: 2; few: 3 10 103; many: 11 99 111; other: 100 102 200")]
    [InlineData("he", "one: 1; two: 2; other: 0 3 20")]
    [InlineData("pt-PT", "one: 1; other: 0 2")]
    [InlineData("pt-BR", "one: 0 1; other: 2")]
    [InlineData("de-AT-1996", "one: 1; other: 0 2")]
    [InlineData("ja", "other: 0 1 2")]
    [InlineData("cy", "zero: 0; one: 1; two: 2; few: 3; many: 6; other: 4 5 7 21")]
    [InlineData("xx", "other: 0 1 2")]
    public void Numbers_take_the_forms_that_CLDR_gives_as_samples(string language, string samples)
    {
        var rules = PluralRules.Of(language);
        foreach (var form in samples.Split("; "))
        {
            var numbers = form[(form.IndexOf(':', StringComparison.Ordinal) + 2)..].Split(' ').Select(int.Parse);
            Assert.All(numbers, number => Assert.Equal(form[..form.IndexOf(':', StringComparison.Ordinal)], PluralRules.Forms[rules.FormOf(number)]));
        }
    }

    [Theory]
    [InlineData("en-GB", "30 November 2026")]
    [InlineData("de", "30. November 2026")]
    [InlineData("es-MX", "30 de noviembre de 2026")]
    [InlineData("pl", "30 listopada 2026")]
    [InlineData("he", "30 בנובמבר 2026")]
    [InlineData("ja", "2026年11月30日")]
    public void Days_are_written_as_the_language_writes_them(string language, string expected)
    {
        var words = new SiteWords([EngineWords.Set], ImmutableDictionary<string, string>.Empty, language);

        Assert.Equal(expected, words.Of(EngineWords.Set).LongDate(new DateOnly(2026, 11, 30)));
    }

    [Fact]
    public void A_site_speaks_the_language_of_its_locale()
    {
        var site = Site("de-AT");

        Assert.Empty(site.Codes);
        var page = site.Document("long/index.html");
        Assert.Equal("de-AT", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Zum Inhalt springen", page.QuerySelector(".skip-link")!.TextContent);
        Assert.Equal("2 Abschnitte", page.QuerySelector(".contents summary")!.TextContent);
        Assert.Equal("Tipp", page.QuerySelector(".callout-title")!.TextContent);
    }

    [Fact]
    public void What_the_site_says_itself_goes_before_the_translation()
    {
        var site = Site("pl").With("strings.yml", "page: { skipToMain: Do treści, sections: { few: \"rozdziały: {count}\", other: \"rozdziałów: {count}\" } }\n");

        Assert.Empty(site.Codes);
        var page = site.Document("long/index.html");
        Assert.Equal("Do treści", page.QuerySelector(".skip-link")!.TextContent);
        Assert.Equal("rozdziały: 2", page.QuerySelector(".contents summary")!.TextContent);
    }

    [Fact]
    public void Scripts_choose_the_form_as_the_pages_do()
    {
        var script = Encoding.UTF8.GetString(Site("pl").With("glossary/word.md", "---\ntitle: Word\ndefinition: A word.\n---\nWord.\n").Render()
            .Single(file => file.Path.Value.StartsWith("assets/filter.", StringComparison.Ordinal)).Content.Span);

        Assert.Contains("[new Intl.PluralRules('pl').select(", script, StringComparison.Ordinal);
        Assert.Matches(@"few: `Znaleziono \$\{\w+\} słowa`", script);
    }

    [Theory]
    [InlineData("cs")]
    [InlineData("zh-Hant")]
    [InlineData("zh-TW")]
    public void A_language_without_words_is_a_finding_where_the_site_names_it(string locale)
    {
        var finding = Assert.Single(Site(locale).Publication.Report.Diagnostics);

        Assert.Equal(ReadingCodes.UntranslatedStrings, finding.Code);
        Assert.Contains($"the interface has no words for `{locale}`", finding.Message, StringComparison.Ordinal);
        Assert.Equal((3, 9), (finding.Location.Line, finding.Location.Column));
    }

    [Fact]
    public void A_text_that_is_left_out_is_named()
    {
        var rest = string.Concat(WholeProgram.Site.Content.StringKeys.Where(key => key.Form is null or "other").GroupBy(key => key.Group).Select(group =>
            $"{group.Key}:\n" + string.Concat(group.Where(key => key.Name != "page.menu").Select(key => key.Form is null ? $"  {key.Key}: \"{key.English}\"\n" : $"  {key.Key}: {{ other: \"{key.English}\" }}\n"))));

        var finding = Assert.Single(Site("cs").With("strings.yml", rest).Publication.Report.Diagnostics);

        Assert.Contains("1 of its texts", finding.Message, StringComparison.Ordinal);
        Assert.Contains("`page.menu`", finding.Hint, StringComparison.Ordinal);
    }

    private static TestSite Site(string locale) => new TestSite()
        .With("site.yml", $"name: Test\nurl: https://example.org\nlocale: {locale}\n")
        .WithPage("long.md", "## First\n\nWords.\n\n## Second\n\n::: tip\nTry it.\n:::", "Long");
}
