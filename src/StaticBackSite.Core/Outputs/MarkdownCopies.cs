using System.Collections.Immutable;
using System.Text;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Linking;
using StaticBackSite.Outputs.Copies;
using StaticBackSite.Pages;
using StaticBackSite.Routing;

namespace StaticBackSite.Outputs;

/// <summary>
/// For programs that read in place of people (https://llmstxt.org): <c>llms.txt</c> lists the pages, and beside each page lies
/// its text as Markdown, <c>index.md</c>. Published where <c>site.yml</c> says <c>markdownCopies: true</c>.
/// </summary>
/// <param name="prefaces">What extensions say before the text.</param>
internal sealed class MarkdownCopies(ImmutableArray<CopyPreface> prefaces) : Pipeline
{
    public static readonly UrlPath List = new("/llms.txt");

    public override IEnumerable<PublishedFile> PostProcess(PublishedSite site)
    {
        if (!site.Index.Site.MarkdownCopies)
            yield break;
        var disclaimer = site.Index.Sources.Disclaimer is { } source ? LinkPage.From(source, site.Index) : null;
        foreach (var page in site.Linked.Pages.Where(page => page.Parsed.FrontMatter.Type != PageType.Utility))
        {
            var url = WellKnownAddresses.MarkdownOf(page.Parsed.Route.Url);
            yield return new PublishedFile(new OutputPath(url.Value), url, () => Encoding.UTF8.GetBytes(WriteMarkdownCopy.Of(page, disclaimer, prefaces, site.Index)));
        }
        yield return new PublishedFile(new OutputPath(List.Value), List, () => Encoding.UTF8.GetBytes(WriteList(site, disclaimer)));
    }

    private string WriteList(PublishedSite site, LinkedDocument? disclaimer)
    {
        var index = site.Index;
        var text = new StringBuilder($"# {MarkdownText.Line(index.Site.Name)}\n\n");
        if (index.Site.Description is { } description)
            text.Append($"> {MarkdownText.Line(description)}\n\n");
        if (disclaimer is not null)
            text.Append(MarkdownCopy.Of(disclaimer, index)).Append("\n\n");
        foreach (var line in prefaces.Select(preface => preface.InList(index)).OfType<string>())
            text.Append(line).Append('\n');
        foreach (var section in OrderPages.ForReading(index).GroupBy(page => Section(page, index), StringComparer.Ordinal))
        {
            text.Append($"\n## {MarkdownText.Line(section.Key)}\n\n");
            foreach (var page in section)
                text.Append($"- [{MarkdownText.Line(page.FrontMatter.Title)}]({MarkdownText.Address(index.Site.AbsoluteUrl(WellKnownAddresses.MarkdownOf(page.Route.Url)))}): {MarkdownText.Line(page.FrontMatter.Description)}\n");
        }
        return text.ToString();
    }

    private static string Section(ParsedDocument page, SiteIndex index)
    {
        var path = page.Source.Path.Value;
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? index.Site.Name : index.Page(new SourcePath(path[..slash] + "/index.md"))?.FrontMatter.Label ?? path[..slash];
    }
}
