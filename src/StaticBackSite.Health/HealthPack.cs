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
