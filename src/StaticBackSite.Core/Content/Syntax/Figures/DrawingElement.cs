using System.Collections.Frozen;
using System.Globalization;
using System.Xml;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

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

/// <summary>What is wrong with one drawing: each cause once, at its first place, with the number of places.</summary>
internal sealed class DrawingProblems(SourceText source)
{
    private const string Advice = "keep shapes, text, titles and gradients; take everything else out";

    private readonly List<Problem> _found = [];
    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);

    public bool AreFatal { get; private set; }

    public void Refuse(IXmlLineInfo place, string message, string hint = Advice)
    {
        AreFatal = true;
        Add(DiagnosticCodes.UnsafeSvg, place, message, hint);
    }

    public void Warn(IXmlLineInfo place, string message, string hint) => Add(FileCodes.DrawingReference, place, message, hint);

    public SourceLocation LocationOf(IXmlLineInfo place) => new(source.Path, Math.Max(1, place.LineNumber), Math.Max(1, place.LinePosition), 1);

    public void Report(DiagnosticBag diagnostics)
    {
        foreach (var problem in _found)
        {
            var more = _times[problem.Message] - 1;
            diagnostics.Report(problem.Code, problem.Location, more == 0 ? problem.Message : $"{problem.Message} (and {more:N0} more like it)", problem.Hint);
        }
    }

    private void Add(DiagnosticCode code, IXmlLineInfo place, string message, string hint)
    {
        var times = _times[message] = _times.GetValueOrDefault(message) + 1;
        if (times == 1)
            _found.Add(new Problem(code, LocationOf(place), message, hint));
    }

    private sealed record Problem(DiagnosticCode Code, SourceLocation Location, string Message, string Hint);
}

/// <summary>The size of a drawing: that of its root element, and of no other.</summary>
internal static class DrawingSize
{
    private const int Largest = 100_000;

    /// <summary>Pixels of one unit (CSS Values 4, 6.2).</summary>
    private static readonly (string Unit, double Pixels)[] Units = [("px", 1), ("pt", 96 / 72.0), ("pc", 16), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96)];

    public static ImageSize? Of(DrawingElement root)
    {
        if (Size(root.Attribute("viewBox")) is { } box)
            return box;
        return Pixels(root.Attribute("width")) is { } width && Pixels(root.Attribute("height")) is { } height ? new ImageSize(width, height) : null;
    }

    private static ImageSize? Size(string? viewBox) =>
        viewBox?.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries) is [_, _, var width, var height] && Pixels(width) is { } w && Pixels(height) is { } h
            ? new ImageSize(w, h)
            : null;

    private static int? Pixels(string? length)
    {
        if (length is null)
            return null;
        var (number, pixels) = (length.Trim(), 1.0);
        foreach (var (unit, factor) in Units)
        {
            if (number.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
                (number, pixels) = (number[..^unit.Length], factor);
        }
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value * pixels is > 0.5 and < Largest
            ? (int)Math.Round(value * pixels)
            : null;
    }
}

/// <summary>
/// What a drawing may consist of (SVG 2). Every name is one that an HTML parser reads as an XML parser does: it changes the
/// letters of <c>linearGradient</c> back, and none of them ends a drawing (HTML, 13.2.6.5).
/// </summary>
internal static class DrawingNames
{
    public const string Svg = "http://www.w3.org/2000/svg";
    public const string XLink = "http://www.w3.org/1999/xlink";
    public const string Xhtml = "http://www.w3.org/1999/xhtml";

    public static FrozenSet<string> Elements { get; } = Set(
        "svg g defs title desc path rect circle ellipse line polyline polygon text tspan textPath a use symbol switch marker clipPath mask",
        "linearGradient radialGradient stop pattern image style",
        "filter feGaussianBlur feOffset feBlend feColorMatrix feComposite feFlood feMerge feMergeNode feDropShadow");

    /// <summary>Parts that draw nothing in any browser; they are left out without a word.</summary>
    public static FrozenSet<string> Silent { get; } = Set("metadata view");

    /// <summary>Elements whose texts are shown.</summary>
    public static FrozenSet<string> WithText { get; } = Set("text tspan textPath a title desc style");

    /// <summary>Properties that are attributes too (SVG 2, 6.6). Their values are CSS, and are read as such.</summary>
    public static FrozenSet<string> Properties { get; } = Set(
        "alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters color-rendering direction display",
        "dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font-family font-size font-size-adjust font-stretch font-style",
        "font-variant font-weight image-rendering letter-spacing marker-end marker-mid marker-start mask mask-type opacity overflow paint-order",
        "shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit",
        "stroke-opacity stroke-width text-anchor text-decoration text-rendering transform-origin unicode-bidi vector-effect visibility word-spacing writing-mode");

    /// <summary>Properties that change nothing that a drawing shows, or are a drawing program's own.</summary>
    public static FrozenSet<string> SilentProperties { get; } = Set(
        "background-color cursor enable-background font-feature-settings font-variant-alternates font-variant-caps font-variant-east-asian font-variant-ligatures",
        "font-variant-numeric font-variant-position font-variation-settings inline-size isolation line-height mix-blend-mode paint-color pointer-events shape-margin",
        "shape-padding shape-inside solid-color solid-opacity text-align text-decoration-color text-decoration-line text-decoration-style text-indent text-orientation",
        "text-transform user-select white-space gradient-color block-progression text-align-last");

    /// <summary>Numbers, lengths, lists of them, and words of the standard.</summary>
    public static FrozenSet<string> Plain { get; } = Set(
        "d points x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy rotate width height viewBox preserveAspectRatio transform pathLength",
        "gradientTransform gradientUnits spreadMethod offset patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits",
        "markerUnits markerWidth markerHeight refX refY orient textLength lengthAdjust startOffset",
        "filterUnits primitiveUnits in in2 result stdDeviation mode operator k1 k2 k3 k4 type values");

    /// <summary>Texts for those who listen.</summary>
    public static FrozenSet<string> Words { get; } = Set("aria-label aria-roledescription");

    public static FrozenSet<string> Roles { get; } = Set("img group presentation none list listitem graphics-document graphics-object graphics-symbol");

    /// <summary>Names of other parts of the drawing, with blanks between them.</summary>
    public static FrozenSet<string> Lists { get; } = Set("aria-labelledby aria-describedby");

    private static FrozenSet<string> Set(params string[] names) => names.SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
