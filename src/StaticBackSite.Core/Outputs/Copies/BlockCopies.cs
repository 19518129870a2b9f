using System.Text;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using StaticBackSite.Content.Syntax;

namespace StaticBackSite.Outputs.Copies;

/// <summary>The blocks of Markdown itself.</summary>
internal static class BlockCopies
{
    /// <summary>Puts something before each line of a text: a marker before the first, and before the others what keeps them in the same block.</summary>
    public static string Indent(string text, string marker, string others)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            lines[i] = (i == 0 ? marker : others) is var before && lines[i].Length == 0 ? before.TrimEnd() : before + lines[i];
        return string.Join('\n', lines);
    }

    public static string Heading(HeadingBlock heading, MarkdownCopy copy)
    {
        var words = copy.Line(heading.Inline);
        // A row of number signs at the end would be taken for decoration.
        var end = words.TrimEnd('#').Length;
        if (end < words.Length && (end == 0 || words[end - 1] == ' '))
            words = words.Insert(end, "\\");
        return $"{new string('#', heading.Level)} {words}".TrimEnd();
    }

    public static string Code(CodeBlock code)
    {
        var text = code.Lines.ToString();
        var info = code is FencedCodeBlock fenced ? $"{fenced.Info} {fenced.Arguments}".Trim() : "";
        return MarkdownText.Fenced(text, info);
    }

    public static string Definitions(DefinitionList list, MarkdownCopy copy)
    {
        var items = new List<string>();
        foreach (var item in list.OfType<DefinitionItem>())
        {
            var text = new StringBuilder();
            foreach (var term in item.OfType<DefinitionTerm>())
                text.Append(MarkdownText.GuardLines(copy.Line(term.Inline))).Append('\n');
            var blocks = item.Where(block => block is not DefinitionTerm).Select(copy.Block).Where(block => block.Length > 0).ToArray();
            items.Add(text.Append(Indent(string.Join("\n\n", blocks), ":   ", "    ")).ToString().TrimEnd());
        }
        return string.Join("\n\n", items);
    }

    public static string Footnotes(FootnoteGroup group, MarkdownCopy copy) =>
        string.Join("\n\n", group.OfType<Footnote>().Select(note => Indent(copy.Blocks(note), $"[^{note.Order}]: ", "    ")));
}
