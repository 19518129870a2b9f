using System.Collections.Immutable;
using Markdig.Syntax;

namespace StaticBackSite.Readability;

/// <summary>Everything that a page says, in reading order: the front matter’s texts first, then the body’s.</summary>
public sealed class PageText(ImmutableArray<TextBlock> blocks, ImmutableArray<Block> tree)
{
    private Dictionary<LeafBlock, TextBlock>? _byLeaf;

    public ImmutableArray<TextBlock> Blocks { get; } = blocks;

    /// <summary>Every block of the page’s tree in the order of the file, a container before what it holds.</summary>
    public ImmutableArray<Block> Tree { get; } = tree;

    /// <summary>Running text: what reading is measured by.</summary>
    public IEnumerable<TextBlock> Prose => Blocks.Where(b => b.IsProse);

    /// <summary>The text of a paragraph or heading of the tree; null where it has none.</summary>
    public TextBlock? Of(Block? block)
    {
        if (block is not LeafBlock leaf)
            return null;
        _byLeaf ??= ByLeaf();
        return _byLeaf.GetValueOrDefault(leaf);
    }

    /// <summary>Of a paragraph with pictures, its own text and not that of one of them.</summary>
    private Dictionary<LeafBlock, TextBlock> ByLeaf()
    {
        var byLeaf = new Dictionary<LeafBlock, TextBlock>(Blocks.Length);
        foreach (var block in Blocks)
        {
            if (block.Leaf is { } leaf)
                byLeaf.TryAdd(leaf, block);
        }
        return byLeaf;
    }

    /// <summary>
    /// The grade of the running text. Headings, tables, captions and references are left out, since they are not sentences.
    /// </summary>
    public ReadingGrade Grade()
    {
        var grade = new ReadingGrade();
        foreach (var block in Prose)
            grade.Add(block.Words, block.Sentences.Length);
        return grade;
    }
}
