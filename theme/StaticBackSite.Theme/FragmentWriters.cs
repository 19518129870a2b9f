using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;
using StaticBackSite.Content.Syntax;

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
