using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Health.Evidence;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Html;
using StaticBackSite.Linking;

namespace StaticBackSite.Outputs.Copies;

/// <summary>
/// The text of a page as Markdown that makes sense away from this site: the author's own, with whole addresses, numbers for
/// citations, words for evidence labels, and the care cards written out.
/// </summary>
internal static partial class PlainMarkdown
{
    public static string Of(LinkedDocument page, SiteIndex index)
    {
        var parsed = page.Parsed;
        var text = new StringBuilder(parsed.Source.Text[parsed.BodyStart..]);
        foreach (var (span, replacement) in Edits(page, index).OrderByDescending(edit => edit.Span.Start))
            text.Remove(span.Start - parsed.BodyStart, span.Length).Insert(span.Start - parsed.BodyStart, replacement);
        return Blocks(text.ToString(), parsed, index).Trim();
    }

    public static string Card(CareCard card, RedFlags flags)
    {
        var text = new StringBuilder($"**{card.Label}: {card.HeadingFor(flags.Home)}**\n\n");
        foreach (var sign in card.Signs)
            text.Append("- ").Append(sign.Text.Value).Append('\n');
        AppendNumbers(text, card.Level, flags);
        return text.ToString();
    }

    private static void AppendNumbers(StringBuilder text, string level, RedFlags flags)
    {
        var countries = flags.Countries.Where(country => country.Help(level) is not null).ToArray();
        if (level is not ("emergency" or "urgent") || countries.Length == 0 || (countries is [var only] && only == flags.Home))
            return;
        text.Append('\n').AppendJoin("; ", countries.Select(country => $"{country.Name}: {country.Help(level)!.Value}")).Append(".\n");
    }

    private static IEnumerable<Edit> Edits(LinkedDocument page, SiteIndex index)
    {
        var tree = page.Parsed.Tree;
        var (links, citations) = (page.LinksIn(tree), page.CitationsIn(tree));
        foreach (var node in tree.Root.Descendants())
        {
            switch (node)
            {
                case LinkInline { UrlSpan: { IsEmpty: false } url } link when links.GetValueOrDefault(link) is { } target:
                    yield return new Edit(url, Whole(target.Href, page.Parsed, index));
                    break;
                case CitationInline citation when citations.TryGetValue(citation, out var marks):
                    yield return new Edit(citation.Span, $"[{string.Join(", ", marks.Select(mark => mark.Number))}]");
                    break;
                case EvidenceLabelInline { Level: { } level } label:
                    yield return new Edit(label.Span, $"({EvidenceLabelRenderer.Words(level)})");
                    break;
                case HtmlBlock or HtmlInline:
                    yield return new Edit(node.Span, "");
                    break;
            }
        }
    }

    private static string Whole(string href, ParsedDocument page, SiteIndex index) =>
        href.StartsWith('#') ? index.Site.AbsoluteUrl(page.Route.Url) + href
        : href.StartsWith('/') ? index.Site.Url.GetLeftPart(UriPartial.Authority) + href
        : href;

    /// <summary>What is told line by line: the fences of blocks, and the ids of headings.</summary>
    private static string Blocks(string markdown, ParsedDocument page, SiteIndex index)
    {
        var text = new StringBuilder(markdown.Length);
        var code = false;
        foreach (var line in markdown.Split('\n'))
        {
            code ^= line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            if (code || !line.StartsWith(":::", StringComparison.Ordinal))
                text.Append(code || !line.StartsWith('#') ? line : HeadingId().Replace(line, "")).Append('\n');
            else if (Block(line.Trim(':', ' '), page, index) is { } block)
                text.Append(block).Append('\n');
        }
        return BlankLines().Replace(text.ToString(), "\n\n");
    }

    /// <returns>Null for what only closes or wraps.</returns>
    private static string? Block(string opening, ParsedDocument page, SiteIndex index)
    {
        var (kind, rest) = opening.IndexOf(' ', StringComparison.Ordinal) is var blank and > 0 ? (opening[..blank], opening[(blank + 1)..].Trim()) : (opening, "");
        if (kind == CalloutKinds.CareCards)
            return index.Sources.RedFlags is { } flags ? string.Join('\n', rest.Split(' ').Select(flags.Card).OfType<CareCard>().Select(card => Card(card, flags))) : null;
        if (kind is CalloutKinds.SelfCheck or CalloutKinds.Explainer)
            return $"This part works on the page itself: {index.Site.AbsoluteUrl(page.Route.Url)}";
        return CalloutKinds.Boxes.Contains(kind, StringComparer.Ordinal) ? $"**{(rest.Length > 0 ? rest : CalloutRenderer.DefaultTitle(kind))}**\n" : null;
    }

    [GeneratedRegex(@"\s*\{[^}]*\}\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeadingId();

    [GeneratedRegex(@"\n{3,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BlankLines();

    private sealed record Edit(Markdig.Syntax.SourceSpan Span, string Replacement);
}
