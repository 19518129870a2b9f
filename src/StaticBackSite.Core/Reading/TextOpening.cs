using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Sources;
using StaticBackSite.Text;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Reading;

/// <summary>What the text of a page says of it where its front matter does not: its first heading is its title, its first paragraph its description.</summary>
/// <param name="Title">Null where there is no heading that could be one.</param>
/// <param name="Description">Null where there is no paragraph with words.</param>
internal sealed partial record TextOpening(Located<string>? Title, Located<string>? Description)
{
    /// <summary>In UTF-16 units: what search engines show.</summary>
    private const int LongestDescription = 160;

    /// <summary>Takes the heading that is the page's title out of the text, which shows it above.</summary>
    /// <param name="title">The title that the front matter gives; the heading is taken only if it says the same. Null where there is none.</param>
    public static TextOpening Take(MarkdownDocument root, string? title)
    {
        var heading = TitleOf(root);
        var text = heading is null ? "" : Words(heading.Inline);
        if (text.Length == 0 || (title is not null && !string.Equals(text, title, StringComparison.OrdinalIgnoreCase)))
            heading = null;
        var located = heading is null ? null : new Located<string>(text, SourceSpan.Of(heading));
        if (heading is not null)
            root.Remove(heading);
        return new TextOpening(located, DescriptionOf(root));
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
        return paragraph is null ? null : new Located<string>(Shorten(Words(paragraph.Inline)), SourceSpan.Of(paragraph));
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

    private static string Shorten(string text)
    {
        if (text.Length <= LongestDescription)
            return text;
        var cut = TextElements.Cut(text, LongestDescription - 1);
        return (cut.LastIndexOf(' ') is var blank and > LongestDescription / 2 ? cut[..blank] : cut).TrimEnd(',', ';', ':', '.', ' ') + "…";
    }

    /// <summary><c>getting-started.md</c> is “Getting started”; the page of a folder is called after the folder.</summary>
    private static string NameOf(SourceText source)
    {
        var words = source.Path.Slug.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? source.Path.Stem : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}
