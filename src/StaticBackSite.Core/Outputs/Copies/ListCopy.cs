using System.Globalization;
using Markdig.Syntax;

namespace StaticBackSite.Outputs.Copies;

/// <summary>Lists, whose items are told apart by their indentation alone.</summary>
internal static class ListCopy
{
    public static string Of(ListBlock list, MarkdownCopy copy)
    {
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        var items = new List<string>();
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var marker = list.IsOrdered ? $"{number++}. " : "- ";
            items.Add(BlockCopies.Indent(copy.Blocks(item), marker, new string(' ', marker.Length)));
        }
        return string.Join(list.IsLoose ? "\n\n" : "\n", items);
    }

    /// <summary>What holds two blocks apart.</summary>
    public static string Between(Block before, Block block)
    {
        // Two lists in a row would be one; a comment is seen by nobody.
        if (before is ListBlock first && block is ListBlock second && first.IsOrdered == second.IsOrdered)
            return "\n\n<!-- -->\n\n";
        var staysTight = block is ListBlock { IsOrdered: false } or ListBlock { OrderedStart: null or "1" } && before is ParagraphBlock && block.Parent is ListItemBlock { Parent: ListBlock { IsLoose: false } };
        return staysTight ? "\n" : "\n\n";
    }
}
