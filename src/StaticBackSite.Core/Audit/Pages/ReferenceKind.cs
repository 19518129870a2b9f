namespace StaticBackSite.Audit.Pages;

internal enum ReferenceKind
{
    /// <summary>A reader follows it.</summary>
    Link,

    /// <summary>A browser fetches it by itself.</summary>
    Asset,

    /// <summary>A browser tells that host that somebody reads the page, without fetching a file of the site.</summary>
    Contact,

    /// <summary>Only machines read it: the feed, a preview picture.</summary>
    Mention,
}
