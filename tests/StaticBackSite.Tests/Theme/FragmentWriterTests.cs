using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Theme;

namespace StaticBackSite.Tests.Theme;

/// <summary>The writer of blocks writes what Blazor's own renderer writes.</summary>
public sealed class FragmentWriterTests
{
    private static readonly BlockPart<CalloutModel> Everything = (callout, _, _) => builder =>
    {
        builder.OpenElement(0, "section");
        builder.AddAttribute(1, "class", $"box {callout.Kind}");
        builder.AddAttribute(2, "id", (string?)null);
        builder.AddAttribute(3, "hidden", true);
        builder.AddAttribute(4, "inert", false);
        builder.AddContent(5, callout.Title);
        builder.AddMarkupContent(6, "<b>as it is</b>");
        builder.OpenElement(7, "input");
        builder.AddAttribute(8, "value", callout.Title);
        builder.CloseElement();
        builder.AddContent(9, (RenderFragment)(inner =>
        {
            inner.OpenElement(0, "i");
            inner.CloseElement();
            inner.OpenElement(1, "ul");
            foreach (var number in Enumerable.Range(1, 3))
            {
                inner.OpenRegion(2);
                inner.OpenElement(0, "li");
                inner.AddContent(1, number);
                inner.CloseElement();
                inner.CloseRegion();
            }
            inner.CloseElement();
        }));
        builder.CloseElement();
        builder.OpenElement(10, "hr");
        builder.CloseElement();
    };

    [Theory]
    [InlineData("Plain words")]
    [InlineData("Signs: <b> & \"quoted\" …")]
    [InlineData("Ünïcode, 日本語")]
    public void Writes_what_the_renderer_of_Blazor_writes(string title)
    {
        var site = new TestSite { Blocks = BlockParts.Default.With(Everything) }.WithPage("x.md", $"::: note {title}\n:::\n");

        Assert.Equal(ByBlazor(Everything(new CalloutModel(null, "note", title), _ => { }, null!)), site.Body("x.md"));
    }

    private static string ByBlazor(RenderFragment fragment)
    {
        using var renderer = new HtmlRenderer(new ThemeServices(), NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(Shown.Fragment)] = fragment });
        return renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Shown>(parameters)).ToHtmlString()).GetAwaiter().GetResult();
    }

    private sealed class Shown : ComponentBase
    {
        [Parameter]
        public RenderFragment? Fragment { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Fragment);
    }
}
