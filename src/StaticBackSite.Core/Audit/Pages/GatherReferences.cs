using System.Collections.Immutable;
using AngleSharp.Dom;
using StaticBackSite.Audit.Addresses;
using StaticBackSite.Sources;
using StaticBackSite.Outputs;

namespace StaticBackSite.Audit.Pages;

/// <summary>Every address in a page, and what a browser does with it.</summary>
internal sealed class GatherReferences(HtmlPage page)
{
    private readonly List<Reference> _found = [];
    private readonly IElement? _main = page.Main;

    public ImmutableArray<Reference> All()
    {
        foreach (var element in page.Elements)
            Read(element);
        return [.. _found];
    }

    private void Read(IElement element)
    {
        switch (element.LocalName)
        {
            case "a" or "area":
                AddLink(element);
                AddEach(element, ReferenceKind.Contact, "ping", element.Tokens("ping"));
                break;
            case "link":
                ReadRelation(element);
                break;
            case "script" or "iframe" or "embed" or "track" or "audio" or "img" or "source" or "video" or "input":
                Add(element, ReferenceKind.Asset, "src");
                AddEach(element, ReferenceKind.Asset, "srcset", SourceSet.Addresses(element.GetAttribute("srcset")));
                Add(element, ReferenceKind.Asset, "poster");
                Add(element, ReferenceKind.Link, "formaction");
                break;
            case "button":
                Add(element, ReferenceKind.Link, "formaction");
                break;
            case "object":
                Add(element, ReferenceKind.Asset, "data");
                break;
            case "use" or "image" or "feImage":
                // The parser gives xlink:href the name href as well; both are read, as old drawings have both.
                AddEach(element, ReferenceKind.Asset, "href", element.Attributes.Where(a => a.LocalName == "href").Select(a => a.Value));
                break;
            case "form":
                Add(element, ReferenceKind.Link, "action");
                break;
            case "meta":
                ReadMeta(element);
                break;
            case "style":
                AddEach(element, ReferenceKind.Asset, "", CssAddresses.In(element.TextContent).Select(css => css.Value));
                break;
        }
    }

    private void ReadRelation(IElement link)
    {
        string[] fetched = ["stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", "preload", "modulepreload", "prefetch", "prerender"];
        string[] contacted = ["preconnect", "dns-prefetch", "pingback"];
        var relations = link.Tokens("rel");
        if (relations.Contains("canonical", StringComparer.OrdinalIgnoreCase))
            return;
        var kind = relations.Intersect(fetched, StringComparer.OrdinalIgnoreCase).Any() ? ReferenceKind.Asset
            : relations.Intersect(contacted, StringComparer.OrdinalIgnoreCase).Any() ? ReferenceKind.Contact
            : ReferenceKind.Mention;
        Add(link, kind, "href");
        AddEach(link, kind, "imagesrcset", SourceSet.Addresses(link.GetAttribute("imagesrcset")));
    }

    private void ReadMeta(IElement meta)
    {
        if (meta == page.Refresh)
            _found.Add(new Reference(RedirectAddress.Of(meta)!, ReferenceKind.Link, page.SpanOf(meta)));
        else if (meta.Is("property", "og:image") || meta.Is("name", "twitter:image"))
            Add(meta, ReferenceKind.Mention, "content");
    }

    private void AddLink(IElement link)
    {
        if (link.Attributes.FirstOrDefault(a => a.LocalName == "href")?.Value is not { } address)
            return;
        // A contents list repeats headings on purpose: its landmark's name tells what its links are.
        var words = _main?.Contains(link) == true && !link.IsInside("nav") ? AccessibleName.Of(page, link) : null;
        _found.Add(new Reference(address, ReferenceKind.Link, SpanOf(link, address), words));
    }

    private void Add(IElement element, ReferenceKind kind, string attribute)
    {
        if (element.GetAttribute(attribute) is { } address)
            _found.Add(new Reference(address, kind, SpanOf(element, address)));
    }

    private void AddEach(IElement element, ReferenceKind kind, string attribute, IEnumerable<string> addresses)
    {
        if (attribute.Length > 0 && !element.HasAttribute(attribute))
            return;
        foreach (var address in addresses)
            _found.Add(new Reference(address, kind, SpanOf(element, address)));
    }

    /// <summary>The address where it can be found in the tag as it stands; else the tag.</summary>
    private SourceSpan SpanOf(IElement element, string address)
    {
        var tag = page.SpanOf(element);
        if (address.Length == 0)
            return tag;
        var written = page.Source.Slice(tag);
        for (var from = 0; written[from..].IndexOf(address, StringComparison.Ordinal) is var found and >= 0; from += found + 1)
        {
            if (written[from + found - 1] is '"' or '\'' or '=' or ' ' or ',')
                return new SourceSpan(tag.Start + from + found, address.Length);
        }
        return tag;
    }
}
