using StaticBackSite.Content;
using StaticBackSite.Linking;

namespace StaticBackSite.Outputs.Copies;

/// <summary>
/// What an extension says before the text of every Markdown copy, and in <c>llms.txt</c>, so that programs that read the site in
/// place of a person pass it on.
/// </summary>
public abstract class CopyPreface
{
    /// <summary>A sentence after the day of the last review.</summary>
    public virtual string? AfterReview(ParsedDocument page, SiteIndex index) => null;

    /// <summary>Blocks between the disclaimer and the text.</summary>
    public virtual IEnumerable<string> BeforeText(LinkedDocument page, SiteIndex index) => [];

    /// <summary>A line of <c>llms.txt</c> before the list of pages.</summary>
    public virtual string? InList(SiteIndex index) => null;
}
