using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace StaticBackSite.Content.Syntax.Footnotes;

/// <summary>Every note that a page defines, in the order of the file; Markdig itself forgets those that are not used.</summary>
internal static class FootnoteList
{
    private static readonly object Key = new();

    /// <summary>Called when a note is complete.</summary>
    public static void Add(BlockProcessor processor, Block block)
    {
        if (processor.Document.GetData(Key) is not List<Footnote> notes)
            processor.Document.SetData(Key, notes = []);
        notes.Add((Footnote)block);
    }

    public static IReadOnlyList<Footnote> Of(MarkdownDocument tree) => tree.GetData(Key) as List<Footnote> ?? [];
}
