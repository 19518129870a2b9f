using StaticBackSite.Diagnostics;

namespace StaticBackSite.Tests.Diagnostics;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("titel", "title")]
    [InlineData("facetjoint", "facet-joint")]
    [InlineData("cavitaton", "cavitation")]
    [InlineData("TITLE", "title")]
    public void Finds_the_nearest(string given, string expected) =>
        Assert.Equal(expected, Suggestion.Nearest(given, ["title", "description", "facet-joint", "cavitation"]));

    [Fact]
    public void Says_nothing_where_nothing_is_near() =>
        Assert.Null(Suggestion.Nearest("osteophyte", ["title", "description"]));

    [Fact]
    public void Breaks_ties_by_ordinal_order() =>
        Assert.Equal("bat", Suggestion.Nearest("aat", ["cat", "bat"]));
}
