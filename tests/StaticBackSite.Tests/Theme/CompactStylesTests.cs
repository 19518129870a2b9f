using System.Text;
using StaticBackSite.Outputs;

namespace StaticBackSite.Tests.Theme;

public sealed class CompactStylesTests
{
    [Theory]
    [InlineData("a {\n  color: red;\n\n  /* why */\n  top: 0;\n}\n", "a{color:red;top:0}")]
    [InlineData("a::before { content: \"/* kept */  \\\" x\"; }", "a::before{content:\"/* kept */  \\\" x\"}")]
    [InlineData("a { content: ' */ ' }", "a{content:' */ '}")]
    [InlineData("a/* parted */b , c > d { top: 0 }", "a b,c>d{top:0}")]
    [InlineData("/* first */\na { top: 0 }\r\n", "a{top:0}")]
    [InlineData("a { top: calc(1px + 2px) } /* never closed", "a{top:calc(1px + 2px)}")]
    [InlineData("a { & :is(b) { top: 0 } }", "a{& :is(b){top:0}}")]
    [InlineData("a { content: \"never closed", "a{content:\"never closed")]
    [InlineData("a :hover { --x: 1 }\n@media (width > 3rem) { b:has(> c) { top: 0 } }", "a :hover{--x:1}@media (width>3rem){b:has(>c){top:0}}")]
    [InlineData("", "")]
    public void Leaves_out_what_no_browser_needs(string css, string compact) => Assert.Equal(compact, Compact(css));

    [Fact]
    public void The_styles_of_the_theme_lose_no_sign_but_those_of_comments_and_last_semicolons()
    {
        foreach (var sheet in TestTheme.Renderer().Assets.Where(asset => asset.Path.EndsWith(".css", StringComparison.Ordinal)))
        {
            var css = Encoding.UTF8.GetString(sheet.Content.Span);
            var compact = Compact(css);

            Assert.Equal(Signs(WithoutComments(css)).Replace(";}", "}", StringComparison.Ordinal), Signs(compact));
            Assert.Equal(compact, Compact(compact));
        }
    }

    private static string Compact(string css) => Encoding.UTF8.GetString(CompactStyles.From(Encoding.UTF8.GetBytes(css)).Span);

    /// <summary>The theme has no comment signs in its strings, so that a plain cut is right for it.</summary>
    private static string WithoutComments(string css)
    {
        for (var start = css.IndexOf("/*", StringComparison.Ordinal); start >= 0; start = css.IndexOf("/*", StringComparison.Ordinal))
            css = css.Remove(start, css.IndexOf("*/", start, StringComparison.Ordinal) + 2 - start);
        return css;
    }

    private static string Signs(string css) => string.Concat(css.Where(sign => !char.IsWhiteSpace(sign)));
}
