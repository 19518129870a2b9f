using System.Text.RegularExpressions;

namespace StaticBackSite.Importing.Tools;

/// <summary>A vault of Obsidian: notes that link to each other by name.</summary>
internal sealed partial class Obsidian : SourceTool
{
    /// <summary>So many links by name in a folder without settings make it a vault.</summary>
    private const int FewestLinks = 10;

    public override string Name => "Obsidian";

    public override bool Knows(SourceFolder folder) =>
        folder.HasFolder(".obsidian/") || folder.Files.Where(file => file.Path.IsMarkdown).Sum(file => WikiLink().Count(SourceFolder.TextOf(file))) >= FewestLinks;

    public override ImportPlan Read(SourceFolder folder) => new()
    {
        Content = "",
        IsLinkedByName = true,
        IsNoPage = path => path.Split('/').Any(part => part is "templates" or "Templates" or ".trash"),
    };

    public override string Rewrite(ImportedPage page, Import import)
    {
        var body = MarkdownLines.Replace(page.Body, Remark(), _ => "");
        body = MarkdownLines.Replace(body, Highlight(), match => $"**{match.Groups["text"].Value}**");
        body = MarkdownLines.Replace(body, BlockName(), _ => "");
        return import.Links.RewriteWiki(page, body);
    }

    [GeneratedRegex(@"\[\[[^\[\]\n]+\]\]", RegexOptions.None, 1000)]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"%%.*?%%", RegexOptions.Singleline, 1000)]
    private static partial Regex Remark();

    [GeneratedRegex(@"(?<![=\w])==(?<text>[^\s=][^=\n]*)==(?![=\w])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Highlight();

    [GeneratedRegex(@"[ \t]+\^[A-Za-z0-9-]+[ \t]*$", RegexOptions.Multiline, 1000)]
    private static partial Regex BlockName();
}
