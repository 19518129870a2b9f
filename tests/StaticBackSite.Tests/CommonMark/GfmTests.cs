using System.Collections.Immutable;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StaticBackSite.Tests.CommonMark;

/// <summary>
/// Every example of an extension in the specification of GitHub Flavored Markdown 0.29 (https://github.github.com/gfm/, CC BY-SA 4.0), as
/// this program publishes it, but for those that are listed here with a reason.
/// </summary>
public sealed class GfmTests
{
    public static readonly SortedDictionary<int, string> Differences = new()
    {
        [203] = "Markdig makes a table where the second line has another number of cells than the first.",
        [621] = "A bare address that begins with `www.` leads to https, and not to http.",
        [622] = "A bare address that begins with `www.` leads to https, and not to http.",
        [623] = "A bare address that begins with `www.` leads to https, and not to http.",
        [624] = "A bare address that begins with `www.` leads to https, and not to http.",
        [625] = "The same, and a bracket without a partner ends the address.",
        [626] = "A bare address that begins with `www.` leads to https, and not to http.",
        [627] = "A bare address that begins with `www.` leads to https, and not to http.",
        [628] = "Links to ftp are not allowed, so a bare address with it is text.",
        [629] = "A bare mail address is text; `<name@example.org>` is a link.",
        [630] = "A bare mail address is text; `<name@example.org>` is a link.",
        [631] = "A bare mail address is text; `<name@example.org>` is a link.",
        [653] = "Elements that could do harm are findings, and shown as text; GitHub shows all of these as text.",
    };

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private static ImmutableArray<SpecExample> Examples =>
        JsonSerializer.Deserialize<ImmutableArray<SpecExample>>(File.ReadAllText(Path.Combine(ProjectFolder.Tests, "CommonMark", "gfm.json")), Options);

    [Fact]
    public void Examples_are_published_as_the_specification_says()
    {
        var different = Examples.Select(example => (example.Example, Expected: Essence(example.Html), Actual: Essence(Published(example.Markdown)))).Where(example => example.Expected != example.Actual).ToArray();

        Assert.True(Differences.Keys.SequenceEqual(different.Select(example => example.Example)), string.Join("\n\n", different.Select(example => $"{example.Example}\n{example.Expected}\n{example.Actual}")));
    }

    [Fact]
    public void There_are_24_examples() => Assert.Equal(24, Examples.Length);

    private static string Published(string markdown) => new TestSite().WithPage("example.md", markdown).Body("example.md");

    /// <summary>Elements and words. Not compared is how they are dressed: boxes around tables, names of rows, marks of tasks, classes.</summary>
    private static string Essence(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var box in body.QuerySelectorAll("div.table"))
            box.Replace([.. box.ChildNodes]);
        foreach (var mark in body.QuerySelectorAll("span.task-mark"))
            mark.Replace(Checkbox(body.Owner!, mark.ClassList.Contains("task-done")));
        return Essence(body).Trim();
    }

    private static IElement Checkbox(IDocument document, bool isChecked)
    {
        var box = document.CreateElement("input");
        if (isChecked)
            box.SetAttribute("checked", "");
        return box;
    }

    private static string Essence(INode node) => string.Concat(node.ChildNodes.Select(child => child switch
    {
        IElement element => $"<{NameOf(element)}{string.Concat(AttributesOf(element))}>{Essence(element)}</>",
        IText text => string.IsNullOrWhiteSpace(text.Data) ? "" : string.Join(' ', text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        _ => "",
    }));

    private static string NameOf(IElement element) => element.Closest("tbody") is not null && element.LocalName == "th" ? "td" : element.LocalName;

    private static IEnumerable<string> AttributesOf(IElement element)
    {
        foreach (var name in new[] { "href", "title", "src", "alt", "checked" })
        {
            if (element.GetAttribute(name) is { } value)
                yield return $" {name}={(name is "checked" ? "" : value)}";
        }
        var align = element.GetAttribute("align") ?? element.ClassList.FirstOrDefault(one => one.StartsWith("align-", StringComparison.Ordinal))?["align-".Length..];
        if (align is "right" or "center")
            yield return $" align={align}";
    }

    private sealed record SpecExample(int Example, string Section, string Markdown, string Html);
}
