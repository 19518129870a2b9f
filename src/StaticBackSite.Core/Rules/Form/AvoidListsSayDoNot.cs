using Markdig.Syntax;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules.Form;

/// <summary>Each item of a do-not list says “do not” itself, for readers who miss its colour or title (WCAG 1.4.1; NHS).</summary>
internal static class AvoidListsSayDoNot
{
    private static readonly DiagnosticCode AvoidItemForm = DiagnosticCode.OfPolicy(
        "SB5212", Severity.Error, "An item of a do-not list without “do not”",
        "A reader who sees only this line would take it for advice.",
        "`- push on through pain` inside `::: avoid`",
        "Write `- do not push on through pain`.");

    private static readonly PolicyKey<RuleSettings> Key = PolicyKey.Of("avoidLists", "Each item of a do-not list says “do not”.");

    public static readonly PageRule Rule = PageRule.Of(Key, Check, AvoidItemForm);

    private const string Opening = "do not ";

    private static void Check(PageInspection page, RuleSettings settings)
    {
        foreach (var item in page.Containers("avoid").SelectMany(c => c.OfType<ListBlock>()).SelectMany(list => list))
        {
            if (page.TextOf(item) is { } text && !text.Text.StartsWith(Opening, StringComparison.OrdinalIgnoreCase))
                page.Report(settings, AvoidItemForm, text.Span, "this item of a do-not list does not say “do not”", $"begin it with “{Opening.TrimEnd()}”");
        }
    }
}
