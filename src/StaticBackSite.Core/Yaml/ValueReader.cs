using System.Collections.Immutable;
using System.Globalization;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using StaticBackSite.Text;

namespace StaticBackSite.Yaml;

/// <summary>Turns the YAML value of one key into a typed one, and reports at its line and column where it is of another kind.</summary>
internal sealed class ValueReader(SourceText source, DiagnosticBag diagnostics)
{
    public Located<string>? Text(YamlNode? node, KeyDescription key)
    {
        if (Scalar(node, key.Name, "one text") is not { } scalar)
            return null;
        var text = Line(scalar, isName: key.Required || key.IsName);
        if (key.MaxLength > 0 && text.Value.Length > key.MaxLength && TextElements.Count(text.Value) is var length && length > key.MaxLength)
            diagnostics.Report(DiagnosticCodes.TextTooLong, source, text.Span, $"`{key.Name}` has {length} characters, and at most {key.MaxLength} are allowed", "say it in fewer words");
        return text;
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
        foreach (var blank in list.Items.Where(item => item is YamlScalar { IsBlank: true }))
            ReportWrongType(blank, name, "a list of texts, and this item is empty", "write its text, or delete the item");
        return [.. list.Items.OfType<YamlScalar>().Where(item => !item.IsBlank).Select(item => Line(item, isName: false))];
    }

    /// <summary>A text of one line, checked for what its author did not mean.</summary>
    private Located<string> Line(YamlScalar scalar, bool isName)
    {
        TextSlips.Check(scalar, isName, source, diagnostics);
        return new(OneLine.Of(scalar.Value), scalar.Span);
    }

    /// <summary>Whether a text has this form; one that has another is reported.</summary>
    public bool HasForm(Located<string> text, TextForm form)
    {
        if (form.Fits(text.Value))
            return true;
        diagnostics.Report(form.Code, source, text.Span, $"`{text.Value}` is not {form.Expected}", form.AdviceFor?.Invoke(text.Value) ?? form.Advice);
        return false;
    }

    /// <summary>Whether a text is https, http or mailto, written whole; any other is reported.</summary>
    public bool IsAddress(Located<string> text)
    {
        if (Uri.TryCreate(text.Value, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http" or "mailto") && text.Value.Length > uri.Scheme.Length + 1)
            return true;
        diagnostics.Report(DiagnosticCodes.BadUrl, source, text.Span, $"`{text.Value}` is not an address that readers can follow", AdviseAddress(text.Value));
        return false;
    }

    private static string AdviseAddress(string text)
    {
        var isHost = text.Split('/')[0] is var host && host.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(host) == UriHostNameType.Dns;
        return isHost && Uri.TryCreate("https://" + text, UriKind.Absolute, out _) ? $"write `https://{text}`" : "write it whole, for example https://example.org";
    }

    public Located<DateOnly>? Date(YamlNode? node, string name)
    {
        if (Scalar(node, name) is not { } scalar)
            return null;
        if (DateForms.TryRead(scalar.Value, out var date))
            return new(date, scalar.Span);
        diagnostics.Report(DiagnosticCodes.BadDate, source, scalar.Span, $"`{scalar.Value}` is not a date that can be used here", DateForms.Advise(scalar.Value));
        return null;
    }

    public bool Flag(YamlNode? node, string name)
    {
        if (Scalar(node, name) is not { } scalar)
            return false;
        if (scalar.Value is "true" or "false")
            return scalar.Value == "true";
        ReportWrongType(scalar, name, "true or false", scalar.Value.ToLowerInvariant() switch
        {
            "true" or "yes" or "y" or "on" or "1" => $"write `{name}: true`",
            "false" or "no" or "n" or "off" or "0" => $"write `{name}: false`",
            _ => null,
        });
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
    public Located<int>? FirstNumber(YamlNode? node, string name)
    {
        var place = node;
        while (node is YamlList { Items: [var first, ..] })
            node = first;
        if (place is null)
            return null;
        if (node is YamlScalar scalar && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return new(number, scalar.Span);
        ReportWrongType(place, name, "a list of numbers, as in [[2015, 4]]");
        return null;
    }

    /// <summary>The value of an enum whose name, in camelCase, the text is; another text is reported.</summary>
    public Located<T>? Choice<T>(Located<string> text, string name)
        where T : struct, Enum
    {
        var choices = Choices<T>();
        if (choices.IndexOf(text.Value) is var index and >= 0)
            return new(Names<T>.Values[index], text.Span);
        diagnostics.Report(
            DiagnosticCodes.UnknownChoice, source, text.Span, $"`{text.Value}` is not a {name}",
            Suggestion.DidYouMean(text.Value, choices) ?? $"choose one of {string.Join(", ", choices)}");
        return null;
    }

    public Located<T>? Choice<T>(Located<string> text, string name, OpenChoices choices)
        where T : class
    {
        if (choices.Find<T>(text.Value) is { } value)
            return new(value, text.Span);
        var names = choices.Names<T>();
        diagnostics.Report(
            DiagnosticCodes.UnknownChoice, source, text.Span, $"`{text.Value}` is not a {name}",
            choices.Advise(text.Value) ?? Suggestion.DidYouMean(text.Value, names) ?? $"choose one of {string.Join(", ", names)}");
        return null;
    }

    public static ImmutableArray<string> Choices<T>()
        where T : struct, Enum => Names<T>.InCamelCase;

    public YamlScalar? Scalar(YamlNode? node, string name, string expected = "one value")
    {
        if (node is YamlScalar or null)
            return (YamlScalar?)node;
        ReportWrongType(node, name, expected);
        return null;
    }

    public void ReportWrongType(YamlNode node, string name, string expected, string? hint = null) =>
        diagnostics.Report(DiagnosticCodes.WrongType, source, new SourceSpan(node.Span.Start, Math.Max(1, node.Span.Length)), $"`{name}` must be {expected}", hint);

    /// <summary>The names of an enum, which every page asks for.</summary>
    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly ImmutableArray<T> Values = [.. Enum.GetValues<T>()];

        public static readonly ImmutableArray<string> InCamelCase = [.. Enum.GetNames<T>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])];
    }
}
