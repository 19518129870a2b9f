using Markdig.Extensions.CustomContainers;
using StaticBackSite.Content;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Html;

namespace StaticBackSite.Outputs.Copies;

/// <summary>The blocks between <c>:::</c> lines in a Markdown copy, which knows no such blocks.</summary>
internal static class CalloutCopy
{
    public static string Of(CustomContainer container, MarkdownCopy copy) => container.Info switch
    {
        CalloutKinds.CareCards => Cards(container, copy),
        CalloutKinds.SelfCheck or CalloutKinds.Explainer => copy.Index.Strings.Print.WorksOnPage.With($"<{copy.Index.Site.AbsoluteUrl(copy.Page.Route.Url)}>"),
        CalloutKinds.Example => Example(container, copy),
        { } kind when CalloutKinds.Boxes.Contains(kind, StringComparer.Ordinal) => Box(container, kind, copy),
        _ => copy.Blocks(container),
    };

    public static string Card(CareCard card, RedFlags flags, SiteIndex index)
    {
        var signs = card.Signs.Select(sign => "- " + MarkdownText.Line(sign.Text.Value));
        return $"**{MarkdownText.Line($"{card.Label}: {card.HeadingFor(flags.Home, index.Sources.HealthStrings)}")}**\n\n{string.Join('\n', signs)}";
    }

    private static string Cards(CustomContainer container, MarkdownCopy copy) =>
        copy.Index.Sources.RedFlags is { } flags ? string.Join("\n\n", CareCardLevels.Of(container).Select(flags.Card).OfType<CareCard>().Select(card => Card(card, flags, copy.Index))) : "";

    private static string Box(CustomContainer container, string kind, MarkdownCopy copy)
    {
        var title = container.Arguments?.Trim() is { Length: > 0 } given ? given : CalloutRenderer.DefaultTitle(kind, copy.Index.Strings);
        return $"**{MarkdownText.Line(title)}**\n\n{copy.Blocks(container)}".TrimEnd();
    }

    private static string Example(CustomContainer container, MarkdownCopy copy) =>
        $"{copy.Index.Strings.Examples.Written}:\n\n{BlockCopies.Fenced(ExampleWriter.SourceOf(container, copy.Page), "markdown")}\n\n{copy.Index.Strings.Examples.Shown}:\n\n{copy.Blocks(container)}".TrimEnd();
}
