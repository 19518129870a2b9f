using System.Runtime.InteropServices;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Linking;

namespace StaticBackSite.Html;

/// <summary>The marks of a page's text nodes, filled for one page after the other.</summary>
internal sealed class TermMarks
{
    private readonly List<TermMark> _marks = [];
    private readonly Dictionary<Inline, (int First, int Count)> _places = [];

    public void Fill(LinkedDocument document, PageTree tree)
    {
        Clear();
        foreach (var mention in document.Mentions)
        {
            if (!mention.IsLinked)
                continue;
            var passage = tree.Passages[mention.Passage];
            var (opening, first) = passage.At(mention.Start);
            var (closing, last) = passage.At(mention.End - 1);
            Add(opening, new TermMark(first, mention, passage, Opens: true));
            Add(closing, new TermMark(last + 1, mention, passage, Opens: false));
        }
    }

    public void Clear()
    {
        _marks.Clear();
        _places.Clear();
    }

    /// <summary>Those of one node, in the order of their offsets.</summary>
    public ReadOnlySpan<TermMark> Of(Inline node) =>
        _places.TryGetValue(node, out var place) ? CollectionsMarshal.AsSpan(_marks).Slice(place.First, place.Count) : [];

    // Mentions come in reading order, so the marks of a node follow one another.
    private void Add(Inline node, TermMark mark)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, node, out var isKnown);
        place = isKnown ? (place.First, place.Count + 1) : (_marks.Count, 1);
        _marks.Add(mark);
    }
}
