using Markdig.Syntax;
using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>Each item of a do-not list says “do not” itself, for readers who miss colour or title (WCAG 1.4.1; NHS).</summary>
internal static class AvoidListsSayDoNot
{
    private const string Opening = "do not ";

    public static void Check(PageInspection page, PolicyPart rules)
    {
        foreach (var item in page.Containers("avoid").SelectMany(c => c.OfType<ListBlock>()).SelectMany(list => list))
        {
            if (PageLists.TextOf(item, page.Text) is { } text && !text.Text.StartsWith(Opening, StringComparison.OrdinalIgnoreCase))
                page.Report(rules, PolicyCodes.AvoidItemForm, text.Span, "this item of a do-not list does not say “do not”", $"begin it with “{Opening.TrimEnd()}”");
        }
    }
}
