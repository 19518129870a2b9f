using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StaticBackSite.Importing.Tools;

/// <summary>Any other folder of Markdown: a repository's, or a wiki of GitHub with its <c>Home.md</c> and <c>_Sidebar.md</c>.</summary>
internal sealed partial class PlainFolder : SourceTool
{
    public override string Name => "plain folders";

    public override bool Knows(SourceFolder folder) => true;

    public override ImportPlan Read(SourceFolder folder) => new()
    {
        // With its pages in one folder and little else, that folder is the site.
        Content = "",
        Menu = folder.Text("_Sidebar.md") is { } sidebar ? Menu(sidebar) : [],
        Redirects = folder.Has("Home.md") && folder.First("index.md", "README.md") is null ? [("/Home/", "Home.md")] : [],
    };

    public override string Rewrite(ImportedPage page, Import import) => import.Links.RewriteWiki(page, page.Body);

    private static ImmutableArray<MenuEntry> Menu(string sidebar) =>
    [
        .. Entry().Matches(sidebar).Select(match => match.Groups["wiki"].Success
            ? MenuEntry.Of(match.Groups["wiki"].Value.Split('|')[^1].Replace(' ', '-'), match.Groups["wiki"].Value.Split('|')[0])
            : MenuEntry.Of(match.Groups["page"].Value.Split('/')[^1], match.Groups["label"].Value)),
    ];

    [GeneratedRegex(@"\[\[(?<wiki>[^\]\n]+)\]\]|\[(?<label>[^\]\n]+)\]\((?<page>[^)\s#]+)[^)\n]*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entry();
}
