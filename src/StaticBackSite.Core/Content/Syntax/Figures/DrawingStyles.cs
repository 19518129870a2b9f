using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace StaticBackSite.Content.Syntax.Figures;

/// <summary>
/// Turns the CSS of a drawing into attributes, which a policy without inline styles lets through: first the rules of its style
/// sheets, then each <c>style</c>. What no attribute can say stays in the file alone.
/// </summary>
internal sealed class DrawingStyles(DrawingProblems problems)
{
    private const string Address = "url(#";

    /// <summary>More than there are properties; every element of a class takes all of its rule.</summary>
    private const int MostDeclarations = 200;

    private readonly Dictionary<string, Dictionary<string, string>> _rules = new(StringComparer.Ordinal);
    private readonly StringBuilder _sheet = new();
    private bool _hasSelectors;

    /// <summary>Whether every declaration has become an attribute, so that the drawing looks the same inside a page.</summary>
    public bool AreAttributes { get; private set; } = true;

    /// <summary>The style sheet that the file keeps, where one of its selectors can be no attribute; otherwise empty.</summary>
    public string Sheet => _hasSelectors ? _sheet.ToString() : "";

    public void Apply(DrawingElement root)
    {
        foreach (var element in root.All())
        {
            foreach (var sheet in element.Children.Where(child => child.Name == "style"))
                Read(sheet);
            element.Content.RemoveAll(child => child is DrawingElement { Name: "style" });
        }
        AreAttributes = !_hasSelectors;
        if (_hasSelectors && _sheet.ToString().Contains(Address, StringComparison.Ordinal))
            problems.Refuse(root, "a style sheet with such selectors may not refer to parts of the drawing", "write the reference as an attribute: `fill=\"url(#name)\"`");
        foreach (var element in root.All())
            Apply(element, element.Attribute("style"));
    }

    private void Apply(DrawingElement element, string? ownStyle)
    {
        if (!_hasSelectors)
            ApplyRules(element);
        element.Attributes.Remove("style");
        if (ownStyle is not null)
            Set(element, Declarations(ownStyle, element));
    }

    private void ApplyRules(DrawingElement element)
    {
        // From the least to the most particular (Selectors Level 4, 17).
        Take(element, "*");
        Take(element, element.Name);
        foreach (var name in element.Attribute("class")?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal) ?? [])
        {
            Take(element, "." + name);
            Take(element, element.Name + "." + name);
        }
        if (element.Attribute("id") is { } id)
            Take(element, "#" + id);
    }

    private void Take(DrawingElement element, string selector)
    {
        if (_rules.TryGetValue(selector, out var rule))
            Set(element, rule);
    }

    private void Set(DrawingElement element, Dictionary<string, string> declarations)
    {
        foreach (var (property, value) in declarations)
        {
            if (DrawingNames.Properties.Contains(property) && (!_hasSelectors || value.Contains(Address, StringComparison.Ordinal)))
                element.Attributes[property] = value;
            else
            {
                AreAttributes = false;
                element.RestOfStyle += $"{property}:{value};";
            }
        }
    }

    private void Read(DrawingElement sheet)
    {
        var css = WithoutComments(string.Concat(sheet.Content.OfType<string>()));
        for (var at = 0; css.IndexOf('{', at) is var open and >= 0;)
        {
            var selectors = css[at..open].Trim();
            var close = css.IndexOf('}', open);
            if (selectors.StartsWith('@') && EndOfBlock(css, open) is var end and > 0 && IsLeftOut(selectors, css[(open + 1)..end], sheet))
            {
                css = css[..at] + css[(end + 1)..];
                continue;
            }
            if (selectors.StartsWith('@') || close < 0 || css.AsSpan(open + 1, close - open - 1).Contains('{'))
            {
                problems.Refuse(sheet, $"`{(selectors.Length <= 40 ? selectors : selectors[..40] + "…")}` is not allowed in a drawing's style sheet", "keep plain rules, `.name { fill: red }`; draw letters of a special font as shapes");
                return;
            }
            ReadRule(selectors, css[(open + 1)..close], sheet);
            at = close + 1;
        }
        if (css.Contains('@', StringComparison.Ordinal))
            problems.Refuse(sheet, "`@` is not allowed in a drawing's style sheet", "keep plain rules: `.name { fill: red }`");
    }

    /// <summary>Fonts and motion are left out of a drawing; what it shows in the dark, or on a narrow screen, its file keeps.</summary>
    private bool IsLeftOut(string rule, string block, DrawingElement sheet)
    {
        if (rule is "@font-face" || rule.StartsWith("@keyframes ", StringComparison.Ordinal))
            return true;
        if (!rule.StartsWith("@media", StringComparison.Ordinal) || !rule.AsSpan(1).ToString().All(sign => IsOfName(sign) || sign is ' ' or '(' or ')' or ':' or ',' or '.'))
            return false;
        // What the file shows and a page could not is for the file alone.
        (_hasSelectors, AreAttributes) = (true, false);
        _sheet.Append(rule).Append('{');
        for (var at = 0; block.IndexOf('{', at) is var open and >= 0 && block.IndexOf('}', open) is var close and >= 0; at = close + 1)
        {
            var selectors = block[at..open].Trim();
            if (!selectors.All(sign => IsOfSelector(sign) || sign == ','))
                return false;
            _sheet.Append(selectors).Append('{').AppendJoin(';', Declarations(block[(open + 1)..close], sheet).Select(d => $"{d.Key}:{d.Value}")).Append('}');
        }
        _sheet.Append('}');
        return true;
    }

    /// <summary>Where the block that opens at a place closes, over whatever is nested in it; -1 where it never does.</summary>
    private static int EndOfBlock(string css, int open)
    {
        for (int at = open, depth = 0; at < css.Length; at++)
        {
            depth += css[at] == '{' ? 1 : css[at] == '}' ? -1 : 0;
            if (depth == 0)
                return at;
        }
        return -1;
    }

    private void ReadRule(string selectors, string block, DrawingElement sheet)
    {
        var declarations = Declarations(block, sheet);
        _sheet.Append(selectors).Append('{').AppendJoin(';', declarations.Select(d => $"{d.Key}:{d.Value}")).Append('}');
        foreach (var selector in selectors.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IsSimple(selector))
            {
                _hasSelectors = true;
                if (!selector.All(IsOfSelector))
                    problems.Refuse(sheet, $"the selector `{(selector.Length <= 40 ? selector : selector[..40] + "…")}` is more than a drawing may have", "select by classes, ids and elements: `.name { fill: red }`");
                continue;
            }
            if (!_rules.TryGetValue(selector, out var rule))
                _rules[selector] = rule = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (property, value) in declarations)
                rule[property] = value;
        }
    }

    private Dictionary<string, string> Declarations(string block, DrawingElement place)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var declaration in SplitDeclarations(WithoutComments(block)))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            var property = (colon < 0 ? declaration : declaration[..colon]).Trim().ToLowerInvariant();
            if (property.Length == 0 || property[0] == '-' || DrawingNames.SilentProperties.Contains(property))
                continue;
            var value = colon < 0 ? "" : declaration[(colon + 1)..].Trim();
            if (value.EndsWith("!important", StringComparison.OrdinalIgnoreCase))
                value = value[..^"!important".Length];
            if (!property.All(c => char.IsAsciiLetter(c) || c == '-') || CssValue.Read(value) is not { Length: > 0 } harmless)
                problems.Refuse(place, $"`{(declaration.Length <= 60 ? declaration.Trim() : declaration[..60].Trim() + "…")}` reaches outside the drawing, or is not plain CSS", "name a colour, a number, or a part of the drawing: `url(#name)`");
            else if (property == "marker")
                (read["marker-start"], read["marker-mid"], read["marker-end"]) = (harmless, harmless, harmless);
            else
                read[property] = harmless;
            if (read.Count > MostDeclarations)
            {
                problems.Refuse(place, $"a style has more than {MostDeclarations} properties", "keep those that the drawing needs");
                break;
            }
        }
        return read;
    }

    /// <summary>At every semicolon that is not inside quotation marks.</summary>
    private static IEnumerable<string> SplitDeclarations(string block)
    {
        var start = 0;
        var quote = '\0';
        for (var at = 0; at < block.Length; at++)
        {
            if (block[at] is '"' or '\'' && (quote == '\0' || quote == block[at]))
                quote = quote == '\0' ? block[at] : '\0';
            else if (block[at] == ';' && quote == '\0')
            {
                yield return block[start..at];
                start = at + 1;
            }
        }
        yield return block[start..];
    }

    /// <summary>An element, a class, an id, or an element of a class.</summary>
    private static bool IsSimple(string selector)
    {
        if (selector == "*")
            return true;
        var dot = selector.IndexOfAny(['.', '#']);
        var name = selector[(dot + 1)..];
        return name.Length > 0 && name.All(IsOfName) && (dot <= 0 || (selector[dot] == '.' && selector[..dot].All(IsOfName)));
    }

    private static bool IsOfName(char sign) => char.IsLetterOrDigit(sign) || sign is '-' or '_';

    private static bool IsOfSelector(char sign) => IsOfName(sign) || sign is '.' or '#' or '*' or '>' or '+' or '~' or ':' or '(' or ')' or '[' or ']' or '=' or ' ' or '\n' or '\t' or '\r';

    private static string WithoutComments(string css)
    {
        var rest = new StringBuilder(css.Length);
        var from = 0;
        for (var open = css.IndexOf("/*", StringComparison.Ordinal); open >= 0; open = css.IndexOf("/*", from, StringComparison.Ordinal))
        {
            rest.Append(css, from, open - from).Append(' ');
            var close = css.IndexOf("*/", open + 2, StringComparison.Ordinal);
            from = close < 0 ? css.Length : close + 2;
        }
        return rest.Append(css, from, css.Length - from).ToString();
    }
}

/// <summary>
/// Reads the value of a property by the little of CSS Syntax Level 3 that a drawing needs. Whatever is not understood is
/// refused: escapes, comments, at-rules, and every function that is not listed, so that no spelling of an address passes.
/// </summary>
internal static class CssValue
{
    private static readonly FrozenSet<string> Functions = new[]
    {
        "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "light-dark", "icc-color", "var", "calc", "min", "max", "clamp",
        "matrix", "translate", "translatex", "translatey", "scale", "scalex", "scaley", "rotate", "skewx", "skewy",
        "blur", "brightness", "contrast", "drop-shadow", "grayscale", "hue-rotate", "invert", "opacity", "saturate", "sepia",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("\\\"'()<> \t\r\n");

    /// <summary>The value with every <c>url(…)</c> as <c>url(#id)</c>; null where it is refused.</summary>
    public static string? Read(string value)
    {
        var read = new StringBuilder(value.Length);
        var depth = 0;
        for (var at = 0; at < value.Length; at++)
        {
            var sign = value[at];
            if (sign is '"' or '\'')
            {
                var end = value.IndexOf(sign, at + 1);
                if (end < 0 || value.AsSpan(at, end - at).ContainsAny("\\\n<"))
                    return null;
                read.Append(value, at, end - at + 1);
                at = end;
            }
            else if (sign == '(')
            {
                var name = FunctionBefore(read);
                if (name.Equals("url", StringComparison.OrdinalIgnoreCase))
                {
                    if (ReadInnerAddress(value, ref at) is not { } id)
                        return null;
                    read.Length -= 3;
                    read.Append("url(#").Append(id).Append(')');
                    continue;
                }
                if (name.Length > 0 && !Functions.Contains(name))
                    return null;
                depth++;
                read.Append(sign);
            }
            else if (!IsPlain(value, at) || (sign == ')' && --depth < 0))
                return null;
            else
                read.Append(sign is '\t' or '\n' or '\r' ? ' ' : sign);
        }
        return depth == 0 ? read.ToString().Trim() : null;
    }

    private static bool IsPlain(string value, int at) => value[at] switch
    {
        '/' => at + 1 == value.Length || value[at + 1] != '*',
        '-' or '_' or '.' or ',' or '%' or '#' or '+' or '*' or ')' or ' ' or '\t' or '\n' or '\r' => true,
        var sign => char.IsLetterOrDigit(sign),
    };

    private static string FunctionBefore(StringBuilder read)
    {
        var start = read.Length;
        while (start > 0 && (char.IsLetterOrDigit(read[start - 1]) || read[start - 1] is '-' or '_'))
            start--;
        return read.ToString(start, read.Length - start);
    }

    /// <summary>What stands in <c>url(…)</c>, if it names a part of the drawing; <paramref name="at"/> goes to the closing bracket.</summary>
    private static string? ReadInnerAddress(string value, ref int at)
    {
        var end = value.IndexOf(')', at);
        if (end < 0)
            return null;
        var inner = value.AsSpan(at + 1, end - at - 1).Trim();
        if (inner is ['"', .., '"'] or ['\'', .., '\''])
            inner = inner[1..^1];
        if (inner.Length < 2 || inner[0] != '#' || inner.ContainsAny(NotInNames))
            return null;
        at = end;
        return inner[1..].ToString();
    }
}
