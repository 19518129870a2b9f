using System.Buffers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.HtmlRendering.Infrastructure;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.Extensions.Logging.Abstractions;
using StaticBackSite.Content;
using StaticBackSite.Theme.Layouts;

// The frame of a component may change with a new version of Blazor, which would then not compile.
#pragma warning disable BL0006

namespace StaticBackSite.Theme;

/// <summary>
/// What is UTF-8 already, at its place in a page: a text that the engine has written, or JSON-LD. <see cref="PageRenderer"/> takes the bytes
/// over, so that they do not become characters and bytes again.
/// </summary>
public sealed class Utf8Content : IComponent
{
    [Parameter, EditorRequired]
    public Action<IBufferWriter<byte>> Write { get; set; } = _ => { };

    public static RenderFragment Of(WrittenHtml html) => Of(into => into.Write(html.Utf8.Span));

    internal static RenderFragment Of(Action<IBufferWriter<byte>> write) => builder =>
    {
        builder.OpenComponent<Utf8Content>(0);
        builder.AddComponentParameter(1, nameof(Write), write);
        builder.CloseComponent();
    };

    void IComponent.Attach(RenderHandle renderHandle)
    {
    }

    Task IComponent.SetParametersAsync(ParameterView parameters)
    {
        Write = parameters.GetValueOrDefault<Action<IBufferWriter<byte>>>(nameof(Write))!;
        return Task.CompletedTask;
    }
}

/// <summary>Blazor's renderer of HTML, with <see cref="Utf8Content"/> as bytes. It keeps every component that it has rendered, so each page gets its own.</summary>
internal sealed class PageRenderer(IServiceProvider services) : StaticHtmlRenderer(services, NullLoggerFactory.Instance)
{
    public void Render(RenderFragment content, Utf8Writer into) => Dispatcher.InvokeAsync(async () =>
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(AnyPage.Content)] = content });
        var root = BeginRenderingComponent(typeof(AnyPage), parameters);
        await root.QuiescenceTask;
        root.WriteHtmlTo(into);
    }).GetAwaiter().GetResult();

    protected override void RenderChildComponent(TextWriter output, ref RenderTreeFrame componentFrame)
    {
        if (componentFrame.Component is Utf8Content content)
            ((Utf8Writer)output).TakeOver(content.Write);
        else
            base.RenderChildComponent(output, ref componentFrame);
    }
}
