using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Text;

namespace StaticBackSite.Audit.Comparison;

/// <summary>
/// Cuts what a page says into sentences: its title and description, then its main part. Left out are menus, buttons and
/// the small windows with definitions, which repeat what stands elsewhere.
/// </summary>
internal sealed class GatherSentences
{
    private static readonly FrozenSet<string> Blocks = new[]
    {
        "address", "article", "aside", "blockquote", "br", "caption", "dd", "desc", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "label", "legend", "li", "main", "ol", "option", "p", "pre", "section", "select", "summary", "svg", "table",
        "tbody", "text", "tfoot", "thead", "title", "tr", "ul",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> LeftOut = new[] { "button", "nav", "script", "style", "template" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Deeper than any page that people write; what lies below is taken as one text, so that no page exhausts the stack.</summary>
    private const int DeepestWalk = 200;

    private readonly HtmlPage _page;
    private readonly ImmutableArray<PageSentence>.Builder _sentences = ImmutableArray.CreateBuilder<PageSentence>();
    private readonly StringBuilder _block = new();
    private readonly List<(int At, Action<Notes> Add)> _notes = [];
    private readonly HashSet<string> _listed;
    private string _section = "";
    private readonly Dictionary<IElement, ChangeMark> _boxes;
    private readonly Dictionary<IElement, ChangeMark> _labels;
    private ImmutableArray<ChangeMark> _inside = [];
    private int _depth;

    private GatherSentences(HtmlPage page, ImmutableArray<ChangeMark> marks)
    {
        _page = page;
        _boxes = Marked(page, marks, mark => mark.Box);
        _labels = Marked(page, marks, mark => mark.Label);
        _listed = page.All("a").Where(IsCitation).Select(a => a.GetAttribute("href")![1..]).ToHashSet(StringComparer.Ordinal);
    }

    public static ImmutableArray<PageSentence> From(HtmlPage page, ImmutableArray<ChangeMark> marks)
    {
        var gather = new GatherSentences(page, marks);
        gather.AddWhole("Title: " + ElementWords.SingleSpaced(HeadElements.Title(page)?.TextContent ?? ""));
        if (HeadElements.Description(page)?.GetAttribute("content") is { } description)
            gather.AddWhole("Description: " + ElementWords.SingleSpaced(description));
        if ((page.Main ?? page.Document.Body) is { } main)
            gather.Walk(main);
        gather.EndBlock(isWhole: false);
        return gather._sentences.ToImmutable();
    }

    /// <summary>The elements that a mark is about; where several are about one, the first has it.</summary>
    private static Dictionary<IElement, ChangeMark> Marked(HtmlPage page, ImmutableArray<ChangeMark> marks, Func<ChangeMark, string?> selector)
    {
        var marked = new Dictionary<IElement, ChangeMark>(ReferenceEqualityComparer.Instance);
        foreach (var mark in marks.Where(mark => selector(mark) is not null))
        {
            foreach (var element in page.Document.QuerySelectorAll(selector(mark)!))
                marked.TryAdd(element, mark);
        }
        return marked;
    }

    private void Walk(INode node)
    {
        if (_depth == DeepestWalk)
        {
            _block.Append(node.TextContent);
            return;
        }
        _depth++;
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
                _block.Append(text.Data);
            else if (child is IElement element && !LeftOut.Contains(element.LocalName) && !element.HasAttribute("popover") && !IsCounted(element))
                WalkElement(element);
        }
        _depth--;
    }

    /// <summary>What counts what is compared anyway: the line of facts about a page (how long it takes to read, how many sources it has), and the label that opens its list of sources.</summary>
    private static bool IsCounted(IElement element) => element.ClassList.Contains("page-facts") || (element.LocalName == "summary" && element.Matches(".references summary"));

    private void WalkElement(IElement element)
    {
        if (_labels.TryGetValue(element, out var label))
            _notes.Add((_block.Length, notes => notes.Labels.Add(new SentenceLabel(label, element.Words()))));
        else if (IsCitation(element))
            _notes.Add((_block.Length, notes => notes.References.Add(ReferenceOf(element))));
        else if (element.Id is { } id && _listed.Contains(id))
            AddReference(element);
        else if (!Blocks.Contains(element.LocalName))
            WalkInline(element);
        else
            WalkBlock(element);
    }

    private void WalkInline(IElement element)
    {
        if (element.LocalName is "td" or "th" && _block.Length > 0 && !char.IsWhiteSpace(_block[^1]))
            _block.Append(" | ");
        else if (element is { LocalName: "span", PreviousSibling: IElement { LocalName: "a" } })
            // A link with a line of its own below it: the two are shown as blocks.
            _block.Append(' ');
        if (element.LocalName == "img" && element.GetAttribute("alt") is { Length: > 0 } alternative)
            _block.Append(" [picture: ").Append(alternative).Append("] ");
        Walk(element);
        if (element.LocalName == "a" && element.GetAttribute("href") is { } address && !element.ClassList.Contains("term") && !address.StartsWith('#'))
            _notes.Add((_block.Length, notes => notes.Links.Add(address)));
    }

    private void WalkBlock(IElement element)
    {
        EndBlock(isWhole: false);
        var outer = (_inside, _section);
        if (_boxes.TryGetValue(element, out var box) && !_inside.Contains(box))
            _inside = _inside.Add(box);
        Walk(element);
        var isHeading = element.LocalName is ['h', >= '1' and <= '6'] || element.Is("role", "heading");
        if (isHeading)
            _section = ElementWords.SingleSpaced(_block.ToString()).Trim();
        EndBlock(isWhole: isHeading || element.LocalName == "tr");
        _inside = outer._inside;
        // What follows a box does not stand below the heading of the box.
        if (element.LocalName is "section" or "aside")
            _section = outer._section;
    }

    /// <summary>Cuts what was gathered into sentences. A note belongs to the last sentence that begins before it.</summary>
    private void EndBlock(bool isWhole)
    {
        var text = _block.ToString();
        var words = WordScanner.In(text);
        var starts = isWhole || words.IsEmpty ? [0] : SentenceScanner.In(text, words).Select(sentence => sentence.Start).DefaultIfEmpty(0).ToArray();
        starts[0] = 0;
        for (var i = 0; i < starts.Length; i++)
        {
            var (start, end) = (starts[i], i + 1 < starts.Length ? starts[i + 1] : text.Length);
            var notes = new Notes();
            foreach (var (_, add) in _notes.Where(note => (note.At > start || start == 0) && (note.At <= end || end == text.Length)))
                add(notes);
            if (ElementWords.SingleSpaced(text[start..end]) is { Length: > 0 } sentence)
                _sentences.Add(notes.On(new PageSentence(sentence, _section) { Boxes = _inside }));
        }
        _block.Clear();
        _notes.Clear();
    }

    private void AddWhole(string text) => _sentences.Add(new PageSentence(text, _section).WithKey());

    private void AddReference(IElement entry)
    {
        EndBlock(isWhole: false);
        _sentences.Add(new PageSentence(EntryOf(entry), _section) { IsReference = true, Links = [.. OutsideLinks(entry)] }.WithKey());
    }

    private CitedReference ReferenceOf(IElement citation)
    {
        if (_page.ById(citation.GetAttribute("href")![1..]) is not { } entry)
            return new CitedReference(citation.GetAttribute("href")!, citation.Words());
        var text = EntryOf(entry);
        return new CitedReference(OutsideLinks(entry).FirstOrDefault() ?? text, ReferenceLabel.Of(text));
    }

    private static IEnumerable<string> OutsideLinks(IElement entry) =>
        entry.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(address => !address.StartsWith('#'));

    /// <summary>The entry without its links back into the text, which change with the number of citations.</summary>
    private static string EntryOf(IElement entry)
    {
        var copy = (IElement)entry.Clone(deep: true);
        foreach (var back in copy.QuerySelectorAll("a[href^='#']").ToArray())
            back.Remove();
        return copy.Words().Trim();
    }

    private static bool IsCitation(IElement element) =>
        element.LocalName == "a" && element.GetAttribute("href") is ['#', _, ..] && element.ParentElement is { } parent && parent.ClassList.Contains("citation");

    /// <summary>What stands beside the words of one sentence.</summary>
    private sealed class Notes
    {
        public List<CitedReference> References { get; } = [];

        public List<SentenceLabel> Labels { get; } = [];

        public List<string> Links { get; } = [];

        public PageSentence On(PageSentence sentence) => (sentence with { References = [.. References], Labels = [.. Labels], Links = [.. Links] }).WithKey();
    }
}
