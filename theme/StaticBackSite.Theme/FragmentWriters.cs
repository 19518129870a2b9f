using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.HtmlRendering.Infrastructure;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.Extensions.Logging.Abstractions;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Theme.Layouts;

// Frames may change with a new version of Blazor. The specs of callouts, byte for byte, would say so.
#pragma warning disable BL0006

namespace StaticBackSite.Theme;

/// <summary>The place of a block's content in the markup of its part.</summary>
internal sealed class BlockContent : ComponentBase
{
    public static readonly RenderFragment Fragment = builder =>
    {
        builder.OpenComponent<BlockContent>(0);
        builder.CloseComponent();
    };
}

/// <summary>
/// Writes markup that holds no components into the text of a page. Blazor's own renderer would need a component, a task and a
/// state for each block; this reads the frames that Razor makes and writes them as they come.
/// </summary>
internal sealed class FragmentWriters
{
    private static readonly HashSet<string> Void = new(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"], StringComparer.Ordinal);

    /// <summary>Whether an element has no content and no end.</summary>
    public static bool IsVoid(string element) => Void.Contains(element);

    // As many as blocks are open at once, in all threads.
    private readonly ConcurrentBag<RenderTreeBuilder> _idle = [];

    public void Write(RenderFragment fragment, BodyWriter body, Action content)
    {
        if (!_idle.TryTake(out var builder))
            builder = new RenderTreeBuilder();
        fragment(builder);
        var frames = builder.GetFrames();
        WriteAll(frames.Array.AsSpan(0, frames.Count), body, content);
        builder.Clear();
        _idle.Add(builder);
    }

    private static void WriteAll(ReadOnlySpan<RenderTreeFrame> frames, BodyWriter body, Action content)
    {
        while (!frames.IsEmpty)
        {
            ref readonly var frame = ref frames[0];
            var length = 1;
            switch (frame.FrameType)
            {
                case RenderTreeFrameType.Text:
                    body.WriteEscape(frame.TextContent);
                    break;
                case RenderTreeFrameType.Markup:
                    body.Write(frame.MarkupContent);
                    break;
                case RenderTreeFrameType.Region:
                    length = frame.RegionSubtreeLength;
                    WriteAll(frames[1..length], body, content);
                    break;
                case RenderTreeFrameType.Element:
                    length = frame.ElementSubtreeLength;
                    WriteElement(frame.ElementName, frames[1..length], body, content);
                    break;
                case RenderTreeFrameType.Component when frame.ComponentType == typeof(BlockContent):
                    // The blocks inside begin on a line of their own.
                    body.EnsureLine();
                    content();
                    break;
                default:
                    throw new NotSupportedException($"the markup of a block holds a {frame.FrameType}");
            }
            frames = frames[length..];
        }
    }

    private static void WriteElement(string name, ReadOnlySpan<RenderTreeFrame> inside, BodyWriter body, Action content)
    {
        body.Write('<').Write(name);
        for (; inside is [{ FrameType: RenderTreeFrameType.Attribute } attribute, ..]; inside = inside[1..])
        {
            body.Write(' ').Write(attribute.AttributeName);
            // An attribute that is true has no value.
            if (attribute.AttributeValue is string value)
                body.Write("=\"").WriteEscape(value).Write('"');
        }
        if (Void.Contains(name))
        {
            body.Write(" />");
            return;
        }
        body.Write('>');
        WriteAll(inside, body, content);
        body.Write("</").Write(name).Write('>');
    }
}

/// <summary>
/// Writes pages as Blazor's own renderer does, which makes a component, a task and two batches for each and compares it with the page
/// before, of which there is none: this reads the frames that Razor makes, as above. A page with components in it is left to Blazor.
/// </summary>
internal sealed class PageWriter
{
    // Blazor treats what is in these, or what they lack, in ways of their own.
    private static readonly HashSet<string> Special = new(["form", "option", "script", "select", "textarea"], StringComparer.OrdinalIgnoreCase);

    // As many as threads have written at once. A page that fails takes its builder with it.
    private readonly ConcurrentBag<RenderTreeBuilder> _idle = [];

    public void Write(RenderFragment page, Utf8Writer into)
    {
        if (!_idle.TryTake(out var builder))
            builder = new RenderTreeBuilder();
        page(builder);
        var frames = builder.GetFrames();
        if (IsPlain(frames.Array.AsSpan(0, frames.Count)))
            WriteAll(frames.Array.AsSpan(0, frames.Count), into);
        else
            ByBlazor(page, into);
        builder.Clear();
        _idle.Add(builder);
    }

    public static void ByBlazor(RenderFragment page, Utf8Writer into)
    {
        using var renderer = new PageRenderer(ThemeServices.Instance);
        renderer.Render(page, into);
    }

    internal static bool IsPlain(ReadOnlySpan<RenderTreeFrame> frames)
    {
        for (var i = 0; i < frames.Length; i++)
        {
            ref readonly var frame = ref frames[i];
            var isPlain = frame.FrameType switch
            {
                RenderTreeFrameType.Element => !Special.Contains(frame.ElementName) || IsLikeOthers(frames.Slice(i, frame.ElementSubtreeLength)),
                RenderTreeFrameType.Component => frame.ComponentType == typeof(Utf8Content),
                RenderTreeFrameType.Text or RenderTreeFrameType.Markup or RenderTreeFrameType.Region or RenderTreeFrameType.Attribute => true,
                _ => false,
            };
            if (!isPlain)
                return false;
        }
        return true;
    }

    /// <summary>A script that is only an address, or a form that says where it goes.</summary>
    private static bool IsLikeOthers(ReadOnlySpan<RenderTreeFrame> element) => element[0].ElementName switch
    {
        "script" => element is [_] or [.., { FrameType: RenderTreeFrameType.Attribute }],
        "form" => HasAction(element[1..]),
        _ => false,
    };

    private static bool HasAction(ReadOnlySpan<RenderTreeFrame> inside)
    {
        for (; inside is [{ FrameType: RenderTreeFrameType.Attribute } attribute, ..]; inside = inside[1..])
        {
            if (attribute is { AttributeName: "action", AttributeValue: string { Length: > 0 } })
                return true;
        }
        return false;
    }

    private static void WriteAll(ReadOnlySpan<RenderTreeFrame> frames, Utf8Writer into)
    {
        while (!frames.IsEmpty)
        {
            ref readonly var frame = ref frames[0];
            var length = 1;
            switch (frame.FrameType)
            {
                case RenderTreeFrameType.Text:
                    Markup.Encode(frame.TextContent, into);
                    break;
                case RenderTreeFrameType.Markup:
                    into.Write(frame.MarkupContent);
                    break;
                case RenderTreeFrameType.Region:
                    length = frame.RegionSubtreeLength;
                    WriteAll(frames[1..length], into);
                    break;
                case RenderTreeFrameType.Element:
                    length = frame.ElementSubtreeLength;
                    WriteElement(frame.ElementName, frames[1..length], into);
                    break;
                case RenderTreeFrameType.Component:
                    length = frame.ComponentSubtreeLength;
                    into.TakeOver((Action<IBufferWriter<byte>>)frames[1].AttributeValue);
                    break;
                default:
                    throw new NotSupportedException($"the markup of a page holds a {frame.FrameType}");
            }
            frames = frames[length..];
        }
    }

    private static void WriteElement(string name, ReadOnlySpan<RenderTreeFrame> inside, Utf8Writer into)
    {
        into.Write('<');
        into.Write(name);
        for (; inside is [{ FrameType: RenderTreeFrameType.Attribute } attribute, ..]; inside = inside[1..])
        {
            // One that is true has no value.
            if (attribute.AttributeValue is not (string or true))
                continue;
            into.Write(' ');
            into.Write(attribute.AttributeName);
            if (attribute.AttributeValue is not string value)
                continue;
            into.Write("=\"");
            Markup.Encode(value, into);
            into.Write('"');
        }
        if (inside.IsEmpty && FragmentWriters.IsVoid(name))
        {
            into.Write(" />");
            return;
        }
        into.Write('>');
        WriteAll(inside, into);
        into.Write("</");
        into.Write(name);
        into.Write('>');
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
