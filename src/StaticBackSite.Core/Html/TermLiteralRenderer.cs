using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Linking;

namespace StaticBackSite.Html;

/// <summary>Writes text, and opens and closes the links around terms where linking put them.</summary>
internal sealed class TermLiteralRenderer : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline literal) => Write(renderer, literal, literal.Content.AsSpan());

    /// <summary>A mark may stand at any node that <see cref="GatherPassages"/> takes into a passage, so the writers of all of them end here.</summary>
    internal static void Write(HtmlRenderer renderer, Inline node, ReadOnlySpan<char> text)
    {
        var written = 0;
        if (renderer is PageBody body && renderer.EnableHtmlForInline)
        {
            foreach (var mark in body.TermMarks.Of(node))
            {
                WriteText(renderer, text[written..mark.Offset]);
                written = mark.Offset;
                body.WritePart(!mark.Opens ? TextModels.TermLink.End
                    : body.Print?.LinkTo(mark.Term, mark.Words, body.Index) ?? new TextModels.TermLink(body.Index.TermHrefs[mark.Term], mark.Term.DefinitionId, Words: null));
            }
        }
        WriteText(renderer, text[written..]);
    }

    private static void WriteText(HtmlRenderer renderer, ReadOnlySpan<char> text)
    {
        if (MarkupCharacters.AreIn(text))
            renderer.WriteEscape(text);
        else
            renderer.Write(text);
    }
}

/// <summary>Writes a character that the author gave by its name, which may begin or end a term: <c>discs&amp;rsquo;</c>.</summary>
internal sealed class TermEntityRenderer : HtmlObjectRenderer<HtmlEntityInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlEntityInline entity) => TermLiteralRenderer.Write(renderer, entity, entity.Transcoded.AsSpan());
}

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

/// <summary>
/// The four characters that a text must not bring into HTML as they are. Few texts have one. The library asks its own
/// search, which the program that <c>dotnet run</c> starts would have to compile first, at half strength.
/// </summary>
internal static class MarkupCharacters
{
    private const ulong Mask = 1UL << '"' | 1UL << '&' | 1UL << '<' | 1UL << '>';

    public static bool AreIn(ReadOnlySpan<char> text)
    {
        var characters = MemoryMarshal.Cast<char, ushort>(text);
        var at = 0;
        for (; at + Vector128<ushort>.Count <= characters.Length; at += Vector128<ushort>.Count)
        {
            var eight = Vector128.Create(characters[at..]);
            var found = Vector128.Equals(eight, Vector128.Create((ushort)'"')) | Vector128.Equals(eight, Vector128.Create((ushort)'&'))
                | Vector128.Equals(eight, Vector128.Create((ushort)'<')) | Vector128.Equals(eight, Vector128.Create((ushort)'>'));
            if (found != Vector128<ushort>.Zero)
                return true;
        }
        for (; at < characters.Length; at++)
        {
            if (characters[at] < 64 && (Mask >> characters[at] & 1) != 0)
                return true;
        }
        return false;
    }
}
