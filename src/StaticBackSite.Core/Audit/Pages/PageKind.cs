namespace StaticBackSite.Audit.Pages;

internal enum PageKind
{
    Page,

    /// <summary><c>404.html</c>, which hosts show at every address that they do not know.</summary>
    NotFound,

    /// <summary>A page that only sends readers on, with <c>meta refresh</c>.</summary>
    Redirect,
}
