using System.Text;
using StaticBackSite.Importing;
using StaticBackSite.Sources;

namespace StaticBackSite.Tests.Importing;

/// <summary>A small project of each tool: its pages, its menu, and the addresses that it had.</summary>
public sealed class ImportTests
{
    [Fact]
    public void MkDocs()
    {
        var (import, files) = From(
            ("mkdocs.yml", "site_name: Guide\nsite_url: https://docs.example/guide/\nnav:\n  - Home: index.md\n  - Use:\n    - use/install.md\n    - Run it: use/run.md\nplugins:\n  - redirects:\n      redirect_maps:\n        old.md: use/run.md\nmarkdown_extensions:\n  - x: !!python/name:y.z\n  - pymdownx.snippets:\n      auto_append: [links.md]\n"),
            ("links.md", "[home]: /index.md\n"),
            ("docs/index.md", "# Guide\n\nSee [install](use/install.md#linux).\n"),
            ("docs/use/install.md", "---\ntitle: Install\nhide: [toc]\n---\n# Install it { #install }\n\n!!! warning \"Mind\"\n    One line.\n\n    ```sh\n    !!! note\n    ```\n\n=== \"Linux\"\n\n    Text.\n\nBack [home][home]. :material-star: ![Logo](../logo.png){ width=\"300\" }\n"),
            ("docs/use/run.md", "# Run\n\nText.\n"),
            ("docs/logo.png", "png"));

        Assert.Equal("MkDocs", import.ToolName);
        Assert.Equal("name: \"Guide\"\nurl: \"https://docs.example/guide/\"\nlocale: \"en\"\nnavigation:\n  - page: \"index.md\"\n    label: \"Home\"\n  - section: \"Use\"\n    items:\n      - \"use/install.md\"\n      - page: \"use/run.md\"\n        label: \"Run it\"\n", files["site.yml"]);
        Assert.Equal("---\ntitle: \"Install it\"\nshortTitle: \"Install\"\n---\n\n::: warning\n**Mind**\n\nOne line.\n\n```sh\n!!! note\n```\n:::\n\n\n:::: tabs\n::: tab Linux\nText.\n:::\n::::\n\n\nBack [home][home]. ![Logo](../logo.png)\n\n[home]: ../index.md\n", files["use/install.md"]);
        Assert.Contains("redirectFrom: [\"/old/\"]", files["use/run.md"], StringComparison.Ordinal);
        Assert.Contains("logo.png", files.Keys);
        Assert.Equal("the front matter key `hide` means nothing here and was left out: 1 place, docs/use/install.md", ImportNotes.Line(Assert.Single(import.Notes.All)));
    }

    [Fact]
    public void MdBook()
    {
        var (import, files) = From(
            ("book.toml", "[book]\ntitle = \"Book\"\nlanguage = \"de\"\n[output.html.redirect]\n\"/was.html\" = \"one.html\"\n"),
            ("src/SUMMARY.md", "# Summary\n\n[Preface](README.md)\n\n# Part\n\n- [One](one.md)\n  - [`Two`](two.md)\n- [Later]()\n"),
            ("src/README.md", "# Preface\n\n[One](one.html#x)\n"),
            ("src/one.md", "# One\n\n```rust\n# fn hidden() {}\n{{#include code.rs:part}}\n```\n"),
            ("src/two.md", "# Two\n\n{{#include code.rs:1:2}}\n"),
            ("src/code.rs", "a();\n// ANCHOR: part\nb();\n// ANCHOR_END: part\n"));

        Assert.Equal("mdBook", import.ToolName);
        Assert.Contains("locale: \"de\"\nnavigation:\n  - page: \"README.md\"\n    label: \"Preface\"\n  - section: \"Part\"\n    items:\n      - page: \"one.md\"\n        label: \"One\"\n        items:\n          - page: \"two.md\"\n            label: \"Two\"\n", files["site.yml"], StringComparison.Ordinal);
        Assert.Equal("---\nredirectFrom: [\"/was.html\", \"/one.html\"]\n---\n\n# One\n\n```rust\nb();\n```\n", files["one.md"]);
        Assert.Equal("# Preface\n\n[One](one.md#x)\n", files["README.md"]);
        Assert.DoesNotContain("code.rs", files.Keys);
    }

    [Fact]
    public void Docusaurus()
    {
        var (import, files) = From(
            ("docusaurus.config.js", "// A remark with a 'quote\nmodule.exports = { title: 'Site', url: \"https://x.example\", baseUrl: '/', presets: [['classic', { docs: { sidebarPath: require.resolve('./sidebars.js') } }]] };\n"),
            ("sidebars.js", "const x = 1;\nmodule.exports = { docs: [ 'intro', { type: 'category', label: 'Use it', items: ['use/run', ...more], link: {type: 'doc', id: 'use/index'} }, { type: 'link', href: 'https://x' } ] };\n"),
            ("docs/01-intro.mdx", "---\nid: intro\ntitle: Intro\nsidebar_label: Start\n---\nimport X from './x';\n\n<Tabs>\n<TabItem value=\"npm\" label=\"npm\">\n\nRun `<Tabs>`.\n\n</TabItem>\n</Tabs>\n\n:::tip[Good]\nText, {/* nothing */} [run](./use/run.md), [there](/docs/use/run), ![Logo](/img/logo.svg).\n:::\n"),
            ("docs/use/index.md", "# Use\n\nText.\n"),
            ("docs/use/run.md", "---\nslug: /go\nsidebar_position: 2\n---\n# Run\n\nText.\n"),
            ("docs/_partial.md", "A part.\n"),
            ("static/img/logo.svg", "<svg/>"));

        Assert.Equal("Docusaurus", import.ToolName);
        Assert.Contains("url: \"https://x.example\"", files["site.yml"], StringComparison.Ordinal);
        Assert.EndsWith("navigation:\n  - \"docs/intro.md\"\n  - page: \"docs/use/index.md\"\n    label: \"Use it\"\n    items:\n      - \"docs/use/run.md\"\n", files["site.yml"], StringComparison.Ordinal);
        Assert.Equal("---\ntitle: \"Intro\"\nshortTitle: \"Start\"\norder: 1\n---\n\n::::: tabs\n\n\n:::: tab npm\n\n\nRun `<Tabs>`.\n\n\n::::\n\n\n:::::\n\n\n::: tip\n**Good**\n\nText,  [run](use/run.md), [there](use/run.md), ![Logo](../img/logo.svg).\n:::\n", files["docs/intro.md"]);
        Assert.Contains("slug: \"/docs/go\"\norder: 2", files["docs/use/run.md"], StringComparison.Ordinal);
        Assert.Equal(["docs/intro.md", "docs/use/index.md", "docs/use/run.md", "img/logo.svg", "site.yml"], files.Keys);
    }

    [Fact]
    public void VitePress()
    {
        var (import, files) = From(
            (".vitepress/config.ts", "import { defineConfig } from 'vitepress'\nexport default defineConfig({ title: 'V', lang: 'en-GB', themeConfig: { sidebar: { '/guide/': [ { text: 'Guide', items: [ { text: `Start`, link: '/guide/start' }, { text: 'Out', link: 'https://x.example' } ] } ] } } })\n"),
            ("index.md", "# V\n\n<script setup>\nconst a = 1\n</script>\n\n[Start](/guide/start), [again](./guide/start.html).\n"),
            ("guide/start.md", "# Start\n\n::: code-group\n```sh [npm]\nnpm i\n```\n:::\n\n> [!WARNING]\n> Mind.\n\n::: danger STOP\nNo.\n:::\n"),
            ("public/logo.png", "png"));

        Assert.Equal("VitePress", import.ToolName);
        Assert.EndsWith("navigation:\n  - section: \"Guide\"\n    items:\n      - page: \"guide/start.md\"\n        label: \"Start\"\n", files["site.yml"], StringComparison.Ordinal);
        Assert.Equal("# V\n\n\n[Start](guide/start.md), [again](guide/start.md).\n", files["index.md"]);
        Assert.Equal("---\nredirectFrom: [\"/guide/start.html\"]\n---\n\n# Start\n\n:::: tabs\n::: tab npm\n```sh\nnpm i\n```\n:::\n::::\n\n::: warning\nMind.\n:::\n\n\n::: caution\n**STOP**\n\nNo.\n:::\n", files["guide/start.md"]);
        Assert.Contains("logo.png", files.Keys);
    }

    [Fact]
    public void Hugo()
    {
        var (import, files) = From(
            ("hugo.toml", "baseURL = \"https://h.example/\"\ntitle = \"H\"\ndefaultContentLanguage = \"en\"\n"),
            ("content/en/_index.md", "+++\ntitle = \"Home\"\n+++\n[A]({{< ref \"docs/a.md\" >}}) {{% note %}}Mind.{{% /note %}}\n"),
            ("content/en/docs/a.md", "+++\ntitle = \"A\"\ndate = 2024-01-02T03:04:05Z\nweight = 3\naliases = [\"/old/a/\"]\ntags = [\"x\"]\n+++\n{{< figure src=\"/a.png\" alt=\"Picture\" >}}\n\n{{< highlight go >}}\nx := {{ y }}\n{{< /highlight >}}\n\n{{< unknown >}}kept{{< /unknown >}}\n"),
            ("content/de/docs/a.md", "---\ntitle: A\n---\n[Home](/)\n"),
            ("static/a.png", "png"));

        Assert.Equal("Hugo", import.ToolName);
        Assert.Equal("---\ntitle: \"A\"\ndate: 2024-01-02\ntags: [\"x\"]\norder: 3\nredirectFrom: [\"/old/a/\"]\n---\n\n![Picture](../a.png)\n\n```go\nx := {{ y }}\n```\n\nkept\n", files["docs/a.md"]);
        Assert.Equal("---\ntitle: \"Home\"\n---\n\n[A](docs/a.md) \n::: note\nMind.\n:::\n\n", files["index.md"]);
        Assert.Equal("---\ntitle: \"A\"\n---\n\n[Home](../../index.md)\n", files["de/docs/a.md"]);
    }

    [Fact]
    public void Starlight()
    {
        var (import, files) = From(
            ("astro.config.mjs", "export default defineConfig({ site: 'https://s.example', integrations: [ starlight({ title: 'S', sidebar: [ { label: 'Start', translations: { de: 'Los' }, items: ['install', { label: 'Run', slug: 'guides/run' }, { label: 'Out', link: 'https://x' }] } ] }) ] });\n"),
            ("src/content/docs/install.md", "---\ntitle: Install\nsidebar:\n  order: 4\n---\n[Run](/guides/run/)\n"),
            ("src/content/docs/guides/run.mdx", "---\ntitle: Run\n---\nimport { Aside, LinkCard } from '@astrojs/starlight/components';\n\n<Aside type=\"caution\">Mind.</Aside>\n\n<LinkCard title=\"Install\" href=\"/install/\" description=\"How.\" />\n"));

        Assert.Equal("Starlight", import.ToolName);
        Assert.EndsWith("navigation:\n  - section: \"Start\"\n    items:\n      - \"install.md\"\n      - page: \"guides/run.md\"\n        label: \"Run\"\n", files["site.yml"], StringComparison.Ordinal);
        Assert.Equal("---\ntitle: \"Install\"\norder: 4\n---\n\n[Run](guides/run.md)\n", files["install.md"]);
        Assert.Contains("\n::: caution\nMind.\n:::\n", files["guides/run.md"], StringComparison.Ordinal);
        Assert.Contains("- [Install](../install.md): How.", files["guides/run.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Obsidian()
    {
        var (import, files) = From(
            (".obsidian/app.json", "{}"),
            ("Home.md", "---\naliases: [Start]\n---\nSee [[Deep note#A part|the note]], [[Nothing]], ![[plan.png|300]] and ==this==. %%not this%% ^block\n\n> [!tip]- Good\n> Text.\n"),
            ("Notes (old)/Deep note.md", "[[Home]]\n"),
            ("Attachments/plan.png", "png"));

        Assert.Equal("Obsidian", import.ToolName);
        Assert.Equal("See [the note](Notes%20%28old%29/Deep%20note.md#a-part), Nothing, ![plan.png](Attachments/plan.png) and **this**.\n\n::: tip\n**Good**\n\nText.\n:::\n\n", files["Home.md"]);
        Assert.Equal("[Home](../Home.md)\n", files["Notes (old)/Deep note.md"]);
    }

    [Fact]
    public void A_plain_folder()
    {
        var (import, files) = From(
            ("README.md", "# Project\n\n# Second\n\nSee <b>this</b>, <img src=\"assets/a.png\" alt=\"A\" width=\"3\"> and <https://x.example>. ![CI](https://ci.example/badge.svg)\n"),
            ("assets/a.png", "png"),
            ("glossary/term.md", "# Term\n\n[Back](../README.md)\n"),
            ("scripts/run.sh", "echo"));

        Assert.Equal("plain folders", import.ToolName);
        Assert.Equal("# Project\n\n## Second\n\nSee **this**, <img src=\"files/a.png\" alt=\"A\" width=\"3\"> and <https://x.example>. ![CI](https://ci.example/badge.svg)\n", files["README.md"]);
        Assert.Contains("pictureHosts: [ci.example]\n", files["site.yml"], StringComparison.Ordinal);
        Assert.Equal("---\nslug: \"/glossary/term/\"\n---\n\n# Term\n\n[Back](../README.md)\n", files["glossary-pages/term.md"]);
        Assert.DoesNotContain("scripts/run.sh", files.Keys);
    }

    [Theory]
    [InlineData("mkdocs.yml", "docs/", "### Rule #7 - Limit it\n\n[a](#rule-7-limit-it) [b](#rule-7---limit-it)", "### Rule #7 - Limit it {#rule-7-limit-it}\n\n[a](#rule-7-limit-it) [b](#rule-7-limit-it)")]
    [InlineData("mkdocs.yml", "docs/", "## Same\n\n## Same", "## Same\n\n## Same {#same_1}")]
    [InlineData(".vitepress/config.ts", "", "### build.target `<T>`\n\n[a](#build-target-t)", "### build.target `<T>` {#build-target-t}\n\n[a](#build-target-t)")]
    [InlineData("docusaurus.config.js", "docs/", "## A & B", "## A & B")]
    [InlineData("docusaurus.config.js", "docs/", "```\n## A.b {#c}\n```", "```\n## A.b {#c}\n```")]
    public void A_heading_keeps_the_id_that_its_tool_gave_it(string settings, string folder, string text, string kept) =>
        Assert.EndsWith($"# T\n\n{kept}\n", Assert.Single(From((settings, "x: y\n"), (folder + "x.md", $"# T\n\n{text}\n")).Files, file => file.Key.EndsWith("x.md", StringComparison.Ordinal)).Value, StringComparison.Ordinal);

    [Theory]
    [InlineData("<p align=\"center\">\n  <a href=\"x.md\"><img src=\"a.png\" alt=\"A\"></a>\n</p>", "<p align=\"center\">\n  <a href=\"x.md\"><img src=\"a.png\" alt=\"A\"></a>\n</p>")]
    [InlineData("Text <a href=\"x.md\"><img src=\"a.png\" alt=\"A\"></a>.", "Text [![A](a.png)](x.md).")]
    [InlineData("<iframe src=\"https://v.example/1\" title=\"A film\"></iframe>", "[A film](https://v.example/1)")]
    [InlineData("<style>\n.a { b: c }\n\n.d { }\n</style>\n\nText.", "\n\nText.")]
    [InlineData("Choose <select><option>One</option></select> <my-badge a=\"b > c\" /> now `<select>`.", "Choose One  now `<select>`.")]
    [InlineData("<a id=\"old\"></a>\n\n[there](#old)", "<a id=\"old\"></a>\n\n[there](#old)")]
    public void Html_is_simplified_where_Markdown_is_read(string html, string simple) =>
        Assert.EndsWith("# T\n\n" + simple + "\n", From(("x.md", $"# T\n\n{html}\n"), ("a.png", "png")).Files["x.md"], StringComparison.Ordinal);

    [Fact]
    public void Links_to_apps_and_to_what_is_beside_the_site_are_named_in_its_settings()
    {
        var (_, files) = From(
            ("book.toml", "[output.html]\nsite-url = \"/book/\"\n"),
            ("src/SUMMARY.md", "[One](one.md)\n[Two](deep/two.md)\n"),
            ("src/one.md", "# One\n\n[std](../std/index.html#x) [app](zed://open) [no](javascript:x)\n"),
            ("src/deep/two.md", "# Two\n\n[std]\n\n[std]: ../../std/index.html\n"));

        Assert.Contains("url: \"https://example.org/book\"", files["site.yml"], StringComparison.Ordinal);
        Assert.Contains("linkSchemes: [zed]\n", files["site.yml"], StringComparison.Ordinal);
        Assert.Contains("neighbours: [\"std\"]\n", files["site.yml"], StringComparison.Ordinal);
        Assert.Contains("[std](../std/index.html#x)", files["one.md"], StringComparison.Ordinal);
        Assert.Contains("[std]: ../../std/index.html", files["deep/two.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_single_manuals_made_of_their_tools_is_understood()
    {
        var (_, hugo) = From(
            ("hugo.toml", "[markup.goldmark.parser]\nautoDefinitionTermID = true\n"),
            ("content/_index.md", "---\ntitle: Home\n---\nUse [page bundles](g) or [one](/glossary/#page-bundle). {{< img src=\"a.png\" alt=\"A\" >}} See [code][].\n\n`someKey`\n: {{< new-in 1.2 />}}\n: It is.\n\n{class=\"x\"}\n\n[code]: <{{% url x %}}>\n"),
            ("content/glossary/_index.md", "---\ntitle: Glossary\n---\nTerms.\n"),
            ("content/glossary/page-bundle.md", "---\ntitle: page bundle\n---\nA folder.\n"),
            ("assets/a.png", "png"));
        var (_, mkDocs) = From(("mkdocs.yml", "site_name: M\n"), ("docs/x.md", "# X\n\n#### <!-- md:setting config.on -->\n\n<!-- md:version 9.1 --> <!-- md:default `true` --> [here][config.on]\n\n- a[^1]\n\n  [^1]: Note.\n"));

        Assert.Contains("Use [page bundles](glossary-pages/page-bundle.md) or [one](glossary-pages/page-bundle.md). ![A](a.png) See code.\n\n`someKey` {#somekey}\n: (new in 1.2)\n: It is.\n", hugo["index.md"], StringComparison.Ordinal);
        Assert.DoesNotContain("class=", hugo["index.md"], StringComparison.Ordinal);
        Assert.Contains("#### `on` {#config.on}\n\n[config.on]: #config.on\n", mkDocs["x.md"], StringComparison.Ordinal);
        Assert.Contains("(9.1) `true` [here][config.on]\n\n- a[^1]\n\n[^1]: Note.\n", mkDocs["x.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Containers_of_two_levels_stay_two_levels()
    {
        var (_, files) = From((".vitepress/config.ts", "export default {}\n"), ("x.md", "# X\n\n:::: details More\n::: code-group\n```sh [npm]\nnpm i\n```\n:::\nAfter.\n::::\n"));

        Assert.Contains("::::: note\n**More**\n\n:::: tabs\n::: tab npm\n```sh\nnpm i\n```\n:::\n::::\nAfter.\n:::::\n", files["x.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Docusaurus_finds_its_pages_beside_itself()
    {
        var (_, files) = From(("site/docusaurus.config.ts", "export default { title: 'T', presets: [['classic', { docs: { path: '../docs' } }]] }\n"), ("docs/x.md", "# X\n"), ("site/static/a.png", "png"));

        Assert.Equal(["a.png", "docs/x.md", "site.yml"], files.Keys);
        Assert.True(StaticBackSite.Importing.Tools.Docusaurus.IsBesideItsPages(name => name.EndsWith(".ts", StringComparison.Ordinal) ? "x = { path: '../docs' }" : null));
    }

    private static (Import Import, SortedDictionary<string, string> Files) From(params (string Path, string Text)[] source)
    {
        var (import, files) = Import.From(new SourceFolder("project", source.Select(file => new SourceFile(new(file.Path), Encoding.UTF8.GetBytes(file.Text)))));
        return (import, new(files.ToDictionary(file => file.Path.Value, file => Encoding.UTF8.GetString(file.Content.Span)), StringComparer.Ordinal));
    }
}
