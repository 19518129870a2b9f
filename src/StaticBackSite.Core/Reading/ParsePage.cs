using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Leftovers;
using StaticBackSite.Content.Syntax.RawHtml;
using StaticBackSite.Content.Syntax.Tables;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Text;
using StaticBackSite.Yaml;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Reading;

/// <summary>
/// One Markdown file to one <see cref="ParsedDocument"/>: the front matter at once, the body when it is asked for. Looks at
/// nothing but the file.
/// </summary>
internal static class ParsePage
{
    public static ParsedDocument From(SourceFile file, ContentDefinition definition, Func<MapReader, FrontMatter> readFrontMatter) =>
        FromHead(file, definition, readFrontMatter) ?? FromWhole(file, definition, readFrontMatter);

    /// <summary>The same from nothing but the lines of the front matter; null where anything is wrong in them.</summary>
    private static ParsedDocument? FromHead(SourceFile file, ContentDefinition definition, Func<MapReader, FrontMatter> readFrontMatter)
    {
        if (ReadText.HeadOf(file) is not var (source, head))
            return null;
        var diagnostics = new DiagnosticBag();
        var (yaml, bodyStart) = ExtractFrontMatter.From(head, diagnostics);
        var frontMatter = ReadFrontMatter(head, yaml, definition, readFrontMatter, diagnostics);
        return diagnostics.Found.Count > 0 ? null : From(file, definition, source, bodyStart, frontMatter, diagnostics, isUnreadable: false);
    }

    internal static ParsedDocument FromWhole(SourceFile file, ContentDefinition definition, Func<MapReader, FrontMatter> readFrontMatter)
    {
        var diagnostics = new DiagnosticBag();
        if (!ReadText.From(file, diagnostics, out var source))
            return From(file, definition, source, source.Text.Length, ReadFrontMatter(source, null, definition, readFrontMatter, diagnostics), diagnostics, isUnreadable: true);
        var (yaml, bodyStart) = ExtractFrontMatter.From(source, diagnostics);
        var hasOtherForm = yaml is null && diagnostics.Found.Count > 0;
        var before = diagnostics.Found.Count;
        var frontMatter = ReadFrontMatter(source, yaml, definition, readFrontMatter, diagnostics);
        var isUnreadable = hasOtherForm || diagnostics.Found.Skip(before).Any(d => d.Code == DiagnosticCodes.BrokenYaml || d.Code == DiagnosticCodes.TabInYaml);
        return From(file, definition, source, bodyStart, frontMatter, diagnostics, isUnreadable, yaml is not null || hasOtherForm);
    }

    /// <summary>A piece of a page, in a file of its own and without front matter.</summary>
    public static ParsedDocument Fragment(SourceFile file, ContentDefinition definition, FrontMatter frontMatter)
    {
        var diagnostics = new DiagnosticBag();
        var isReadable = ReadText.From(file, diagnostics, out var source);
        return From(file, definition, source, isReadable ? 0 : source.Text.Length, frontMatter, diagnostics, !isReadable);
    }

    private static ParsedDocument From(SourceFile file, ContentDefinition definition, SourceText source, int bodyStart, FrontMatter written, DiagnosticBag diagnostics, bool isUnreadable, bool hasFrontMatter = true)
    {
        var title = written.Title.Length > 0 ? written.Title : null;
        var isDescribed = written.Description.Length > 0;
        var body = new Lazy<(ParsedBody Body, TextOpening Opening)>(() => Body(definition, source, bodyStart, title, isDescribed, diagnostics));
        // The text is parsed at once only where the front matter does not say what the page is called and about.
        var frontMatter = title is not null && isDescribed ? written : body.Value.Opening.Complete(written, source);
        return new(() => body.Value.Body)
        {
            Definition = definition,
            File = file,
            Source = source,
            Route = Route.OfPage(source.Path, frontMatter.Slug),
            FrontMatter = frontMatter,
            BodyStart = bodyStart,
            IsUnreadable = isUnreadable,
            HasFrontMatter = hasFrontMatter,
        };
    }

    private static (ParsedBody Body, TextOpening Opening) Body(ContentDefinition definition, SourceText source, int bodyStart, string? title, bool isDescribed, DiagnosticBag diagnostics)
    {
        var (content, opening, html) = Gather(definition, source, bodyStart, title, isDescribed, diagnostics);
        var allowances = ReadComments.From(content.Tree.Root, source, bodyStart, diagnostics);
        OddCharacters.Find(source, diagnostics);
        var citations = FindLeftovers.In(content.Tree.Root, source, definition.Markdown.Leftovers, diagnostics);
        var tree = new Forgettable<PageTree>(content.Tree, () => Gather(definition, source, bodyStart, title, isDescribed: true, new DiagnosticBag()).Content.Tree);
        return (new ParsedBody(tree, content.Headings, content.Links, content.Anchors, allowances, citations, content.Assets, [.. diagnostics.Found]) { RawHtml = [.. html], Words = WordScanner.CountInMarkdown(source.Text.AsSpan(bodyStart)) }, opening);
    }

    private static (GatheredContent Content, TextOpening Opening, IReadOnlyList<SourceSpan> Html) Gather(ContentDefinition definition, SourceText source, int bodyStart, string? title, bool isDescribed, DiagnosticBag diagnostics)
    {
        var root = ParseMarkdown(definition.Markdown, source, bodyStart, diagnostics);
        var html = SafeHtml.In(root, source, diagnostics);
        var opening = TextOpening.Take(root, title, isDescribed);
        // Without one there is no table to look for.
        if (source.Text.AsSpan(bodyStart).Contains('|'))
        {
            TableCaption.Attach(root);
            FitTable.All(root, source, diagnostics);
        }
        return (GatherContent.From(root, definition, source, diagnostics), opening, html);
    }

    private static FrontMatter ReadFrontMatter(SourceText source, SourceSpan? yaml, ContentDefinition definition, Func<MapReader, FrontMatter> read, DiagnosticBag diagnostics)
    {
        var before = diagnostics.Found.Count;
        var node = yaml is { } span ? YamlReader.Read(source, span, diagnostics) : null;
        if (node is not null and not YamlMap)
            diagnostics.Report(DiagnosticCodes.BrokenYaml, source, node.Span, "front matter is made of lines `key: value`");
        // Where the YAML itself is missing or broken, that is what there is to mend; missing keys would only repeat it.
        var isBroken = node is not YamlMap && diagnostics.Found.Count > before;
        var reader = new MapReader(source, node as YamlMap, new SourceSpan(0, 3), yaml is null || isBroken ? new DiagnosticBag() : diagnostics) { Choices = definition.Choices };
        var frontMatter = read(reader);
        frontMatter = frontMatter with { Unreadable = reader.Unreadable };
        reader.Finish();
        return frontMatter;
    }

    private static MarkdownDocument ParseMarkdown(SiteMarkdown markdown, SourceText source, int bodyStart, DiagnosticBag diagnostics)
    {
        try
        {
            return markdown.Parse(source.Text, bodyStart);
        }
        catch (NestedTooDeeplyException deep)
        {
            diagnostics.Report(DiagnosticCodes.NestedTooDeeply, source, new SourceSpan(deep.Position, 1), "lists, quotations, brackets or emphasis are nested too deeply here, or are too many in one paragraph", $"nest at most {TreeDepth.Most} levels, and divide a very long paragraph");
            return markdown.Parse("", bodyStart: 0);
        }
    }
}

/// <summary>What the text of a page says of it where its front matter does not: its first heading is its title, its first paragraph its description.</summary>
/// <param name="Title">Null where there is no heading that could be one.</param>
/// <param name="Description">Null where there is no paragraph with words.</param>
internal sealed partial record TextOpening(Located<string>? Title, Located<string>? Description)
{
    /// <summary>In UTF-16 units: what search engines show.</summary>
    private const int LongestDescription = 160;

    /// <summary>Takes the heading that is the page's title out of the text, which shows it above.</summary>
    /// <param name="title">The title that the front matter gives; the heading is taken only if it says the same. Null where there is none.</param>
    /// <param name="isDescribed">Whether the front matter has a description, so that nobody asks for one.</param>
    public static TextOpening Take(MarkdownDocument root, string? title, bool isDescribed)
    {
        var heading = TitleOf(root);
        var text = heading is null ? "" : Words(heading.Inline);
        if (text.Length == 0 || (title is not null && !string.Equals(text, title, StringComparison.OrdinalIgnoreCase)))
            heading = null;
        var located = heading is null ? null : new Located<string>(text, SourceSpan.Of(heading));
        if (heading is not null)
            root.Remove(heading);
        return new TextOpening(located, isDescribed ? null : DescriptionOf(root));
    }

    /// <summary>The front matter with what it lacks taken from the text, or from the name of the file.</summary>
    public FrontMatter Complete(FrontMatter written, SourceText source)
    {
        var title = written.Title.Length > 0 ? null : Title ?? new Located<string>(NameOf(source), default);
        if (title is not null)
            written = written with { Title = title.Value, TitleSpan = title.Span, IsTitleFromText = true };
        return written.Description.Length > 0 ? written : written with { Description = Description?.Value ?? written.Title, DescriptionSpan = Description?.Span ?? default, IsDescriptionFromText = true };
    }

    /// <summary>The first heading of the first level; where there is none, a heading that the text begins with.</summary>
    private static HeadingBlock? TitleOf(MarkdownDocument root) =>
        root.OfType<HeadingBlock>().FirstOrDefault(heading => heading.Level == 1)
        ?? root.FirstOrDefault(block => block is not (LinkReferenceDefinitionGroup or HtmlBlock { Type: HtmlBlockType.Comment })) as HeadingBlock;

    /// <summary>Rows of badges and pictures say nothing.</summary>
    private static Located<string>? DescriptionOf(MarkdownDocument root)
    {
        var paragraph = root.OfType<ParagraphBlock>().FirstOrDefault(block => HasWords(block.Inline));
        return paragraph is null ? null : new Located<string>(TextElements.Shorten(Words(paragraph.Inline), LongestDescription), SourceSpan.Of(paragraph));
    }

    private static bool HasWords(ContainerInline? inline) => inline is not null && inline.Any(child => child switch
    {
        LiteralInline literal => literal.Content.AsSpan().IndexOfAnyExcept(' ', '\n') >= 0,
        LinkInline { IsImage: true } => false,
        CodeInline or AutolinkInline => true,
        ContainerInline container => HasWords(container),
        _ => false,
    });

    private static string Words(ContainerInline? inline) => Blanks().Replace(InlineText.Of(inline), " ").Trim();

    /// <summary><c>getting-started.md</c> is “Getting started”; the page of a folder is called after the folder.</summary>
    private static string NameOf(SourceText source)
    {
        var words = source.Path.Slug.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? source.Path.Stem : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}
