using System.Globalization;
using System.Text;
using StaticBackSite.Content.Syntax.Figures;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Tests.Markdown.Figures;

/// <summary>A small file must not become a large drawing, nor keep a build or a browser busy.</summary>
public sealed class DrawingBoundsTests
{
    [Theory]
    [InlineData("<use href=\"#p{0}\"/><use href=\"#p{0}\"/>")]
    [InlineData("<g mask=\"url(#p{0})\"/><g mask=\"url(#p{0})\"/>")]
    [InlineData("<g clip-path=\"url('#p{0}')\"/><g style=\"clip-path:url(#p{0})\"/>")]
    [InlineData("<g fill=\"url(#p{0})\"><path d=\"M0 0\"/><path d=\"M1 1\"/></g>")]
    [InlineData("<path marker-mid=\"url(#p{0})\" d=\"M0 0L1 1L2 2L3 3\"/>")]
    public void Parts_that_multiply_one_another_are_refused(string twice)
    {
        var drawing = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\"><g id=\"p0\"><rect/></g>");
        for (var i = 0; i < 24; i++)
            drawing.Append(CultureInfo.InvariantCulture, $"<g id=\"p{i + 1}\">").AppendFormat(CultureInfo.InvariantCulture, twice, i).Append("</g>");

        Assert.Contains("with all its references followed", Refusal(drawing.Append("</svg>").ToString()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>")]
    [InlineData("<pattern id=\"a\"><rect fill=\"url(#a)\"/></pattern>")]
    public void Circles_are_refused(string inside) =>
        Assert.Contains("leads back to itself", Refusal($"<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>"), StringComparison.Ordinal);

    [Fact]
    public void Gradients_that_many_shapes_share_are_fine() =>
        Assert.Empty(Refusal($"<svg xmlns=\"http://www.w3.org/2000/svg\"><linearGradient id=\"a\" href=\"#b\">{Repeat("<stop/>", 20)}</linearGradient><linearGradient id=\"b\"/>{Repeat("<rect fill=\"url(#a)\"/>", 10_000)}</svg>"));

    [Theory]
    [InlineData("<g>", "</g>", 120, "nested more than 100 deep")]
    [InlineData("<g>", "</g>", 60_000, "nested more than 100 deep")]
    [InlineData("<x:g xmlns:x=\"urn:x\">", "</x:g>", 20_000, "")]
    [InlineData("<rect/>", "", 20_001, "more than 20,000 elements")]
    public void Depth_and_number_are_bounded(string open, string close, int times, string said)
    {
        var refusal = Refusal($"<svg xmlns=\"http://www.w3.org/2000/svg\">{Repeat(open, times)}{Repeat(close, times)}</svg>");

        Assert.Equal(said.Length > 0, refusal.Contains("SB1302", StringComparison.Ordinal));
        Assert.Contains(said, refusal, StringComparison.Ordinal);
    }

    /// <summary>Twice the file takes about twice the memory, which grows as the work does.</summary>
    [Theory]
    [InlineData("<rect class=\"a b c\" style=\"fill:red;stroke:url(#g)\"/>")]
    [InlineData("<use href=\"#g\"/><g mask=\"url(#g)\"/>")]
    [InlineData("<style>.a { fill: red; stroke: blue }</style>")]
    [InlineData("<rect onclick=\"x\"/>")]
    [InlineData("<style>.a{}/* */</style>")]
    [InlineData("/* */ .a { fill: red }", "<style>", "</style>")]
    [InlineData("a ", "<rect class=\"", "\"/>")]
    public void Cost_grows_with_the_file(string part, string before = "", string after = "")
    {
        var (once, twice) = (Allocated(part, 1_000, before, after), Allocated(part, 4_000, before, after));

        Assert.True(twice < 6 * once, $"{once:N0} and {twice:N0} bytes");
    }

    private static long Allocated(string part, int times, string before, string after)
    {
        var drawing = $"<svg xmlns=\"http://www.w3.org/2000/svg\"><linearGradient id=\"g\"/>{before}{Repeat(part, times)}{after}</svg>";
        Refusal(drawing);
        var start = GC.GetAllocatedBytesForCurrentThread();
        Refusal(drawing);
        return GC.GetAllocatedBytesForCurrentThread() - start;
    }

    private static string Repeat(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    private static string Refusal(string svg)
    {
        var diagnostics = new DiagnosticBag();
        SvgReader.Read(new SourceText(new SourcePath("x.svg"), svg), diagnostics);
        return string.Join('\n', diagnostics.Found.Select(found => $"{found.Code.Id} {found.Message}"));
    }
}
