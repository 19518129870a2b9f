using System.Text.RegularExpressions;

namespace StaticBackSite.Importing.Tools;

/// <summary>Hugo: <c>hugo.toml</c> or one of its other names, pages in <c>content</c>, and shortcodes.</summary>
internal sealed partial class Hugo : SourceTool
{
    public override string Name => "Hugo";

    public override bool Knows(SourceFolder folder) => Settings(folder) is not null && folder.HasFolder("content/");

    public override ImportPlan Read(SourceFolder folder)
    {
        var path = Settings(folder)!;
        var settings = Loose.Map(path.EndsWith(".toml", StringComparison.Ordinal) ? Loose.Toml(folder.Text(path)!) : Loose.Yaml(folder.Text(path)!));
        var language = settings.AnyText("defaultContentLanguage") ?? settings.AnyText("languageCode")?.Split('-')[0] ?? "en";
        return new ImportPlan
        {
            Content = "content/",
            Unpublished = settings.Text("defaultContentLanguageInSubdir") != "true" && folder.HasFolder($"content/{language}/") ? language + "/" : "",
            Name = settings.AnyText("title"),
            Url = settings.AnyText("baseURL", "baseurl", "baseUrl"),
            Description = Loose.Map(settings["params"]).Text("description"),
            Locale = settings.AnyText("languageCode", "defaultContentLanguage"),
            Static = ["static/", "assets/"],
            HasTermIds = Loose.Map(Loose.Map(Loose.Map(settings["markup"])["goldmark"])["parser"]) is { } parser && parser.Text("autoDefinitionTermID") == "true",
        };
    }

    public override string Rewrite(ImportedPage page, Import import)
    {
        var body = Included(page.Body, import, 0);
        body = MarkdownLines.Replace(body, Reference(), match => match.Groups["path"].Value);
        body = CodeBlock().Replace(body, match => $"```{Language().Match(match.Groups["arguments"].Value).Groups["name"].Value}\n{match.Groups["code"].Value.Trim('\n')}\n```\n");
        body = MarkdownLines.Replace(body, Shortcode(), match => Shortcode(match, page, import));
        body = MarkdownLines.Replace(body, Term(), match => TermPage(match.Groups["words"].Value, import) is { } term ? $"[{match.Groups["words"].Value}]({term.OldAddress})" : match.Groups["words"].Value);
        body = MarkdownLines.Replace(body, ClassLine(), _ => "");
        return WithoutEmptyDefinitions(body);
    }

    /// <summary>The page of a glossary that is called like the words of a link, in singular or plural.</summary>
    private static ImportedPage? TermPage(string words, Import import)
    {
        var name = Anchors.Plain(words.ReplaceLineEndings(" ")).ToLowerInvariant();
        string[] forms = [name, name.TrimEnd('s'), name.EndsWith("es", StringComparison.Ordinal) ? name[..^2] : name, name.EndsWith("ies", StringComparison.Ordinal) ? name[..^3] + "y" : name];
        return forms.Select(form => Array.Find([.. import.Pages], page => page.Path.Contains("glossary/", StringComparison.Ordinal) && string.Equals(page.Keys.AnyText("title") ?? "", form, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(page => page is not null);
    }

    /// <summary>Where a shortcode was the address of a link, its words are left.</summary>
    private static string WithoutEmptyDefinitions(string body)
    {
        foreach (Match definition in EmptyDefinition().Matches(body))
            body = MarkdownLines.Replace(body, new Regex($@"\[(?:(?<words>[^\[\]\n]+)\]\[)?(?<label>{Regex.Escape(definition.Groups["label"].Value)})\](?:\[\])?(?![\[(:])", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)), match => match.Groups["words"].Success ? match.Groups["words"].Value : match.Groups["label"].Value);
        return EmptyLink().Replace(EmptyDefinition().Replace(body, ""), "${words}");
    }

    /// <summary>Pages that are put into others.</summary>
    private static string Included(string body, Import import, int depth) => depth > 3 ? body : Include().Replace(body, match =>
        new[] { "content/" + import.Plan.Unpublished, "content/", "" }.Select(folder => import.Folder.Text(folder + match.Groups["path"].Value.TrimStart('/'))).FirstOrDefault(text => text is not null) is { } text
            ? Included(ForeignFrontMatter.Split(text).Body, import, depth + 1)
            : match.Value);

    private static string? Settings(SourceFolder folder) =>
        folder.First("hugo.toml", "hugo.yaml", "hugo.yml", "config.toml", "config.yaml", "config.yml", "config/_default/hugo.toml", "config/_default/config.toml", "config/_default/hugo.yaml");

    private static string Shortcode(Match match, ImportedPage page, Import import)
    {
        var (name, isEnd) = (match.Groups["name"].Value.ToLowerInvariant(), match.Groups["end"].Success);
        var words = Argument().Matches(match.Groups["arguments"].Value).ToArray();
        string? Named(string key) => Array.Find(words, word => word.Groups["key"].Value == key)?.Groups["text"].Value;
        if (name is "note" or "tip" or "warning" or "caution" or "info" or "alert" or "callout" or "admonition" or "hint" or "notice" or "important")
            return isEnd ? "\n:::\n" : $"\n::: {Boxes.Kind(name is "note" or "tip" or "warning" or "caution" or "info" ? name : Named("type") ?? Named("color") ?? words.FirstOrDefault(word => !word.Groups["key"].Success)?.Groups["text"].Value ?? name)}\n{(Named("title") is { Length: > 0 } title ? $"**{title}**\n\n" : "")}";
        if (name is "figure" or "img" or "image" && Named("src") is { } source)
            return $"![{Named("alt") ?? Named("caption") ?? Named("title") ?? ""}]({(import.Folder.Has("assets/" + source) ? "/" + source : source)})";
        if (name is "new-in" or "deprecated-in" && words.FirstOrDefault()?.Groups["text"].Value is { Length: > 0 } version)
            return isEnd ? "" : $"({name.Replace('-', ' ')} {version})";
        if (name == "glossary-term" && TermPage(words.FirstOrDefault()?.Groups["text"].Value ?? "", import) is { } term)
            return ForeignFrontMatter.Split(import.Folder.Text(term.Source)!).Body.Trim();
        if (name is "youtube" or "vimeo" && (Named("id") ?? words.FirstOrDefault()?.Groups["text"].Value) is { } id)
            return name == "youtube" ? $"<https://www.youtube.com/watch?v={id}>" : $"<https://vimeo.com/{id}>";
        if (!isEnd)
            import.Notes.Add($"the shortcode `{name}` was left out; what is between its ends was kept", page.Source);
        return "";
    }

    /// <summary>What Hugo's own manual, and those made like it, write for a link to the glossary.</summary>
    [GeneratedRegex(@"\[(?<words>[^\[\]]+)\]\(g\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Term();

    [GeneratedRegex(@"^ {0,3}\[(?<label>[^\]\n]+)\]:[ \t]*<>[ \t]*(?:\n|\z)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EmptyDefinition();

    [GeneratedRegex(@"(?<!!)\[(?<words>[^\[\]\n]+)\]\(<>\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EmptyLink();

    [GeneratedRegex(@"^[ \t]*\{[ ]*(?:class|style|id|data-[\w-]+)=[^{}\n]*\}[ \t]*(?:\n|\z)", RegexOptions.Multiline, 1000)]
    private static partial Regex ClassLine();

    [GeneratedRegex(@"\{\{[<%][ ]*include[ ]+[""'](?<path>[^""'\n]+)[""'][^}\n]*[>%]\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Include();

    [GeneratedRegex(@"^[ \t]*\{\{[<%][ ]*(?<name>code[\w-]*|highlight)(?<arguments>(?:[^}]*[^}/])?)[>%]\}\}[ \t]*\n(?<code>(?:(?!```).)*?)^[ \t]*\{\{[<%][ ]*/[ ]*\k<name>[ ]*[>%]\}\}[ \t]*(?:\n|\z)", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^[ ]*(?<name>[a-z]+)(?=[ ]|$)|\blang=[""']?(?<name>[\w+-]+)|\bfile=[""']?[\w/.-]+\.(?<name>[a-z]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Language();

    [GeneratedRegex(@"\{\{[<%][ ]*(?:rel)?ref[ ]+(?:path=)?[""']?(?<path>[^""'\s>%]+)[""']?[^}\n]*[>%]\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\{\{[<%][ ]*(?!/\*)(?<end>/)?[ ]*(?<name>[\w./-]+)(?<arguments>[^{}]*?)/?[ ]*[>%]\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"(?:(?<key>[\w-]+)=)?(?:""(?<text>[^""]*)""|`(?<text>[^`]*)`|(?<text>[^\s""`=]+))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Argument();
}
