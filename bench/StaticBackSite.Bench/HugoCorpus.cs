namespace StaticBackSite.Bench;

/// <summary>
/// The same manual in Hugo's form, with a theme that shows what ours shows of such a page: a header, breadcrumbs, a table of
/// contents, the text, the pages before and after, a footer. No term is linked and no link is checked: Hugo does neither.
/// </summary>
public static class HugoCorpus
{
    public static void Write(int articles, int terms, string folder)
    {
        foreach (var inner in (string[])["content/articles", "content/glossary", "layouts/_default"])
            Directory.CreateDirectory(Path.Combine(folder, inner));
        File.WriteAllText(Path.Combine(folder, "config.toml"), "baseURL = \"https://example.org/\"\ntitle = \"Corpus\"\nlanguageCode = \"en\"\ndisableKinds = [\"taxonomy\", \"term\", \"RSS\"]\n");
        File.WriteAllText(Path.Combine(folder, "content/_index.md"), "---\ntitle: Corpus\ndescription: A manual of made-up words.\n---\nBegin [here](/articles/article-0/).\n");
        File.WriteAllText(Path.Combine(folder, "content/glossary/_index.md"), "---\ntitle: Glossary\ndescription: All the made-up words.\n---\nFrom A to Z.\n");
        for (var i = 0; i < terms; i++)
            File.WriteAllText(Path.Combine(folder, $"content/glossary/term-{i}.md"), $"---\ntitle: {Corpus.TermName(i)}\n---\nIt means nothing.\n");
        for (var i = 0; i < articles; i++)
            File.WriteAllText(Path.Combine(folder, $"content/articles/article-{i}.md"), Corpus.Article(i, articles, other => $"/articles/article-{other}/"));
        File.WriteAllText(Path.Combine(folder, "layouts/_default/baseof.html"), Base);
        File.WriteAllText(Path.Combine(folder, "layouts/_default/single.html"), Single);
        File.WriteAllText(Path.Combine(folder, "layouts/_default/list.html"), List);
    }

    private const string Base = """
        <!doctype html>
        <html lang="{{ .Site.LanguageCode }}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{ .Title }} | {{ .Site.Title }}</title>
        <meta name="description" content="{{ .Description }}">
        <link rel="canonical" href="{{ .Permalink }}">
        <link rel="stylesheet" href="/style.css">
        </head>
        <body>
        <a href="#main">Skip to the text</a>
        <header><a href="/">{{ .Site.Title }}</a><nav><a href="/articles/">Articles</a> <a href="/glossary/">Glossary</a></nav></header>
        <nav aria-label="Breadcrumb"><ol>{{ range .Ancestors.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}<li>{{ .Title }}</li></ol></nav>
        <main id="main"><h1>{{ .Title }}</h1>{{ block "main" . }}{{ end }}</main>
        <footer><p>This text means nothing at all.</p></footer>
        </body>
        </html>

        """;

    private const string Single = """
        {{ define "main" }}<aside>{{ .TableOfContents }}</aside>
        {{ .Content }}
        <nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
        {{ end }}

        """;

    private const string List = """
        {{ define "main" }}{{ .Content }}
        <ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
        {{ end }}

        """;
}
