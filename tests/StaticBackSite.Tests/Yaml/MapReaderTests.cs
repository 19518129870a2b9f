using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Tests.Yaml;

public sealed class MapReaderTests
{
    private readonly DiagnosticBag _diagnostics = new();

    private enum Colour
    {
        Red,
        DarkBlue,
    }

    private MapReader Read(string yaml)
    {
        var source = new SourceText(new("x.yml"), yaml);
        return new MapReader(source, YamlReader.Read(source, new SourceSpan(0, yaml.Length), _diagnostics) as YamlMap, default, _diagnostics);
    }

    [Fact]
    public void Reads_typed_values()
    {
        var reader = Read("text: two words\nday: 2026-08-06\nyes: true\nfive: 5\ncolour: darkBlue\nlist: [a, b]\nmap: { text: inner }\nmaps:\n  - text: one\n  - text: two\n");

        Assert.Equal("two words", reader.RequiredText("text", ""));
        Assert.Equal(new DateOnly(2026, 8, 6), reader.Date("day", "")?.Value);
        Assert.True(reader.Flag("yes", ""));
        Assert.Equal(5, reader.Number("five", ""));
        Assert.Equal(Colour.DarkBlue, reader.Choice<Colour>("colour", "")?.Value);
        Assert.Equal(["a", "b"], reader.TextList("list", "").Select(t => t.Value));
        Assert.Equal("inner", reader.Map("map", "", r => r.RequiredText("text", "")));
        Assert.Equal(["one", "two"], reader.MapList("maps", "", r => r.RequiredText("text", "")));
        reader.Finish();
        Assert.Empty(_diagnostics.Found);
    }

    [Fact]
    public void Keeps_the_place_of_a_value()
    {
        var reader = Read("first: 1\nlist:\n  - one\n  - two\n");
        reader.Number("first", "");

        Assert.Equal(new SourceSpan("first: 1\nlist:\n  - one\n  - ".Length, 3), reader.TextList("list", "")[1].Span);
    }

    [Theory]
    [InlineData("day: yesterday", "SB1111")]
    [InlineData("day: 2026-02-30", "SB1111")]
    [InlineData("day: [2026-02-03]", "SB1108")]
    [InlineData("yes: maybe", "SB1108")]
    [InlineData("five: 5 o’clock", "SB1108")]
    [InlineData("colour: blue", "SB1112")]
    [InlineData("list: a", "SB1108")]
    [InlineData("list: [{ a: b }]", "SB1108")]
    [InlineData("map: a", "SB1108")]
    [InlineData("maps: { text: one }", "SB1108")]
    [InlineData("surplus: 1", "SB1106")]
    public void Reports_what_does_not_fit(string line, string code)
    {
        var reader = Read(line);
        reader.Date("day", "");
        reader.Flag("yes", "");
        reader.Number("five", "");
        reader.Choice<Colour>("colour", "");
        reader.TextList("list", "");
        reader.Map("map", "", r => r.Text("text", "") ?? "");
        reader.MapList("maps", "", r => r.Text("text", "") ?? "");
        reader.Finish();

        Assert.Equal(code, Assert.Single(_diagnostics.Found).Code.Id);
    }

    [Fact]
    public void An_empty_value_is_a_missing_one()
    {
        var reader = Read("text:\nother: ~\n");

        Assert.Null(reader.Text("text", ""));
        reader.RequiredText("other", "");
        reader.Finish();
        Assert.Equal("SB1107", Assert.Single(_diagnostics.Found).Code.Id);
    }

    [Fact]
    public void Describes_the_keys_that_it_reads()
    {
        var keys = MapReader.Describe(reader =>
        {
            reader.RequiredText("title", "The heading.", maxLength: 65);
            reader.Map("inner", "A map.", r => r.Text("text", "A text.") ?? "");
        });

        Assert.Equal(["title", "inner"], keys.Select(k => k.Name));
        Assert.True(keys[0] is { Required: true, MaxLength: 65, Kind: KeyKind.Text });
        Assert.Equal("text", Assert.Single(keys[1].Keys).Name);
    }
}
