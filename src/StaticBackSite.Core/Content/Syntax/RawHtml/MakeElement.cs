using System.Collections.Immutable;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Content.Syntax.RawHtml;

/// <summary>Makes the node of an allowed opening tag, with those of its attributes that a page may hold; the rest is reported.</summary>
internal sealed class MakeElement(SourceText source, DiagnosticBag diagnostics)
{
    /// <param name="tag">Its element is allowed.</param>
    /// <param name="at">Where a character of the tag's text is in the file.</param>
    public Inline Of(HtmlTag tag, SourceSpan span, Func<int, int> at)
    {
        var attributes = Kept(tag, span);
        Inline node = tag.Name switch
        {
            "br" => new LineBreakInline { IsHard = true },
            "img" => Picture(tag, attributes, at),
            "a" when tag.Attributes.Any(a => a.Name == "href") => Link(tag, attributes, at),
            _ => Element(tag, attributes, at),
        };
        node.Span = new Markdig.Syntax.SourceSpan(span.Start, span.End - 1);
        if (IdOf(tag, span) is { } id)
            node.GetAttributes().Id = id;
        return node;
    }

    private ImmutableArray<(string Name, string Value)> Kept(HtmlTag tag, SourceSpan span)
    {
        var kept = ImmutableArray.CreateBuilder<(string, string)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value, _, _) in tag.Attributes)
        {
            if (HtmlAllowList.IsRead(tag.Name, name))
                continue;
            if (seen.Add(name) && HtmlAllowList.Keeps(tag.Name, name, value))
                kept.Add((name, value));
            else if (name.StartsWith("on", StringComparison.Ordinal) || name is "srcdoc" or "formaction")
                diagnostics.Report(RawHtmlCodes.Forbidden, source, span, $"`{name}` would run a script, which no page may hold", $"delete the attribute `{name}`");
            else
                diagnostics.Report(RawHtmlCodes.Dropped, source, span, $"`<{tag.Name}>` keeps no attribute `{name}{(value.Length is > 0 and < 40 ? $"=\"{value}\"" : "")}`", $"delete it; the text around it is published");
        }
        return kept.DrainToImmutable();
    }

    private string? IdOf(HtmlTag tag, SourceSpan span)
    {
        var id = tag.Attributes.FirstOrDefault(a => a.Name == "id").Value ?? (tag.Name == "a" ? tag.Attributes.FirstOrDefault(a => a.Name == "name").Value : null);
        if (id is null)
            return null;
        if (id.Length > 0 && !id.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
            return id;
        diagnostics.Report(RawHtmlCodes.Dropped, source, span, $"`{id}` cannot be an id", "write letters, digits and hyphens, without spaces");
        return null;
    }

    private static HtmlLink Link(HtmlTag tag, ImmutableArray<(string, string)> attributes, Func<int, int> at) => At(new HtmlLink { Attributes = attributes }, tag, "href", at);

    private static HtmlLink Picture(HtmlTag tag, ImmutableArray<(string, string)> attributes, Func<int, int> at)
    {
        var picture = At(new HtmlLink { IsImage = true, Attributes = attributes }, tag, "src", at);
        if (tag.Attributes.FirstOrDefault(a => a.Name == "alt") is { Value.Length: > 0 } alt)
            picture.AppendChild(new LiteralInline(alt.Value) { Span = new Markdig.Syntax.SourceSpan(at(alt.Start), at(alt.Start + alt.Length - 1)) });
        return picture;
    }

    private static HtmlElement Element(HtmlTag tag, ImmutableArray<(string, string)> attributes, Func<int, int> at)
    {
        var element = tag.Name == "center" ? new HtmlElement("div") { Attributes = [("align", "center")] } : new HtmlElement(tag.Name) { Attributes = attributes };
        if (tag.Name is not ("video" or "audio" or "source"))
            return element;
        element.SourceName = tag.Name == "source" && tag.Attributes.Any(a => a.Name == "srcset") ? "srcset" : "src";
        if (tag.Attributes.Any(a => a.Name == element.SourceName))
            element.Source = At(new HtmlLink(), tag, element.SourceName, at);
        return element;
    }

    private static HtmlLink At(HtmlLink link, HtmlTag tag, string attribute, Func<int, int> at)
    {
        var address = tag.Attributes.FirstOrDefault(a => a.Name == attribute);
        link.Url = address.Value?.Trim() ?? "";
        if (address is { Length: > 0 })
            link.UrlSpan = new Markdig.Syntax.SourceSpan(at(address.Start), at(address.Start + address.Length - 1));
        return link;
    }
}
