using System.Buffers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using StaticBackSite.Theme;

// Frames may change with a new version of Blazor; this is where that would show.
#pragma warning disable BL0006

namespace StaticBackSite.Tests.Theme;

public sealed class RazorPageRendererTests
{
    /// <summary>A sign of two characters may lie across the edge of the room that a page is written through.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public void Writes_signs_whole_wherever_they_stand(string before)
    {
        var signs = before + string.Concat(Enumerable.Repeat("😀", 5000));
        var site = new TestSite().With("disclaimer.md", $"{signs}\n").WithPage("page.md", "The body.");

        var html = site.Html("page/index.html");

        Assert.Contains($"<p>{signs}</p>", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', html);
    }

    [Fact]
    public void Takes_no_text_for_a_mark()
    {
        var site = new TestSite().WithPage("page.md", "The body.", "body", "mainMessage: structured data\n");

        var html = site.Html("page/index.html");

        Assert.Contains(">body</h1>", html, StringComparison.Ordinal);
        Assert.Contains("structured data", html, StringComparison.Ordinal);
        Assert.Single(html.Split("<p>The body.</p>").Skip(1));
    }

    /// <summary>Items of lists are written as markup, so what an author wrote must not become any.</summary>
    [Fact]
    public void Encodes_what_stands_in_lists()
    {
        const string Title = "Is <b>this</b> \"bold\" & 'well'?";
        const string Encoded = "Is &lt;b&gt;this&lt;/b&gt; &quot;bold&quot; &amp; &#x27;well&#x27;?";
        var site = new TestSite().WithTerm("joint", "Joint")
            .With("loud.md", $"---\ntitle: >-\n  {Title}\ndescription: >-\n  {Title}\n---\nSee [this](quiet.md). A joint with 1 \\< 2 \\<i> in it.\n\n## A \\<u> heading\n\nText.\n")
            .WithPage("quiet.md", "A joint.", more: "related: [loud.md]\n");

        Assert.Contains($"<a href=\"/loud/\">{Encoded}</a> <p>A <mark>joint</mark> with 1 &lt; 2 &lt;i&gt; in it.</p>", site.Html("glossary/joint/index.html"), StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/loud/\">{Encoded}</a><span class=\"card-text\">{Encoded}</span>", site.Html("quiet/index.html"), StringComparison.Ordinal);
        Assert.Contains($"<li><a href=\"/loud/\">{Encoded}</a></li>", site.Html("quiet/index.html"), StringComparison.Ordinal);
        Assert.Contains(">A &lt;u&gt; heading</a></li>", site.Html("loud/index.html"), StringComparison.Ordinal);
    }

    /// <summary>Where Blazor treats an element in a way of its own, by leaving it to Blazor.</summary>
    [Theory]
    [InlineData("Plain words")]
    [InlineData("Signs: <b> & \"quoted\" + 'single' … 日本語 😀")]
    public void Writes_what_the_renderer_of_Blazor_writes(string words)
    {
        foreach (var (fragment, isPlain) in Fragments(words))
        {
            var builder = new RenderTreeBuilder();
            fragment(builder);
            var frames = builder.GetFrames();
            Assert.Equal(isPlain, PageWriter.IsPlain(frames.Array.AsSpan(0, frames.Count)));
            Assert.Equal(Written(PageWriter.ByBlazor, fragment), Written(new PageWriter().Write, fragment));
        }
    }

    private static string Written(Action<RenderFragment, Utf8Writer> write, RenderFragment fragment)
    {
        var (bytes, writer) = (new ArrayBufferWriter<byte>(), new Utf8Writer());
        writer.Write(bytes, () => write(fragment, writer));
        return System.Text.Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static IEnumerable<(RenderFragment Fragment, bool IsPlain)> Fragments(string words)
    {
        yield return (builder =>
        {
            builder.OpenElement(0, "p");
            builder.AddAttribute(1, "class", words);
            builder.AddAttribute(2, "id", (string?)null);
            builder.AddAttribute(3, "hidden", true);
            builder.AddAttribute(4, "inert", false);
            builder.AddAttribute(5, "width", 1200);
            builder.AddContent(6, words);
            builder.AddMarkupContent(7, "<b>as it is</b>");
            builder.OpenRegion(8);
            builder.OpenElement(9, "img");
            builder.AddAttribute(10, "alt", words);
            builder.CloseElement();
            builder.OpenElement(11, "br");
            builder.CloseElement();
            builder.OpenElement(12, "i");
            builder.CloseElement();
            builder.CloseRegion();
            builder.AddContent(13, Utf8Content.Of(into => into.Write("<u>ü</u>"u8)));
            builder.CloseElement();
        }, true);
        yield return (Around("script", ("src", "/a.js"), ("blocking", null)), true);
        yield return (Around("script", ("src", null)), true);
        yield return (Around("form", ("action", "/thanks/"), ("method", "post")), true);
        yield return (Around("form", ("method", "post")), false);
        yield return (Around("textarea", ("value", words)), false);
        yield return (builder =>
        {
            builder.OpenElement(0, "script");
            builder.AddContent(1, words);
            builder.CloseElement();
        }, false);
    }

    private static RenderFragment Around(string element, params (string Name, string? Value)[] attributes) => builder =>
    {
        builder.OpenElement(0, element);
        foreach (var (name, value) in attributes)
            builder.AddAttribute(1, name, value);
        builder.CloseElement();
    };
}
