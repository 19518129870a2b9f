using System.Xml;

namespace StaticBackSite.Content.Syntax.Figures;

/// <summary>An element of a drawing while it is read: only names of the lists in <see cref="DrawingNames"/> get this far.</summary>
internal sealed class DrawingElement(string name, int line, int column) : IXmlLineInfo
{
    public string Name { get; } = name;

    /// <summary>By name; the last of two counts, as <c>href</c> does beside <c>xlink:href</c>.</summary>
    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>Elements and texts, in their order.</summary>
    public List<object> Content { get; } = [];

    public IEnumerable<DrawingElement> Children => Content.OfType<DrawingElement>();

    /// <summary>Declarations that no attribute can hold; a file keeps them, a page does not.</summary>
    public string RestOfStyle { get; set; } = "";

    public int LineNumber { get; } = line;

    public int LinePosition { get; } = column;

    public bool HasLineInfo() => true;

    public string? Attribute(string name) => Attributes.GetValueOrDefault(name);

    /// <summary>This element and all inside it, from the outside in. The depth is bounded where the file is read.</summary>
    public IEnumerable<DrawingElement> All()
    {
        var open = new Stack<DrawingElement>([this]);
        while (open.TryPop(out var element))
        {
            yield return element;
            for (var i = element.Content.Count - 1; i >= 0; i--)
            {
                if (element.Content[i] is DrawingElement child)
                    open.Push(child);
            }
        }
    }
}
