using System.Security.Cryptography;
using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Health.Evidence;

namespace StaticBackSite.Health.Reviews;

/// <summary>
/// The words of a page that a clinical review speaks of: title, definition, main message, key points, aims and body, with
/// evidence labels and captions, and what its blocks take from single sources: the signs and numbers of its care cards, the
/// self-check, the stepped drawing. Wrapping, emphasis, link targets, citations and comments are not words.
/// </summary>
public static class ReviewedText
{
    private const int HashLength = 16;

    public static string HashOf(ParsedDocument page, SingleSources sources) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(page, sources))))[..HashLength];

    public static string Of(ParsedDocument page, SingleSources sources)
    {
        var text = new StringBuilder();
        foreach (var field in Fields(page.FrontMatter))
            text.Append(field).Append('\n');
        foreach (var block in page.Tree.Root.Descendants<Block>())
            Append(text, block, sources);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static IEnumerable<string?> Fields(FrontMatter front) => front switch
    {
        TermFrontMatter term => [term.Title, term.Definition.Value],
        PageFrontMatter page => [page.Title, page.MainMessage?.Value, .. page.KeyPoints.Select(point => point.Value), .. (page.Aims?.Does ?? []).Concat(page.Aims?.DoesNot ?? []).Select(aim => aim.Value)],
        _ => [front.Title],
    };

    private static void Append(StringBuilder text, Block block, SingleSources sources)
    {
        switch (block)
        {
            case CustomContainer container:
                text.Append(container.Info).Append(' ').Append(container.Arguments).Append('\n').AppendJoin('\n', sources.Definition.Markdown.BlockOf(container)?.WordsFromData(container, sources) ?? []).Append('\n');
                break;
            case LeafBlock { Inline: { } inline }:
                Append(text, inline);
                text.Append('\n');
                break;
            case CodeBlock code:
                text.Append(code.Lines.ToString()).Append('\n');
                break;
        }
    }

    // What InlineText leaves out of a sentence may change with the glossary's needs; a recorded hash may not.
    private static void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case EvidenceLabelInline label:
                text.Append(' ').Append(label.Word.ToLowerInvariant()).Append(' ');
                break;
            case CitationInline:
                // The blank before it goes with it: “so it is [@x].” reads “so it is.”
                while (text.Length > 0 && text[^1] == ' ')
                    text.Length--;
                break;
            case ContainerInline container:
                foreach (var child in container)
                    Append(text, child);
                // The title of an image is its caption.
                text.Append(inline is LinkInline { Title.Length: > 0 } link ? $" {link.Title}" : "");
                break;
            default:
                InlineText.Append(text, inline);
                break;
        }
    }
}
