using AngleSharp.Dom;

namespace StaticBackSite.Audit.Pages;

/// <summary>The elements of <c>head</c> that several rules ask for.</summary>
internal static class HeadElements
{
    /// <summary>The title of the page, not one of a drawing in it.</summary>
    public static IElement? Title(HtmlPage page) => page.All("title").FirstOrDefault(title => title.ParentElement?.LocalName == "head");

    public static IElement? Description(HtmlPage page) => page.All("meta").FirstOrDefault(meta => meta.Is("name", "description"));
}
