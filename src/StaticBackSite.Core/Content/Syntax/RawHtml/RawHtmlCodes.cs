using System.Collections.Immutable;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Content.Syntax.RawHtml;

/// <summary>What is found in HTML where a site allows it.</summary>
internal static class RawHtmlCodes
{
    public static readonly DiagnosticCode Dropped = new(
        "SB1221", Severity.Warning, "HTML that is not kept",
        "A page keeps the elements of HTML that make its text clearer, each closed where it was opened. Styles, classes and tags without their other half are left out; the words around them are published.",
        "`<p style=\"color: red\">`, `</b>` alone",
        "Delete it, or write what the message says.");

    public static readonly DiagnosticCode Forbidden = new(
        "SB1222", Severity.Error, "HTML that is not allowed",
        "Elements that run scripts, ask for input or show other sites are not allowed in a page, nor are those that HTML does not have. They are shown as text.",
        "`<script>`, `<iframe>`, `<img src=\"a.png\" onerror=\"…\">`",
        "Write Markdown instead. A `<` that is meant as a sign is written `&lt;`.");

    public static readonly ImmutableArray<DiagnosticCode> All = [Dropped, Forbidden];
}
