using System.Collections.Immutable;

namespace StaticBackSite.Yaml;

/// <summary>The faults that writers make, in words that tell them what to do; the parser's own words are for those who wrote it.</summary>
internal static class YamlFault
{
    private const string Quote = "a value with a colon, a hash or a quotation mark in it needs \"quotes\" around it";

    private const string Align = "begin it with as many spaces as its neighbours, write `key: value` or `- item`, and close every quotation mark";

    private static readonly ImmutableArray<(string Says, string Fault, string Cure)> Known =
    [
        ("found invalid mapping", "there is one colon too many here", "put \"quotes\" around a value with a colon in it; begin a key with as many spaces as its neighbours"),
        ("did not find expected key", "this line does not fit the lines above it", Align),
        ("did not find expected '-' indicator", "this line does not fit the list above it", Align),
        ("could not find expected ':'", "a key without a colon", "write a colon and a space behind the key; a long text needs \"quotes\" around it, or two more spaces on its next line"),
        ("did not find expected ',' or ']'", "a `[` that is not closed", "write commas between the items and `]` behind the last; an item with such a sign in it needs \"quotes\" around it"),
        ("did not find expected ',' or '}'", "a `{` that is not closed", "write commas between the parts and `}` behind the last; a value with such a sign in it needs \"quotes\" around it"),
        ("found wrong indentation", "a quotation mark that is not closed", "write the same mark behind the value"),
        ("while scanning a quoted scalar, found unexpected", "a quotation mark that is not closed", "write the same mark behind the value"),
        ("found unknown escape character", "a `\\` inside double quotes", "write 'single quotes' around the value"),
        ("found character that cannot start any token", "a value may not begin with this sign", "put \"quotes\" around the value"),
    ];

    public static (string Fault, string Cure) Explain(string message)
    {
        foreach (var (says, fault, cure) in Known)
        {
            if (message.Contains(says, StringComparison.OrdinalIgnoreCase))
                return (fault, cure);
        }
        return (message, Quote);
    }
}
