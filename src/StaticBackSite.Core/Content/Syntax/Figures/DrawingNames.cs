using System.Collections.Frozen;

namespace StaticBackSite.Content.Syntax.Figures;

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
