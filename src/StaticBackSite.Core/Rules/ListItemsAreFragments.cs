using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;

namespace StaticBackSite.Rules;

/// <summary>Bullet points go on from their lead-in: they begin in lower case and end without a full stop (NHS content guide). Numbered items may be sentences.</summary>
internal static class ListItemsAreFragments
{
    public static void Check(PageInspection page, ListLimits limits)
    {
        foreach (var item in PageLists.Of(page).Where(l => !l.IsOrdered).SelectMany(l => l))
        {
            if (PageLists.TextOf(item, page.Text) is not { } text || IsQuestion(text))
                continue;
            if (BeginsInUpperCase(page, text))
                page.Report(limits, PolicyCodes.ListItemForm, text.SpanOf(text.Words[0]), "this item begins with a capital letter", $"write `{text[text.Words[0]].ToString().ToLowerInvariant()}`; if it is a name, add it to `properNouns` in site.yml");
            if (text.Text.AsSpan().TrimEnd() is [.., '.'] written)
                page.Report(limits, PolicyCodes.ListItemForm, text.SpanOf(written.Length - 1, 1), "this item ends with a full stop", "take it away");
        }
    }

    private static bool IsQuestion(TextBlock text) => text.Text.AsSpan().TrimEnd().EndsWith('?');

    private static bool BeginsInUpperCase(PageInspection page, TextBlock text) =>
        text.Words.Length > 0 && char.IsUpper(text.Text[text.Words[0].Start]) && !Names.Begin(text, page.Policy) && !page.IsLocked(text, text.Words[0].Start);
}
