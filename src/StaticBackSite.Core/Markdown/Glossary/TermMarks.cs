using Markdig.Syntax.Inlines;
using StaticBackSite.Documents;

namespace StaticBackSite.Markdown.Glossary;

/// <summary>A place in a text node where the link around a term opens or closes.</summary>
internal readonly record struct TermMark(int Offset, Mention Mention, Passage Passage, bool Opens)
{
    public Term Term => Mention.Term;

    /// <summary>The words of the mention.</summary>
    public string Words => Passage.WordsOf(Mention);
}

internal static class TermMarks
{
    private static readonly Dictionary<Inline, List<TermMark>> None = [];

    /// <summary>The marks of each text node, in the order of their offsets.</summary>
    public static IReadOnlyDictionary<Inline, List<TermMark>> Of(LinkedDocument document, PageTree tree)
    {
        if (document.Mentions.IsEmpty)
            return None;
        var marks = new Dictionary<Inline, List<TermMark>>();
        foreach (var mention in document.Mentions.Where(m => m.IsLinked))
        {
            var passage = tree.Passages[mention.Passage];
            var (opening, first) = passage.At(mention.Start);
            var (closing, last) = passage.At(mention.End - 1);
            Add(marks, opening, new TermMark(first, mention, passage, Opens: true));
            Add(marks, closing, new TermMark(last + 1, mention, passage, Opens: false));
        }
        return marks;
    }

    private static void Add(Dictionary<Inline, List<TermMark>> marks, Inline node, TermMark mark)
    {
        if (!marks.TryGetValue(node, out var list))
            marks[node] = list = [];
        list.Add(mark);
    }
}
