using System.Collections.Immutable;
using StaticBackSite.Audit.Comparison;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Health.Evidence;
using StaticBackSite.Health.Reviews;
using StaticBackSite.Health.SelfChecks;
using StaticBackSite.Health.SteppedDrawings;
using StaticBackSite.Health.WarningSigns;

namespace StaticBackSite.Health;

/// <summary>What a site about health has beside what every site has.</summary>
public sealed class HealthPack : ISiteExtension
{
    public string Name => "health";

    public bool IsPack => true;

    public void AddTo(SiteBuilder site)
    {
        foreach (var type in HealthPageTypes.All)
            site.PageTypes.Add(type);
        site.FrontMatterKeys.Add(ClinicalReview.FrontMatter);
        site.DataFiles.Add(RedFlags.File);
        site.DataFiles.Add(SelfCheck.File);
        site.DataFiles.Add(RefractoryExplainer.File);
        site.StringSets.Add(HealthContent.Words);
        foreach (var block in HealthBlocks.All)
            site.Blocks.Add(block);
        foreach (var inline in HealthBlocks.Inlines)
            site.Inlines.Add(inline);
        site.Rules = site.Rules.With(HealthRules.All);
        site.Models = HealthPages.AddTo(site.Models);
        site.CopyPrefaces.Add(new HealthCopies());
        foreach (var mark in HealthMarks.All)
            site.ChangeMarks.Add(mark);
        site.Hints = HealthHints.All;
        site.Commands.Add(new ReviewCommand());
    }
}

/// <summary>The blocks and inlines that health adds to Markdown.</summary>
public static class HealthBlocks
{
    public static readonly ImmutableArray<BlockKind> All = [new CareCardBlock(), new ExplainerBlock(), new SelfCheckBlock()];

    public static readonly ImmutableArray<InlineKind> Inlines = [new EvidenceLabelKind()];
}

/// <summary>What a reviewer of a change must not miss on a site about health.</summary>
public static class HealthMarks
{
    /// <summary>A sentence of a care card says when to get help; a label says how sure the sentence before it is.</summary>
    public static readonly ImmutableArray<ChangeMark> All = [ChangeMark.OfBox("red flag", "[data-care-card]"), ChangeMark.OfLabel("evidence label", ".evidence")];
}
