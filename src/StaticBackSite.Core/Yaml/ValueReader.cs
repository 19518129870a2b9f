using System.Collections.Immutable;
using System.Globalization;
using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;

namespace StaticBackSite.Yaml;

/// <summary>Turns the YAML value of one key into a typed one, and reports at its line and column where it is of another kind.</summary>
internal sealed class ValueReader(SourceText source, DiagnosticBag diagnostics)
{
    public Located<string>? Text(YamlNode? node, KeyDescription key)
    {
        if (Scalar(node, key.Name, "one text") is not { } scalar)
            return null;
        if (key.MaxLength > 0 && scalar.Value.Length > key.MaxLength)
            diagnostics.Report(DiagnosticCodes.TextTooLong, source, scalar.Span, $"`{key.Name}` has {scalar.Value.Length} characters, {key.MaxLength} are the most", "say it shorter");
        return new(scalar.Value, scalar.Span);
    }

    public ImmutableArray<Located<string>> Texts(YamlNode node, string name)
    {
        if (node is not YamlList list)
        {
            ReportWrongType(node, name, "a list: [one, two], or one line with a dash for each");
            return [];
        }
        foreach (var wrong in list.Items.Where(item => item is not YamlScalar))
            ReportWrongType(wrong, name, "a list of plain texts");
        return [.. list.Items.OfType<YamlScalar>().Select(s => new Located<string>(s.Value, s.Span))];
    }

    /// <summary>Whether a text has this form; one that has another is reported.</summary>
    public bool HasForm(Located<string> text, TextForm form)
    {
        if (form.Fits(text.Value))
            return true;
        diagnostics.Report(form.Code, source, text.Span, $"`{text.Value}` is not {form.Expected}", form.Advice);
        return false;
    }

    /// <summary>Whether a text is https, http or mailto, written whole; any other is reported.</summary>
    public bool IsAddress(Located<string> text)
    {
        if (Uri.TryCreate(text.Value, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http" or "mailto"))
            return true;
        diagnostics.Report(DiagnosticCodes.BadUrl, source, text.Span, $"`{text.Value}` is not an address that readers can follow", "write it whole, for example https://example.org");
        return false;
    }

    public Located<DateOnly>? Date(YamlNode? node, string name)
    {
        if (Scalar(node, name) is not { } scalar)
            return null;
        if (DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new(date, scalar.Span);
        diagnostics.Report(DiagnosticCodes.BadDate, source, scalar.Span, $"`{scalar.Value}` is not a date", "write year-month-day, for example 2026-11-22");
        return null;
    }

    public bool Flag(YamlNode? node, string name)
    {
        if (Scalar(node, name) is not { } scalar)
            return false;
        if (scalar.Value is "true" or "false")
            return scalar.Value == "true";
        ReportWrongType(scalar, name, "true or false");
        return false;
    }

    public int? Number(YamlNode? node, string name)
    {
        if (Scalar(node, name) is not { } scalar)
            return null;
        if (int.TryParse(scalar.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
            return number;
        ReportWrongType(scalar, name, "a whole number");
        return null;
    }

    /// <summary>The first number in a list of lists, however deep.</summary>
    public int? FirstNumber(YamlNode? node, string name)
    {
        var place = node;
        while (node is YamlList { Items: [var first, ..] })
            node = first;
        if (place is null)
            return null;
        if (node is YamlScalar scalar && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        ReportWrongType(place, name, "a list of numbers, as in [[2015, 4]]");
        return null;
    }

    /// <summary>The value of an enum whose name, in camelCase, the text is; another text is reported.</summary>
    public Located<T>? Choice<T>(Located<string> text, string name)
        where T : struct, Enum
    {
        var choices = Choices<T>();
        if (choices.IndexOf(text.Value) is var index and >= 0)
            return new(Enum.GetValues<T>()[index], text.Span);
        diagnostics.Report(
            DiagnosticCodes.UnknownChoice, source, text.Span, $"`{text.Value}` is not a {name}",
            Suggestion.DidYouMean(text.Value, choices) ?? $"choose one of {string.Join(", ", choices)}");
        return null;
    }

    public static ImmutableArray<string> Choices<T>()
        where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])];

    public YamlScalar? Scalar(YamlNode? node, string name, string expected = "one value")
    {
        if (node is YamlScalar or null)
            return (YamlScalar?)node;
        ReportWrongType(node, name, expected);
        return null;
    }

    public void ReportWrongType(YamlNode node, string name, string expected) =>
        diagnostics.Report(DiagnosticCodes.WrongType, source, new SourceSpan(node.Span.Start, Math.Max(1, node.Span.Length)), $"`{name}` must be {expected}");
}
