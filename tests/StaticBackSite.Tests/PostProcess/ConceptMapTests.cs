using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using StaticBackSite.Pages;

namespace StaticBackSite.Tests.PostProcess;

public sealed partial class ConceptMapTests
{
    [Fact]
    public void Each_pair_is_one_arc_whichever_names_the_other()
    {
        var map = Map(Glossary().WithTerm("a", "Alpha", "related: [b, c]\n").WithTerm("b", "Bravo", "related: [a]\n").WithTerm("c", "Charlie"));

        Assert.Equal([("Alpha", "Bravo"), ("Alpha", "Charlie")], Drawn(map));
    }

    [Fact]
    public void The_list_says_what_the_drawing_shows()
    {
        var map = Map(Many());

        Assert.NotEmpty(Drawn(map));
        Assert.Equal(Drawn(map), Listed(map));
    }

    [Fact]
    public void A_term_shows_its_own_arcs()
    {
        var map = Map(Many());
        var rows = Rows(map);

        Assert.All(map.QuerySelectorAll("svg > a"), word =>
        {
            var own = word.NextElementSibling!;
            Assert.Equal("hidden", own.GetAttribute("visibility"));
            var others = Arcs(own.QuerySelector("path")!).Select(arc => rows[arc.From] == word.TextContent ? rows[arc.To] : rows[arc.From]).Order(StringComparer.Ordinal).ToArray();
            Assert.Equal(Listed(map).Where(pair => pair.A == word.TextContent || pair.B == word.TextContent).Select(pair => pair.A == word.TextContent ? pair.B : pair.A).Order(StringComparer.Ordinal), others);
            Assert.Equal(others, Dot().Matches(own.QuerySelectorAll("path")[1].GetAttribute("d")!).Select(dot => rows[Whole(dot.Groups["at"])]).Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public void Words_are_links_that_a_keyboard_reaches_from_the_top_down()
    {
        var words = Map(Many()).QuerySelectorAll("svg a").ToArray();

        Assert.All(words, word => Assert.Equal($"/glossary/{word.TextContent.ToLowerInvariant()}/", word.GetAttribute("href")));
        Assert.All(words, word => Assert.False(word.HasAttribute("tabindex")));
        var heights = words.Select(word => Whole(word.QuerySelector("text")!.GetAttribute("y")!)).ToArray();
        Assert.Equal(heights.Order(), heights);
    }

    [Fact]
    public void A_term_that_stands_alone_is_left_out() =>
        Assert.DoesNotContain("Delta", Map(Many().WithTerm("delta", "Delta")).TextContent, StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_drawn_where_nothing_is_related() =>
        Assert.Null(Glossary().WithTerm("a", "Alpha").WithTerm("b", "Bravo").Document("glossary/index.html").QuerySelector(".concept-map"));

    [Theory]
    [InlineData(ConceptMapModel.MostTerms, true)]
    [InlineData(ConceptMapModel.MostTerms + 1, false)]
    public void A_map_of_too_many_terms_is_not_drawn(int terms, bool isDrawn)
    {
        var site = Glossary();
        for (var i = 0; i < terms; i++)
            site.WithTerm($"t{i}", $"Term {i}", $"related: [t{(i + 1) % terms}]\n");

        Assert.Equal(isDrawn, site.Document("glossary/index.html").QuerySelector(".concept-map") is not null);
    }

    [Fact]
    public void The_order_in_which_relations_are_named_changes_nothing()
    {
        var one = Glossary().WithTerm("a", "Alpha", "related: [b, c]\n").WithTerm("b", "Bravo").WithTerm("c", "Charlie", "related: [b]\n");
        var other = Glossary().WithTerm("a", "Alpha").WithTerm("b", "Bravo", "related: [c, a]\n").WithTerm("c", "Charlie", "related: [a]\n");

        Assert.Equal(Map(one).QuerySelector("svg")!.OuterHtml, Map(other).QuerySelector("svg")!.OuterHtml);
    }

    [Fact]
    public void Related_terms_stand_beside_each_other()
    {
        var chain = Glossary().WithTerm("a", "Alpha", "related: [x]\n").WithTerm("x", "Xray", "related: [b]\n").WithTerm("b", "Bravo", "related: [w]\n").WithTerm("w", "Whiskey");

        Assert.Equal(["Alpha", "Xray", "Bravo", "Whiskey"], Rows(Map(chain)).OrderBy(row => row.Key).Select(row => row.Value));
    }

    [Fact]
    public void No_other_place_of_one_term_would_make_the_arcs_shorter()
    {
        var map = Map(Many());
        var pairs = Listed(map);
        var row = Rows(map).OrderBy(place => place.Key).Select(place => place.Value).ToArray();
        int Length(List<string> order) => pairs.Sum(pair => Math.Abs(order.IndexOf(pair.A) - order.IndexOf(pair.B)));

        foreach (var word in row)
        {
            for (var place = 0; place < row.Length; place++)
            {
                var moved = row.Where(other => other != word).ToList();
                moved.Insert(place, word);
                Assert.True(Length([.. row]) <= Length(moved), $"{word} would stand better at {place}");
            }
        }
    }

    private static TestSite Glossary() => new TestSite().WithPage("glossary/index.md", "", "Words", "type: glossary\n");

    private static TestSite Many()
    {
        var site = Glossary();
        for (var i = 0; i < 12; i++)
            site.WithTerm($"word{i}", $"Word{i}", $"related: [word{(i + 1) % 12}, word{(i + 4) % 12}]\n");
        return site;
    }

    private static IElement Map(TestSite site) => site.Document("glossary/index.html").QuerySelector(".concept-map")!;

    /// <summary>Which word stands where, by the height of its dot.</summary>
    private static Dictionary<int, string> Rows(IElement map) =>
        map.QuerySelectorAll("svg > a").ToDictionary(word => Whole(word.QuerySelector("circle")!.GetAttribute("cy")!), word => word.TextContent);

    private static (string A, string B)[] Drawn(IElement map)
    {
        var rows = Rows(map);
        return Sorted(map.QuerySelectorAll(".arcs path").Select(path => Assert.Single(Arcs(path))).Select(arc => (rows[arc.From], rows[arc.To])));
    }

    private static (string A, string B)[] Listed(IElement map)
    {
        var pairs = map.QuerySelectorAll("li").SelectMany(item => item.QuerySelectorAll("a").Skip(1).Select(other => (item.QuerySelector("a")!.TextContent, other.TextContent))).ToArray();
        Assert.Equal(pairs.Length, pairs.Distinct().Count());
        Assert.All(pairs, pair => Assert.Contains((pair.Item2, pair.Item1), pairs));
        return Sorted(pairs.Where(pair => string.CompareOrdinal(pair.Item1, pair.Item2) < 0));
    }

    private static (string, string)[] Sorted(IEnumerable<(string, string)> pairs) =>
        [.. pairs.Select(pair => string.CompareOrdinal(pair.Item1, pair.Item2) < 0 ? pair : (pair.Item2, pair.Item1)).Order()];

    private static IEnumerable<(int From, int To)> Arcs(IElement path) =>
        Arc().Matches(path.GetAttribute("d")!).Select(arc => (Whole(arc.Groups["from"]), Whole(arc.Groups["to"])));

    private static int Whole(Group digits) => Whole(digits.Value);

    private static int Whole(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M\d+ (?<from>\d+)A\d+ \d+ 0 0 1 \d+ (?<to>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Arc();

    [GeneratedRegex(@"M\d+ (?<at>\d+)h0", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dot();
}
