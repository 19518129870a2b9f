using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;

namespace StaticBackSite.Rules;

/// <summary>Headings tell what follows; questions belong to the pages of questions (NHS content guide).</summary>
internal static class HeadingsAreStatements
{
    public static void Check(PageInspection page, HeadingRules rules)
    {
        if (rules.QuestionsIn.Contains(page.FrontMatter.Type))
            return;
        foreach (var block in page.Text.Blocks.Where(b => b.Kind is TextKind.Title or TextKind.Heading && b.Text.AsSpan().TrimEnd().EndsWith('?') && !page.IsLocked(b, 0)))
            page.Report(rules.Milder, PolicyCodes.HeadingQuestion, block.Span, "this heading is a question", "say what the section tells, as in “Why a joint goes quiet”");
    }
}
