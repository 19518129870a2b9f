using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using StaticBackSite.Configuration;
using StaticBackSite.Content.Data;
using StaticBackSite.Pages;

namespace StaticBackSite.Outputs;

/// <summary>
/// Puts the words of the interface into the theme's scripts and stylesheets, so that a browser loads them with the script that
/// shows them. A script writes <c>strings.search.close</c>, <c>strings.search.pages(number)</c> or, around markup,
/// <c>strings.search.alsoNamed.before</c>; markup in quotes and stylesheets write <c>{strings.figures.close}</c>.
/// </summary>
internal sealed partial class FillInStrings
{
    private readonly Dictionary<string, (StringKey Key, string Text)> _texts;

    private FillInStrings(SingleSources sources) =>
        _texts = sources.AllStrings.ToDictionary(text => text.Key.Name, StringComparer.Ordinal);

    public static ImmutableArray<ThemeAsset> In(ImmutableArray<ThemeAsset> assets, SingleSources sources)
    {
        var words = new FillInStrings(sources);
        return [.. assets.Select(words.In)];
    }

    private ThemeAsset In(ThemeAsset asset)
    {
        var isStyle = asset.Path.EndsWith(".css", StringComparison.Ordinal);
        if ((!isStyle && !asset.Path.EndsWith(".js", StringComparison.Ordinal)) || asset.Content.Span.IndexOf("strings."u8) < 0)
            return asset;
        var text = Encoding.UTF8.GetString(asset.Content.Span);
        var filled = Quoted().Replace(text, match => Lookup(match) is { } words ? isStyle ? InStyle(words.Text) : InMarkup(words.Text) : match.Value);
        return asset with { Content = Encoding.UTF8.GetBytes(isStyle ? filled : InScript(filled)) };
    }

    private (StringKey Key, string Text)? Lookup(Match match, string form = "") =>
        _texts.TryGetValue(match.Groups["key"].Value + form, out var found) ? found : null;

    private string InScript(string script)
    {
        var filled = new StringBuilder();
        var written = 0;
        for (var match = Named().Match(script); match.Success; match = Named().Match(script, written))
        {
            filled.Append(script, written, match.Index - written);
            written = match.Index + match.Length;
            var arguments = Arguments(script, ref written);
            filled.Append(Expression(match, arguments) ?? script[match.Index..written]);
        }
        // A blank that a script puts before a text joins it.
        return filled.Append(script, written, script.Length - written).Replace("' ' + '", "' ").ToString();
    }

    /// <summary>What a script says in place of a name and its arguments; null where there is no such text.</summary>
    private string? Expression(Match match, ImmutableArray<string> arguments)
    {
        if (Lookup(match) is { } text)
        {
            var around = Around.From(text.Text);
            return match.Groups["half"].Value switch
            {
                "before" => Literal(around.Before),
                "after" => Literal(around.After),
                _ => Template(text.Text, text.Key.Placeholders, arguments),
            };
        }
        if (Lookup(match, ".one") is not { } one || Lookup(match, ".other") is not { } other || arguments is not [var count, ..])
            return null;
        ImmutableArray<string> placeholders = ["count", .. other.Key.Placeholders.Where(name => name != "count")];
        return $"{count} === 1 ? {Template(one.Text, placeholders, arguments)} : {Template(other.Text, placeholders, arguments)}";
    }

    private string Template(string text, ImmutableArray<string> placeholders, ImmutableArray<string> arguments)
    {
        var (filled, written) = (new StringBuilder(), 0);
        foreach (var (start, length, name) in Braces.In(text).Where(brace => placeholders.IndexOf(brace.Name) is >= 0 and var place && place < arguments.Length))
        {
            filled.Append(InTemplate(text[written..start])).Append("${").Append(InScript(arguments[placeholders.IndexOf(name)])).Append('}');
            written = start + length;
        }
        return written == 0 ? Literal(text) : $"`{filled}{InTemplate(text[written..])}`";
    }

    /// <summary>What stands in brackets at a place, cut at its commas; none where there are no brackets.</summary>
    private static ImmutableArray<string> Arguments(string script, ref int place)
    {
        if (place >= script.Length || script[place] != '(')
            return [];
        var arguments = ImmutableArray.CreateBuilder<string>();
        var (begin, depth) = (++place, 1);
        for (; place < script.Length && depth > 0; place++)
        {
            depth += script[place] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 || (depth == 1 && script[place] == ','))
            {
                arguments.Add(script[begin..place].Trim());
                begin = place + 1;
            }
        }
        return arguments.DrainToImmutable();
    }

    private static string Literal(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}'";

    private static string InTemplate(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal).Replace("${", "\\${", StringComparison.Ordinal);

    /// <summary>Inside markup inside quotes of any kind.</summary>
    private static string InMarkup(string text) => WebUtility.HtmlEncode(text).Replace("\\", "&#92;", StringComparison.Ordinal).Replace("`", "&#96;", StringComparison.Ordinal).Replace("$", "&#36;", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);

    private static string InStyle(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!\$)\{strings\.(?<key>[a-zA-Z0-9]+\.[a-zA-Z0-9]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\bstrings\.(?<key>[a-zA-Z0-9]+\.[a-zA-Z0-9]+)(\.(?<half>before|after)\b)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
