using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Linking;
using StaticBackSite.Pages;
using StaticBackSite.Routing;
using StaticBackSite.Yaml;

namespace StaticBackSite.Outputs;

/// <summary>The terms, <c>glossary/&lt;slug&gt;.md</c>, and their list from A to Z, <c>glossary/index.md</c>.</summary>
internal sealed class Glossary : PagePipeline
{
    public override bool Takes(SourcePath path) => path.IsMarkdown && path.IsIn(WellKnownAddresses.Glossary);

    protected override FrontMatter ReadFrontMatter(MapReader reader, ContentDefinition definition, SourcePath path) =>
        path.IsIndex ? PageFrontMatter.Read(reader, definition, PageType.Glossary) : TermFrontMatter.Read(reader, definition);

    protected override PageModel Model(LinkedDocument page, PublishedSite site) =>
        page.Parsed.FrontMatter is TermFrontMatter && site.Index.Terms.Of(page.Parsed) is { } term ? TermPage.From(term, site) : GlossaryPage.From(page, site);
}
