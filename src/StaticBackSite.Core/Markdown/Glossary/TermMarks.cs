using Markdig.Syntax.Inlines;
using StaticBackSite.Documents;

namespace StaticBackSite.Markdown.Glossary;

/// <summary>A place in a text node where the link around a term opens or closes.</summary>
internal readonly record struct TermMark(int Offset, Mention Mention, bool Opens);

internal static class TermMarks
{
    private static readonly Dictionary<Inline, List<TermMark>> None = [];

    /// <summary>The marks of each text node, in the order of their offsets.</summary>
    public static IReadOnlyDictionary<Inline, List<TermMark>> Of(LinkedDocument document)
    {
        if (document.Mentions.IsEmpty)
            return None;
        var marks = new Dictionary<Inline, List<TermMark>>();
        foreach (var mention in document.Mentions.Where(m => m.IsLinked))
        {
            Add(marks, mention.Opening, mention, opens: true);
            Add(marks, mention.Closing, mention, opens: false);
        }
        return marks;
    }

    private static void Add(Dictionary<Inline, List<TermMark>> marks, (Inline Node, int Offset) place, Mention mention, bool opens)
    {
        if (!marks.TryGetValue(place.Node, out var list))
            marks[place.Node] = list = [];
        list.Add(new TermMark(place.Offset, mention, opens));
    }
}
