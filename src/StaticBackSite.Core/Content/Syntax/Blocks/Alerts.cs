using System.Collections.Immutable;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Content.Syntax.Blocks;

/// <summary>
/// GitHub’s alerts: a quotation whose first line is <c>[!NOTE]</c> alone. It is the callout of that name in other signs, so from
/// parsing on it is one; a quotation of a name that no callout has stays a quotation, and is reported.
/// </summary>
internal static class Alerts
{
    private const int Fence = 3;

    public static void BecomeCallouts(ContainerBlock container, SiteMarkdown markdown)
    {
        for (var i = 0; i < container.Count; i++)
        {
            if (container[i] is AlertBlock alert)
            {
                WithoutMark(alert);
                if (markdown.Blocks.OfType<Callout>().FirstOrDefault(kind => kind.Name.Equals(alert.Kind.ToString(), StringComparison.OrdinalIgnoreCase)) is { } callout)
                    container[i] = AsContainer(alert, callout.Name);
            }
            if (container[i] is ContainerBlock inner)
                BecomeCallouts(inner, markdown);
        }
    }

    /// <summary>Reports an alert that no callout of the site shows.</summary>
    public static void ReportUnknown(AlertBlock alert, SiteMarkdown markdown, SourceText source, DiagnosticBag diagnostics)
    {
        var written = alert.Kind.ToString();
        var known = markdown.Blocks.OfType<Callout>().ToImmutableArray();
        var near = Suggestion.Nearest(written.ToLowerInvariant(), known.Select(kind => kind.Name).Concat(known.SelectMany(kind => kind.OtherNames)));
        var meant = known.FirstOrDefault(kind => kind.Name == near || (near is not null && kind.OtherNames.Contains(near)));
        var mark = source.Text.IndexOf("[!", alert.Span.Start, StringComparison.Ordinal);
        diagnostics.Report(
            MarkupCodes.ForeignMarkup, source, new SourceSpan(mark < 0 ? alert.Span.Start : mark, written.Length + "[!]".Length),
            $"`[!{written}]` is no kind of alert, and is published as a quotation",
            meant is null ? $"known are {string.Join(", ", known.Select(Mark))}" : $"did you mean {Mark(meant)}?");
    }

    private static string Mark(Callout kind) => $"`[!{kind.Name.ToUpperInvariant()}]`";

    /// <summary>Takes away what parsing has left of the first line, and the names of a stylesheet that is not here.</summary>
    private static void WithoutMark(AlertBlock alert)
    {
        alert.TryGetAttributes()?.Classes?.RemoveAll(name => name.StartsWith("markdown-alert", StringComparison.Ordinal));
        if (alert is [ParagraphBlock { Inline.FirstChild: null }, ..])
            alert.RemoveAt(0);
    }

    private static CustomContainer AsContainer(AlertBlock alert, string name)
    {
        var container = new CustomContainer(alert.Parser!)
        {
            Info = name,
            FencedChar = ':',
            OpeningFencedCharCount = Fence,
            ClosingFencedCharCount = Fence,
            Span = alert.Span,
            Line = alert.Line,
            Column = alert.Column,
        };
        if (alert.TryGetAttributes() is { } attributes)
            container.SetAttributes(attributes);
        while (alert is [var first, ..])
        {
            alert.RemoveAt(0);
            container.Add(first);
        }
        return container;
    }
}
