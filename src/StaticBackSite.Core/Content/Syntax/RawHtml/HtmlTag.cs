using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Markdig.Helpers;

namespace StaticBackSite.Content.Syntax.RawHtml;

/// <summary>An attribute as written, its value decoded.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Start">Where its value begins in the text of the tag.</param>
internal readonly record struct HtmlAttribute(string Name, string Value, int Start, int Length);

/// <summary>
/// One tag, read as a browser would (HTML, 13.2.5). Nothing of it is ever copied to a page: what is allowed is written anew
/// from these values, so a tag that a browser reads differently does no harm.
/// </summary>
/// <param name="Name">In lower case.</param>
/// <param name="Length">How many characters the tag takes.</param>
/// <param name="Written">The name as the author wrote it.</param>
internal sealed record HtmlTag(string Name, bool IsClosing, ImmutableArray<HtmlAttribute> Attributes, int Length, string Written)
{
    private static readonly SearchValues<char> EndOfUnquoted = SearchValues.Create(" \t\n\r\f>");

    /// <returns>Null where the text does not begin with a whole tag.</returns>
    public static HtmlTag? Read(ReadOnlySpan<char> text)
    {
        var isClosing = text.StartsWith("</");
        var nameStart = isClosing ? 2 : 1;
        if (text.Length <= nameStart || text[0] != '<' || !char.IsAsciiLetter(text[nameStart]))
            return null;
        var at = nameStart;
        while (at < text.Length && !IsBlank(text[at]) && text[at] is not ('/' or '>'))
            at++;
        var written = text[nameStart..at].ToString();
        var attributes = ImmutableArray.CreateBuilder<HtmlAttribute>();
        while (at < text.Length && text[at] != '>')
        {
            if (IsBlank(text[at]) || text[at] == '/')
                at++;
            else if (ReadAttribute(text, ref at) is { } attribute)
                attributes.Add(attribute);
            else
                return null;
        }
        return at < text.Length ? new HtmlTag(written.ToLowerInvariant(), isClosing, attributes.DrainToImmutable(), at + 1, written) : null;
    }

    private static HtmlAttribute? ReadAttribute(ReadOnlySpan<char> text, ref int at)
    {
        var start = at++;
        while (at < text.Length && !IsBlank(text[at]) && text[at] is not ('/' or '>' or '='))
            at++;
        var name = text[start..at].ToString().ToLowerInvariant();
        var equals = at;
        while (equals < text.Length && IsBlank(text[equals]))
            equals++;
        if (equals >= text.Length || text[equals] != '=')
            return new HtmlAttribute(name, "", start, at - start);
        at = equals + 1;
        while (at < text.Length && IsBlank(text[at]))
            at++;
        if (at >= text.Length)
            return null;
        var quote = text[at] is '"' or '\'' ? text[at++] : '\0';
        var value = text[at..];
        var length = quote != '\0' ? value.IndexOf(quote) : value.IndexOfAny(EndOfUnquoted);
        if (length < 0)
            return null;
        var attribute = new HtmlAttribute(name, Decode(value[..length]), at, length);
        at += length + (quote != '\0' ? 1 : 0);
        return attribute;
    }

    /// <summary>The signs that entities stand for. What is not understood stays as it is written, and is escaped again on a page.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('&');
        if (end < 0)
            return text.ToString();
        var decoded = new StringBuilder();
        for (; end >= 0; end = text.IndexOf('&'))
        {
            decoded.Append(text[..end]);
            text = text[end..];
            var length = EntityAt(text, out var sign);
            decoded.Append(length > 0 ? sign : "&");
            text = text[Math.Max(1, length)..];
        }
        return decoded.Append(text).ToString();
    }

    /// <returns>How many characters the entity at the beginning of the text takes; 0 where there is none.</returns>
    public static int EntityAt(ReadOnlySpan<char> text, out string sign)
    {
        sign = "";
        var end = text.IndexOf(';');
        if (end is < 2 or > 40)
            return 0;
        var slice = new StringSlice(text[..(end + 1)].ToString());
        var length = HtmlHelper.ScanEntity(slice, out var number, out var nameStart, out var nameLength);
        if (length == 0)
            return 0;
        sign = nameLength == 0 ? EntityHelper.DecodeEntity(number) : EntityHelper.DecodeEntity(slice.Text.AsSpan(nameStart, nameLength)) ?? "";
        return sign.Length > 0 ? length : 0;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
