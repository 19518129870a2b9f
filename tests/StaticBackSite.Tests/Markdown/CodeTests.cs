using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StaticBackSite.Content.Syntax.Code;

namespace StaticBackSite.Tests.Markdown;

/// <summary>Code on pages: colours, marked lines, titles, tabs, and parts of files.</summary>
public sealed partial class CodeTests
{
    private const string Region = "#" + "region";

    public static TheoryData<string, string, string> Samples => new()
    {
        { "cs", "var x = \"a\"; // why", "k:var s:\"a\" c:// why" },
        { "cs", "public Task<int> RunAsync(42)", "k:public t:Task k:int f:RunAsync n:42" },
        { "js", "const a = `x ${b}` + 'it\\'s'", "k:const s:`x ${b}` s:'it\\'s'" },
        { "python", "@cache\ndef f(x): # no\n    return \"\"\"a\nb\"\"\"", "k:@cache k:def f:f c:# no k:return s:\"\"\"a\nb\"\"\"" },
        { "rust", "fn a<'b>(c: &'b str) -> char { 'x' }", "k:fn k:str k:char s:'x'" },
        { "sh", "curl -sS \"$URL\" | sudo tee x # fetch", "f:curl a:-sS s:\"$URL\" f:sudo c:# fetch" },
        { "sh", "export A=1; if test -f x; then B=2 make; fi", "k:export n:1 k:if f:test a:-f k:then v:B n:2 f:make k:fi" },
        { "console", "$ ls -l\ntotal 0", "c:$ f:ls a:-l" },
        { "yaml", "# note\nname: \"x\"\non:\n  - uses: a/b@v1\n    with: { n: 10 }\nurl: https://a.b", "c:# note a:name s:\"x\" a:on a:uses a:with n:10 a:url" },
        { "toml", "[package]\nname = 'x'\nn = 1", "t:[package] a:name s:'x' a:n n:1" },
        { "json", "{\"a\": [1, true, \"b\"]}", "a:\"a\" n:1 n:true s:\"b\"" },
        { "html", "<a href=\"x\">b &amp; c</a><!-- d -->", "k:<a a:href s:\"x\" k:> n:&amp; k:</a k:> c:<!-- d -->" },
        { "html", "<script>let a</script><p>let", "k:<script k:> k:let k:</script k:> k:<p k:>" },
        { "css", "@media print { .a:hover { color: #fff; --b: calc(1px) } }", "k:@media k:print t:.a a:color n:#fff v:--b f:calc n:1px" },
        { "diff", "--- a\n+++ b\n@@ 1\n-x\n+y\n z", "c:--- a c:+++ b k:@@ 1 d:-x i:+y" },
        { "sql", "SELECT id FROM t WHERE n = 'x' -- all", "k:SELECT k:FROM k:WHERE s:'x' c:-- all" },
        { "dockerfile", "FROM node:22 AS b\nRUN npm ci --quiet", "k:FROM f:node:22 k:AS f:b k:RUN f:npm a:--quiet" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Pieces_have_the_colours_of_what_they_are(string language, string code, string expected)
    {
        var html = new TestSite().WithPage("a.md", $"```{language}\n{code}\n```\n").Body("a.md");

        Assert.Equal(expected, string.Join(' ', Span().Matches(html).Select(match => $"{match.Groups["kind"].Value}:{System.Net.WebUtility.HtmlDecode(match.Groups["text"].Value)}")));
    }

    /// <summary>Colours add nothing to code and take nothing away, in every language and whatever the text.</summary>
    [Fact]
    public void Every_character_is_in_one_piece()
    {
        var random = new Random(7);
        const string Signs = "ab1 \n\t\"'`<>/*#-+:=@$%{}[]()\\;&|.,_é漢!?~";
        for (var i = 0; i < Thorough.Of(full: 200_000, sample: 4_000); i++)
        {
            var code = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Signs[random.Next(Signs.Length)]));
            var name = CodeLanguages.Names[random.Next(CodeLanguages.Names.Length)];
            Assert.Equal(code, Joined(code, name, out _));
        }
    }

    /// <summary>What looks ahead for an end that never comes.</summary>
    [Theory]
    [InlineData("md", "[")]
    [InlineData("php", "${")]
    [InlineData("html", "<a ")]
    [InlineData("yaml", "a")]
    [InlineData("css", "/")]
    [InlineData("cs", "\"\\")]
    public void A_long_text_takes_no_more_pieces_for_its_length_than_a_short_one(string language, string sign)
    {
        _ = Joined(string.Concat(Enumerable.Repeat(sign, 100)), language, out var few);
        _ = Joined(string.Concat(Enumerable.Repeat(sign, 10_000)), language, out var many);

        Assert.InRange(many, 1, few * 110);
    }

    private static string Joined(string code, string name, out int pieces)
    {
        var highlighter = new Highlighter(code, CodeLanguages.Named(name)!);
        var text = new StringBuilder();
        for (pieces = 0; highlighter.Next(); pieces++)
            text.Append(highlighter.Text);
        return text.ToString();
    }

    [Theory]
    [InlineData("js title=\"app.js\" {2,4-5} ins={1} del={3} lineNumbers", "app.js", "2 4 5", "1", "3", 1)]
    [InlineData("js{2}", null, "2", "", "", null)]
    [InlineData("py title='a b' hl_lines=\"1 3-4\" linenums=\"7\"", "a b", "1 3 4", "", "", 7)]
    [InlineData("ts:line-numbers {1}", null, "1", "", "", 1)]
    [InlineData("rust,ignore", null, "", "", "", null)]
    public void What_follows_a_fence_is_read_as_authors_of_any_tool_write_it(string info, string? title, string marked, string added, string removed, int? number)
    {
        var words = info.Split(' ', 2);
        var options = CodeOptions.Parse(words[0], words.Length > 1 ? words[1] : null);

        Assert.Equal((title, marked, added, removed, number), (options.Title, Text(options.Marked), Text(options.Added), Text(options.Removed), options.FirstNumber));
        Assert.Matches("^[a-z]+$", options.Language);

        static string Text(IEnumerable<int> lines) => string.Join(' ', lines.Order().Select(line => line.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Lines_are_marked_and_numbered_and_the_whole_has_a_title()
    {
        var html = new TestSite().WithPage("a.md", "```txt title=\"a <b>\" {2} del={3} start=5\none\n\nthree\n```\n").Body("a.md");

        Assert.Equal(
            "<figure class=\"code\"><figcaption>a &lt;b&gt;</figcaption>\n<pre tabindex=\"0\"><code class=\"language-txt\"><span class=\"line\" data-line=\"5\">one\n</span><span class=\"line mark\" data-line=\"6\">\n</span><span class=\"line del\" data-line=\"7\">three\n</span></code></pre></figure>",
            html);
    }

    [Fact]
    public void Only_pages_with_code_load_its_styles()
    {
        var site = new TestSite().WithPage("a.md", "```sh\nls\n```\n").WithPage("b.md", "`ls`\n");

        Assert.Contains("/assets/code.", site.Html("a/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("/assets/code.", site.Html("b/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("/assets/tabs.", site.Html("a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Tabs_are_texts_under_their_labels()
    {
        var site = new TestSite().WithPage("a.md", ":::: tabs\n::: tab npm\nOne.\n:::\n::: tab yarn\nTwo.\n:::\n::::\n");

        Assert.Equal(["npm", "yarn"], site.Document("a/index.html").QuerySelectorAll(".tabs > .tab > .tab-label").Select(label => label.TextContent));
        Assert.Contains("/assets/tabs.", site.Html("a/index.html"), StringComparison.Ordinal);
        Assert.Empty(site.Codes);
    }

    [Theory]
    [InlineData("::: tab npm\nOne.\n:::\n", "this tab is not in `::: tabs`")]
    [InlineData(":::: tabs\n::: tab\nOne.\n:::\n::::\n", "this tab has no label")]
    [InlineData(":::: tabs\nOne.\n::::\n", "only `::: tab` may stand in `::: tabs`")]
    [InlineData(":::: tabs\n::::\n", "these tabs are empty")]
    public void Tabs_that_cannot_be_shown_are_reported(string markdown, string message) =>
        Assert.Contains(message, new TestSite().WithPage("a.md", markdown).Report, StringComparison.Ordinal);

    private static TestSite Including(string target) => new TestSite()
        .With("samples/app.py", $"import os\n# {Region} main\n    def main():\n        pass\n# #endregion\n")
        .WithPage("guide/a.md", $"::: include {target}\n:::\n");

    [Theory]
    [InlineData("../samples/app.py", "import os\n    def main():\n        pass\n")]
    [InlineData("../samples/app.py#main", "def main():\n    pass\n")]
    [InlineData("../samples/app.py#L3-L3", "def main():\n")]
    public void Files_and_their_regions_are_included(string target, string code)
    {
        var site = Including(target);

        Assert.Empty(site.Codes);
        Assert.Equal(code, site.Document("guide/a/index.html").QuerySelector("pre > code.language-py")!.TextContent);
    }

    [Theory]
    [InlineData("../samples/ap.py", "there is no file `samples/ap.py`")]
    [InlineData("../../etc/passwd", "leads out of the input folder")]
    [InlineData("../samples/app.py#mian", "has no region `mian`")]
    [InlineData("../samples/app.py#L3-L30", "has no region `L3-L30`")]
    [InlineData("", "this names no file")]
    public void An_include_that_leads_nowhere_is_a_dead_link(string target, string message) =>
        Assert.Contains(message, Including(target).Report, StringComparison.Ordinal);

    [Fact]
    public void A_change_of_an_included_file_reaches_the_page()
    {
        var site = Including("../samples/app.py#main");
        var before = site.Publication.Linked.Pages.Single(page => page.Parsed.Source.Path.Value == "guide/a.md").Links;
        site.With("samples/app.py", $"# {Region} main\nother\n# #endregion\n");

        Assert.NotEqual(before, site.Publication.Linked.Pages.Single(page => page.Parsed.Source.Path.Value == "guide/a.md").Links);
    }

    /// <summary>WCAG 1.4.3, in light and dark, on plain lines and on marked ones.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Every_colour_stands_out_from_every_ground(int scheme)
    {
        var css = File.ReadAllText(Path.Combine(ProjectFolder.Repository, "theme", "StaticBackSite.Theme", "assets", "css", "10-tokens.css"));
        double Light(string token) => Luminance(Regex.Matches(css, $"--{token}: #([0-9a-f]{{6}});", RegexOptions.None, TimeSpan.FromSeconds(1))[scheme].Groups[1].Value);

        foreach (var text in new[] { "ink", "soft", "moss", "amber", "plum", "accent", "clay" })
        {
            foreach (var ground in new[] { "sand", "accent-tint", "moss-tint", "clay-tint" })
            {
                var (one, other) = (Light(text), Light(ground));
                Assert.True((Math.Max(one, other) + .05) / (Math.Min(one, other) + .05) >= 4.5, $"{text} on {ground}");
            }
        }
    }

    private static double Luminance(string hex)
    {
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(hex.AsSpan(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0).Select(c => c <= .03928 ? c / 12.92 : Math.Pow((c + .055) / 1.055, 2.4)).ToArray();
        return (.2126 * parts[0]) + (.7152 * parts[1]) + (.0722 * parts[2]);
    }

    [GeneratedRegex("<span class=\"(?<kind>[a-z])\">(?<text>.*?)</span>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Span();
}
