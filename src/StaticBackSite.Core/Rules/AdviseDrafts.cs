using System.Collections.Immutable;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>
/// What the policy of the site asks (SB5xxx) is advice to a draft: it is not published, and its writer sees what is still
/// to do. Everything else that is wrong in a draft stays wrong, and without the line <c>draft: true</c> so does this.
/// </summary>
public static class AdviseDrafts
{
    public static IEnumerable<Diagnostic> In(IEnumerable<Diagnostic> found, SiteIndex index)
    {
        var drafts = index.Pages.Where(page => page.FrontMatter.Draft).Select(page => page.Source.Path).ToImmutableHashSet();
        return drafts.IsEmpty ? found : found.Select(d => d.Code.IsPolicy && d.Severity == Severity.Error && drafts.Contains(d.Location.Path) ? d with { Severity = Severity.Warning } : d);
    }
}
