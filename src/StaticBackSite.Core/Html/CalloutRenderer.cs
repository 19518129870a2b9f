using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using StaticBackSite.Configuration;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Health.SelfChecks;
using StaticBackSite.Health.SteppedDrawings;
using StaticBackSite.Health.WarningSigns;

namespace StaticBackSite.Html;

/// <summary>Writes the blocks between <c>:::</c> lines.</summary>
internal sealed class CalloutRenderer : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer container)
    {
        var kind = container.Info ?? "";
        renderer.EnsureLine();
        // The writers of blocks that are filled from elsewhere know no ids.
        var isFilled = kind is CalloutKinds.CareCards or CalloutKinds.SelfCheck or CalloutKinds.Explainer or CalloutKinds.Example;
        var isWrapped = isFilled && container.TryGetAttributes()?.Id is not null;
        if (isWrapped)
        {
            renderer.Write("<div");
            ((PageBody)renderer).WriteIdOf(container);
            renderer.Write('>');
        }
        if (kind is CalloutKinds.SelfCheck or CalloutKinds.Explainer && renderer is PageBody { Print: not null } printed)
            WriteAddress(printed);
        else if (kind == CalloutKinds.CareCards)
            CareCardWriter.Write((PageBody)renderer, container);
        else if (kind == CalloutKinds.SelfCheck)
            SelfCheckWriter.Write((PageBody)renderer, container);
        else if (kind == CalloutKinds.Explainer)
            ExplainerWriter.Write((PageBody)renderer, container);
        else if (kind == CalloutKinds.Example)
            ExampleWriter.Write((PageBody)renderer, container);
        else if (CalloutKinds.Boxes.Contains(kind, StringComparer.Ordinal))
            WriteBox(renderer, container, kind);
        else
            WriteWrapper(renderer, container, kind);
        if (isWrapped)
            renderer.Write("</div>");
        renderer.EnsureLine();
    }

    /// <summary>What works by choosing and unfolding cannot do so on paper.</summary>
    private static void WriteAddress(PageBody body)
    {
        var address = body.Index.Site.AbsoluteUrl(body.Document.Parsed.Route.Url);
        var words = body.Index.Strings.Print.WorksOnPage;
        body.Write("<p>").WriteEscape(words.Before).Write("<a href=\"").WriteEscapeUrl(body.Index.Href(body.Document.Parsed)).Write("\">").WriteEscape(address).Write("</a>").WriteEscape(words.After).WriteLine("</p>");
    }

    private static void WriteBox(HtmlRenderer renderer, CustomContainer container, string kind)
    {
        var title = container.Arguments is { Length: > 0 } given ? given.Trim() : DefaultTitle(kind, ((PageBody)renderer).Index.Strings);
        renderer.Write("<div class=\"callout callout-").Write(kind).Write("\" role=\"note\"");
        // Markdig has put the kind among the classes already; an id is all that an author adds.
        ((PageBody)renderer).WriteIdOf(container);
        renderer.Write("><p class=\"callout-title\">");
        renderer.WriteEscape(title).WriteLine("</p>");
        renderer.WriteChildren(container);
        renderer.Write("</div>");
    }

    private static void WriteWrapper(HtmlRenderer renderer, CustomContainer container, string kind)
    {
        renderer.Write("<div class=\"").WriteEscape(kind).Write('"');
        ((PageBody)renderer).WriteIdOf(container);
        renderer.WriteLine(">");
        renderer.WriteChildren(container);
        renderer.Write("</div>");
    }

    internal static string DefaultTitle(string kind, Strings strings) => kind switch
    {
        "tip" => strings.Callouts.Tip,
        "caution" => strings.Callouts.Caution,
        "do" => strings.Callouts.Do,
        "avoid" => strings.Callouts.Avoid,
        _ => strings.Callouts.Note,
    };
}
