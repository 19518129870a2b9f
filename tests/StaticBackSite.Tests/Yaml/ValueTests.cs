using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Tests.Yaml;

/// <summary>What each kind of key makes of a value, and what it says, and where, of a value of another kind.</summary>
public sealed class ValueTests
{
    private static readonly TextForm Word = new("^[a-z]+$", DiagnosticCodes.WrongType, "a word", "write one word") { AdviceFor = text => text == "Word" ? "write `word`" : null };

    private readonly DiagnosticBag _diagnostics = new();

    private enum Colour
    {
        Red,
        DarkBlue,
    }

    private MapReader Read(string yaml, OpenChoices? choices = null)
    {
        var source = new SourceText(new("x.yml"), yaml);
        return new MapReader(source, YamlReader.Read(source, new SourceSpan(0, yaml.Length), _diagnostics) as YamlMap, default, _diagnostics) { Choices = choices ?? OpenChoices.None };
    }

    private Diagnostic Only => Assert.Single(_diagnostics.Found);

    [Theory]
    [InlineData("flag: true", true, null)]
    [InlineData("flag: false", false, null)]
    [InlineData("other: 1", false, null)]
    [InlineData("flag: Yes", false, "write `flag: true`")]
    [InlineData("flag: y", false, "write `flag: true`")]
    [InlineData("flag: ON", false, "write `flag: true`")]
    [InlineData("flag: 1", false, "write `flag: true`")]
    [InlineData("flag: True", false, "write `flag: true`")]
    [InlineData("flag: no", false, "write `flag: false`")]
    [InlineData("flag: N", false, "write `flag: false`")]
    [InlineData("flag: off", false, "write `flag: false`")]
    [InlineData("flag: 0", false, "write `flag: false`")]
    [InlineData("flag: FALSE", false, "write `flag: false`")]
    public void A_flag(string yaml, bool value, string? hint)
    {
        Assert.Equal(value, Read(yaml).Flag("flag", ""));
        if (hint is null)
            Assert.Empty(_diagnostics.Found);
        else
            Assert.Equal(("SB1108", "`flag` must be true or false", hint), (Only.Code.Id, Only.Message, Only.Hint));
    }

    [Fact]
    public void A_flag_of_another_kind_gets_no_advice()
    {
        Assert.False(Read("flag: maybe").Flag("flag", ""));
        Assert.Null(Only.Hint);
        Assert.Equal(7, Only.Location.Column);
    }

    [Theory]
    [InlineData("five: 5", 5)]
    [InlineData("five: -5", -5)]
    [InlineData("other: 5", null)]
    [InlineData("five: 5.5", null, "`five` must be a whole number")]
    [InlineData("five: [5]", null, "`five` must be one value")]
    public void A_number(string yaml, int? value, string? message = null)
    {
        Assert.Equal(value, Read(yaml).Number("five", ""));
        Assert.Equal(message, _diagnostics.Found.SingleOrDefault()?.Message);
    }

    [Theory]
    [InlineData("issued: [[2015, 4]]", 2015)]
    [InlineData("issued: [2015]", 2015)]
    [InlineData("issued: 2015", 2015)]
    [InlineData("other: 1", null)]
    [InlineData("issued: []", null, "`issued` must be a list of numbers, as in [[2015, 4]]")]
    [InlineData("issued: [[-1]]", null, "`issued` must be a list of numbers, as in [[2015, 4]]")]
    [InlineData("issued: [{ a: 1 }]", null, "`issued` must be a list of numbers, as in [[2015, 4]]")]
    public void The_first_number_of_lists(string yaml, int? value, string? message = null)
    {
        Assert.Equal(value, Read(yaml).FirstNumber("issued", "")?.Value);
        Assert.Equal(message, _diagnostics.Found.SingleOrDefault()?.Message);
    }

    [Theory]
    [InlineData("https://example.org/a", null)]
    [InlineData("http://example.org", null)]
    [InlineData("mailto:a@example.org", null)]
    [InlineData("example.org/a", "write `https://example.org/a`")]
    [InlineData("www.example.org", "write `https://www.example.org`")]
    [InlineData("example", "write it whole, for example https://example.org")]
    [InlineData("exam_ple!.org", "write it whole, for example https://example.org")]
    [InlineData("javascript:alert(1)", "write it whole, for example https://example.org")]
    [InlineData("ftp://example.org", "write it whole, for example https://example.org")]
    [InlineData("/a/b", "write it whole, for example https://example.org")]
    public void An_address(string text, string? hint)
    {
        Assert.Equal(hint is null ? text : null, Read($"link: {text}").Address("link", ""));
        if (hint is not null)
            Assert.Equal((DiagnosticCodes.BadUrl, $"`{text}` is not an address that readers can follow", hint), (Only.Code, Only.Message, Only.Hint));
        Assert.Equal(hint is null ? 0 : 1, _diagnostics.Found.Count);
    }

    [Theory]
    [InlineData("colour: red", "Red", null)]
    [InlineData("colour: darkBlue", "DarkBlue", null)]
    [InlineData("colour: darkblue", null, "did you mean `darkBlue`?")]
    [InlineData("colour: mauve", null, "choose one of red, darkBlue")]
    [InlineData("other: red", null, null)]
    public void A_choice(string yaml, string? value, string? hint)
    {
        Assert.Equal(value, Read(yaml).Choice<Colour>("colour", "")?.Value.ToString());
        Assert.Equal(hint, _diagnostics.Found.SingleOrDefault()?.Hint);
    }

    [Fact]
    public void A_list_of_choices_keeps_the_good_ones_and_their_places()
    {
        var reader = Read("colours: [red, mauve, darkBlue]\n");

        Assert.Equal([(Colour.Red, 10), (Colour.DarkBlue, 22)], reader.LocatedChoiceList<Colour>("colours", "")!.Value.Select(c => (c.Value, c.Span.Start)));
        Assert.Equal("`mauve` is not a colours", Only.Message);
        Assert.Null(reader.ChoiceList<Colour>("none", ""));
        Assert.Equal([Colour.Red, Colour.DarkBlue], Read("colours: [red, darkBlue]\n").ChoiceList<Colour>("colours", "")!.Value);
    }

    [Fact]
    public void Open_choices_are_found_by_name_and_those_of_others_go_first()
    {
        var choices = OpenChoices.Of([("a", "of the engine")]).And(OpenChoices.Of([("a", "of a pack"), ("b", "of a pack too")])).With(name => name == "c" ? "add the pack" : null);

        Assert.Equal(["a", "b"], choices.Names<string>());
        Assert.Equal(["of a pack", "of a pack too"], choices.All<string>());
        Assert.Equal("of a pack", Read("x: a", choices).OpenChoice<string>("x", "")?.Value);
        Assert.Equal(["of a pack too"], Read("x: [b]", choices).OpenChoiceList<string>("x", "")!.Value.Select(c => c.Value));
        Assert.Null(Read("y: b", choices).OpenChoiceList<string>("x", ""));
        Assert.Null(Read("y: b", choices).OpenChoice<string>("x", ""));
        Assert.Empty(_diagnostics.Found);
        Assert.Empty(OpenChoices.None.Names<string>());
        Assert.Null(Read("x: c", choices).OpenChoice<string>("x", ""));
        Assert.Equal(("`c` is not a x", "add the pack"), (Only.Message, Only.Hint));
    }

    [Fact]
    public void An_open_choice_that_is_not_there_is_told_what_there_is()
    {
        var choices = OpenChoices.Of([("article", "1"), ("term", "2")]);

        Assert.Null(Read("x: articel", choices).OpenChoice<string>("x", ""));
        Assert.Null(Read("x: zebra", choices).OpenChoice<string>("x", ""));
        Assert.Equal(["did you mean `article`?", "choose one of article, term"], _diagnostics.Found.Select(d => d.Hint));
    }

    [Fact]
    public void A_list_says_which_of_its_items_is_wrong()
    {
        Assert.Equal(["a", "b c"], Read("list:\n  - a\n  - { x: y }\n  -\n  - \" b\\n c \"\n").TextList("list", "").Select(t => t.Value));

        Assert.Equal([("`list` must be a list of plain texts", 3), ("`list` must be a list of texts, and this item is empty", 4)], _diagnostics.Found.Select(d => (d.Message, d.Location.Line)));
        Assert.Equal("write its text, or delete the item", _diagnostics.Found[1].Hint);
    }

    [Fact]
    public void A_text_in_place_of_a_list_is_told_how_lists_are_written()
    {
        Assert.Empty(Read("list: a\n").TextList("list", ""));
        Assert.Equal("`list` must be a list: [one, two], or one line with a dash for each", Only.Message);
        Assert.Empty(Read("other: a\n").TextList("list", ""));
    }

    [Fact]
    public void A_form_is_asked_of_each_text()
    {
        Assert.Equal(["ab"], Read("list: [ab, Word, a1]\n").TextList("list", "", Word).Select(t => t.Value));
        Assert.Equal([("`Word` is not a word", "write `word`"), ("`a1` is not a word", "write one word")], _diagnostics.Found.Select(d => (d.Message, d.Hint!)));
        Assert.Equal("ab", Read("text: ab\n").FormedText("text", "", Word));
        Assert.Null(Read("text: A\n").FormedText("text", "", Word));
        Assert.Null(Read("other: ab\n").FormedText("text", "", Word));
        Assert.Empty(Read("other: ab\n").TextList("list", "", Word));
        Assert.Equal(3, _diagnostics.Found.Count);
    }

    [Theory]
    [InlineData("x: true", true, "")]
    [InlineData("x: false", false, "")]
    [InlineData("other: 1", false, "")]
    [InlineData("x: [a, b]", false, "a b")]
    public void Either_a_flag_or_words(string yaml, bool all, string words)
    {
        var read = Read(yaml).FlagOrTextList("x", "");

        Assert.Equal((all, words), (read.All, string.Join(' ', read.Words.Select(w => w.Value))));
        Assert.Empty(_diagnostics.Found);
    }

    [Theory]
    [InlineData("x: \"true\"")]
    [InlineData("x: 'false'")]
    [InlineData("x: yes")]
    public void A_quoted_flag_is_a_text_and_no_list(string yaml)
    {
        Assert.Equal((false, 0), (Read(yaml).FlagOrTextList("x", "").All, _diagnostics.Found.Count - 1));
        Assert.Equal("SB1108", Only.Code.Id);
    }

    [Theory]
    [InlineData("title: abcde", 5, null)]
    [InlineData("title: abcdef", 5, "`title` has 6 characters, and at most 5 are allowed")]
    [InlineData("title: \"e\\u0301e\\u0301e\\u0301\"", 5, null)]
    [InlineData("title: abcdef", 0, null)]
    public void A_text_has_so_many_characters_as_a_reader_counts(string yaml, int most, string? message)
    {
        Assert.NotNull(Read(yaml).RequiredText("title", "", maxLength: most));
        Assert.Equal(message, _diagnostics.Found.SingleOrDefault()?.Message);
    }

    [Fact]
    public void A_map_may_be_written_short()
    {
        static string Level(MapReader map) => (map.Text("level", "") ?? "none") + (map.Flag("strict", "") ? "!" : "");

        Assert.Equal("error", Read("rule: error\n").MapOrShort("rule", "", "level", Level));
        Assert.Equal("error!", Read("rule: { level: error, strict: true }\n").MapOrShort("rule", "", "level", Level));
        Assert.Equal("none", Read("rule:\n").MapOrShort("rule", "", "level", Level));
        Assert.Null(Read("other: 1\n").MapOrShort("rule", "", "level", Level));
        Assert.Empty(_diagnostics.Found);
        Assert.Null(Read("rule: [a]\n").MapOrShort("rule", "", "level", Level));
        Assert.Equal("`rule` must be keys with values", Only.Message);
    }

    [Fact]
    public void The_items_of_a_list_may_be_written_short()
    {
        static string Page(MapReader map) => map.RequiredText("page", "") + map.Text("part", "");

        Assert.Equal(["a.md", "b.md#x"], Read("list: [a.md, { page: b.md, part: \"#x\" }]\n").MapListOrShort("list", "", "page", Page));
        Assert.Empty(Read("other: 1\n").MapListOrShort("list", "", "page", Page));
        Assert.Empty(_diagnostics.Found);
        Assert.Empty(Read("list: { page: a.md }\n").MapListOrShort("list", "", "page", Page));
        Assert.Equal(("`list` must be a list of entries, each beginning with a dash", "write each entry like this: `- { page: … }`"), (Only.Message, Only.Hint));
    }

    [Fact]
    public void An_example_has_the_required_keys_or_the_first_two()
    {
        static string Three(MapReader map) => (map.Text("a", "") ?? "") + map.Text("b", "") + map.Text("c", "");

        Assert.Equal([""], Read("list: [{ }, x]\n").MapList("list", "", Three));
        Assert.Equal(("`list` must be a list of entries with keys and values", "write each entry like this: `- { a: …, b: … }`"), (Only.Message, Only.Hint));
        Assert.Empty(Read("other: 1\n").MapList("list", "", Three));
        Assert.Empty(Read("list: x\n").MapList("list", "", Three));
        Assert.Equal(2, _diagnostics.Found.Count);
    }

    [Fact]
    public void Entries_have_names_that_are_data()
    {
        static string Label(MapReader map) => map.Text("label", "") ?? "";

        var entries = Read("groups: { one: { label: A }, two: { label: B }, three: x }\n").Entries("groups", "", Label);

        Assert.Equal([("one", 10, "A"), ("two", 29, "B")], entries.Select(e => (e.Key.Value, e.Key.Span.Start, e.Value)));
        Assert.Equal("`three` must be keys with values", Only.Message);
        Assert.Empty(Read("other: 1\n").Entries("groups", "", Label));
        Assert.Empty(Read("groups: [a]\n").Entries("groups", "", Label));
        Assert.Equal("`groups` must be a map", _diagnostics.Found[^1].Message);
    }

    [Fact]
    public void A_misspelt_key_is_reported_once_and_not_as_missing_too()
    {
        var reader = Read("titel: x\n“day”: 1\nzebra: 1\n");
        reader.RequiredText("title", "The heading.");
        reader.Text("day", "");
        reader.RequiredText("name", "The name.");

        Assert.Equal(["title", "day"], reader.Unreadable);
        reader.Finish();
        Assert.Equal(["did you mean `title`?", "write `day` without quotation marks", "known are title, day, name", "add a line `name: …`. The name."], _diagnostics.Found.Select(d => d.Hint));
        Assert.Equal(["SB1106", "SB1106", "SB1106", "SB1107"], _diagnostics.Found.Select(d => d.Code.Id));
    }

    [Fact]
    public void A_key_whose_value_cannot_be_read_is_not_missing_too()
    {
        var reader = Read("title: [a]\nday: never\nfive: 5\n");
        reader.RequiredText("title", "");
        reader.Date("day", "", required: true);
        reader.Number("five", "");

        Assert.Equal(["title", "day"], reader.Unreadable);
        reader.Finish();
        Assert.Equal(["SB1108", "SB1111"], _diagnostics.Found.Select(d => d.Code.Id));
    }

    [Fact]
    public void A_warning_about_a_value_does_not_make_it_unreadable()
    {
        var reader = Read("title: “Quoted”\n");
        Assert.Equal("“Quoted”", reader.RequiredText("title", ""));

        Assert.Equal(Severity.Warning, Only.Severity);
        Assert.Empty(reader.Unreadable);
    }

    [Fact]
    public void A_missing_key_is_reported_where_its_map_begins()
    {
        var reader = Read("map:\n  other: 1\n");
        reader.Map("map", "", map => map.RequiredText("title", "") + map.Number("other", ""));
        reader.RequiredText("name", "");
        reader.Finish();

        Assert.Equal([("`title` is missing", 2, 3), ("`name` is missing", 1, 1)], _diagnostics.Found.Select(d => (d.Message, d.Location.Line, d.Location.Column)));
        Assert.True(Read("flag:\n").Place.Start == 0);
    }

    [Theory]
    [InlineData("a\n b", "a b")]
    [InlineData("  a  ", "a")]
    [InlineData("a\r\n\r\n b \u2028c\u0085d\u2029", "a b c d")]
    [InlineData("", "")]
    public void A_text_is_of_one_line(string text, string line) => Assert.Equal(line, OneLine.Of(text));

    [Theory]
    [InlineData("two words", "two words")]
    [InlineData("true", "\"true\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("it’s fine, really!", "it’s fine, really!")]
    [InlineData("say \"no\" \\ yes", "\"say \\\"no\\\" \\\\ yes\"")]
    [InlineData("1 thing", "\"1 thing\"")]
    public void A_text_is_quoted_where_YAML_needs_it(string text, string written)
    {
        Assert.Equal(written, QuotedText.WhereNeeded(text));
        Assert.Equal(text, Read($"x: {written}").Text("x", ""));
        Assert.Equal(text, Read($"x: {QuotedText.Of(text)}").Text("x", ""));
    }

    [Theory]
    [InlineData("1900-01-01", true)]
    [InlineData("2199-12-31", true)]
    [InlineData("1899-12-31", false)]
    [InlineData("2200-01-01", false)]
    [InlineData("2026-1-1", false)]
    public void A_date_is_of_a_time_that_a_site_can_speak_of(string text, bool isDate)
    {
        Assert.Equal(isDate, Read($"day: {text}").Date("day", "") is not null);
        Assert.Equal(isDate ? 0 : 1, _diagnostics.Found.Count);
    }

    [Theory]
    [InlineData("31.12.2199", "write 2199-12-31")]
    [InlineData("13/1/2026", "write 2026-01-13")]
    [InlineData("12/1/2026", "write year-month-day, for example 2026-11-22")]
    [InlineData("31.12.1899", "write year-month-day, for example 2026-11-22")]
    [InlineData("1 January 1900", "write 1900-01-01")]
    [InlineData("31 December 2199", "write 2199-12-31")]
    [InlineData("1 January 2200", "write year-month-day, for example 2026-11-22")]
    [InlineData(" 22nd November 2026 ", "write 2026-11-22")]
    public void Advice_on_a_date_is_one_that_would_be_taken(string text, string advice) => Assert.Equal(advice, DateForms.Advise(text));

    [Fact]
    public void Depth_has_a_limit_and_what_is_just_within_it_is_read()
    {
        Read($"a: {new string('[', 15)}{new string(']', 15)}");
        Assert.Empty(_diagnostics.Found);
        Read($"a: {new string('[', 17)}{new string(']', 17)}");
        Assert.Contains("16 levels deep", Only.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_document_is_one_finding_and_its_keys_are_not_missing()
    {
        var reader = Read("a: 1\n---\nb: 2\n...\nc: 3\n");
        reader.RequiredText("a", "");
        reader.RequiredText("b", "");
        reader.RequiredText("c", "");
        reader.Finish();

        Assert.Equal(("SB1121", 2, "`---` ends the YAML here, so what follows is not read"), (Only.Code.Id, Only.Location.Line, Only.Message));
    }

    [Theory]
    [InlineData("a:\n\tb: 1\n", 2, 1)]
    [InlineData("a:\n  \tb: 1\n", 2, 3)]
    [InlineData("\ta: 1", 1, 1)]
    public void A_tab_that_indents_is_found_where_it_is(string yaml, int line, int column)
    {
        Read(yaml);
        Assert.Equal((DiagnosticCodes.TabInYaml, line, column), (Only.Code, Only.Location.Line, Only.Location.Column));
    }

    [Fact]
    public void A_key_that_is_written_twice_is_found_at_the_second()
    {
        Read("a: 1\nb: 2\na: 3\n");
        Assert.Equal((DiagnosticCodes.DuplicateKey, 3), (Only.Code, Only.Location.Line));
    }

    [Theory]
    [InlineData("list:\n  - one\n   - two\n", 3, 4)]
    [InlineData("text: a #b\n", 1, 9)]
    [InlineData("text: a # b\n", 0, 0)]
    [InlineData("text: a ## b\n", 0, 0)]
    [InlineData("text: a #\n", 0, 0)]
    [InlineData("text: \"a\" #b\n", 0, 0)]
    public void A_slip_of_the_pen_is_found(string yaml, int line, int column)
    {
        var reader = Read(yaml);
        reader.Text("text", "");
        reader.TextList("list", "");

        Assert.Equal((line, column), _diagnostics.Found.Count == 0 ? (0, 0) : (Only.Location.Line, Only.Location.Column));
    }
}
