using System.Buffers;
using Microsoft.AspNetCore.Components;
using StaticBackSite.Content;

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
