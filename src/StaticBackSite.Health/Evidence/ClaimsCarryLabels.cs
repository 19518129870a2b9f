using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using StaticBackSite.Configuration;
using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Diagnostics;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Readability;
using StaticBackSite.Rules;

namespace StaticBackSite.Health.Evidence;

/// <summary>
/// A page that makes claims says how sure we are of them (DISCERN 8), and so does each section that cites sources; one that shows the
/// emergency card need not, since nobody should weigh the evidence before they call. “Good evidence”, “some evidence” and “expert
/// opinion” cite their source in the same paragraph, list item or table row. “Our reasoning” and “not known” need none; nor does a
/// label that heads a row, since that row explains the label.
/// </summary>
internal static class ClaimsCarryLabels
{
    private static readonly DiagnosticCode NoLabel = DiagnosticCode.OfPolicy(
        "SB5401", Severity.Error, "No evidence label",
        "A page about health says how sure we are of its claims.",
        "an article without `[evidence: …]`",
        "Write `[evidence: good]`, some, opinion, reasoning or unknown after the claims.");

    private static readonly DiagnosticCode LabelWithoutCitation = DiagnosticCode.OfPolicy(
        "SB5402", Severity.Error, "Evidence without a source",
        "A claim of evidence, or of expert opinion, shows its source.",
        "“It helps. [evidence: good]”",
        "Cite the source: “It helps [@hayden2021]. [evidence: good]”. What the contributors concluded themselves is `reasoning`; what nobody has studied is `unknown`.");

    private static readonly DiagnosticCode CitationWithoutLabel = DiagnosticCode.OfPolicy(
        "SB5403", Severity.Warning, "A source without a label",
        "The section cites a source, and a reader cannot tell how much that source proves.",
        "“It stays visible [@kawchuk2015].”",
        "Write a label after the sentence: `[evidence: some]`.");

    internal static readonly PolicyKey<Settings> Key = PolicyKey.Of("evidence", "Labels that say how sure each claim is.", reader => new Settings(
        reader.OpenChoiceList<PageType>("labelledTypes", "The types of pages that must have a label.") is { } written
            ? [.. written.Select(type => type.Value)]
            : [.. PageType.AllWith(PageTraits.Claims, reader), PageType.Guide, PageType.Faq, HealthPageTypes.Evidence]));

    public static readonly PageRule Rule = PageRule.Of(Key, Check, NoLabel, LabelWithoutCitation, CitationWithoutLabel);

    private const string Hint = "cite one in the same paragraph, item or row: `[@id]`; without a source it is `reasoning` or `unknown`";

    private static void Check(PageInspection page, Settings settings)
    {
        var mustHaveLabels = settings.LabelledTypes.Contains(page.FrontMatter.Type);
        if (mustHaveLabels && !page.Text.Blocks.Any(b => b.Marks.Any(m => m.Node is EvidenceLabelInline)))
            page.Report(settings, NoLabel, page.TitleSpan, "no claim on this page says how sure we are of it", "write `[evidence: good]`, some, opinion, reasoning or unknown after each claim");
        if (mustHaveLabels || page.FrontMatter.Type == PageType.Term)
            CheckSections(page, settings);
        foreach (var claim in page.Text.Blocks.Where(b => b.Marks.Length > 0).GroupBy(ClaimOf))
        {
            var unsupported = claim.Any(block => block.Marks.Any(mark => mark.Node is CitationInline)) ? claim.SelectMany(OpinionsWithoutExpert) : claim.Where(block => !HeadsRow(block)).SelectMany(Claims);
            foreach (var label in unsupported)
                page.Report(settings, LabelWithoutCitation, label, label.Level == EvidenceLevel.Opinion ? "expert opinion is claimed, and no expert is cited" : $"`{label.Word}` evidence is claimed, and no source is cited", Hint);
        }
    }

    private static void CheckSections(PageInspection page, Settings settings)
    {
        var emergencies = page.EmergencySections();
        foreach (var section in page.Text.Blocks.SelectMany(block => block.Marks.Select(mark => (block.Section, mark.Node))).Where(m => !emergencies.Contains(m.Section)).GroupBy(m => m.Section, m => m.Node))
        {
            if (section.OfType<CitationInline>().FirstOrDefault() is { } citation && !section.OfType<EvidenceLabelInline>().Any())
                page.Report(settings, CitationWithoutLabel, citation, "this section cites a source and does not say how sure we are", "write `[evidence: some]`, or another level, after the sentence");
        }
    }

    private static IEnumerable<EvidenceLabelInline> Claims(TextBlock block) =>
        block.Marks.Select(mark => mark.Node).OfType<EvidenceLabelInline>().Where(l => l.Level is EvidenceLevel.Good or EvidenceLevel.Some or EvidenceLevel.Opinion);

    /// <summary>
    /// The expert is cited with the opinion: between the label before and this one. A source for another sentence of the paragraph
    /// does not make an expert of the writer of this one.
    /// </summary>
    private static IEnumerable<EvidenceLabelInline> OpinionsWithoutExpert(TextBlock block)
    {
        var isCited = block.Kind == TextKind.Cell;
        foreach (var mark in block.Marks)
        {
            if (mark.Node is CitationInline)
                isCited = true;
            if (mark.Node is not EvidenceLabelInline label)
                continue;
            if (label.Level == EvidenceLevel.Opinion && !isCited)
                yield return label;
            isCited = block.Kind == TextKind.Cell;
        }
    }

    /// <summary>The row or list item around a text, or the paragraph itself.</summary>
    private static Block? ClaimOf(TextBlock block)
    {
        for (Block? outer = block.Leaf; outer is not null; outer = outer.Parent)
        {
            if (outer is TableRow or ListItemBlock)
                return outer;
        }
        return block.Leaf;
    }

    private static bool HeadsRow(TextBlock block) =>
        block.Leaf?.Parent is TableCell { Parent: TableRow row } cell && row.IndexOf(cell) == 0 && block.Words.IsEmpty;

    /// <param name="LabelledTypes">Pages that must have a label; where another page has one, its form is checked all the same.</param>
    internal sealed record Settings(ImmutableArray<PageType> LabelledTypes) : RuleSettings;
}
