using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Health.Reviews;
using StaticBackSite.Health.SelfChecks;
using StaticBackSite.Health.SteppedDrawings;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Sources;

namespace StaticBackSite.Health;

/// <summary>What the pack reads, where the engine keeps it: data files, words and the key of front matter.</summary>
public static class HealthContent
{
    public static readonly StringSet<HealthStrings> Words = new(HealthStrings.Keys, (texts, language) => new HealthStrings(texts, language));

    extension(SingleSources sources)
    {
        public HealthStrings HealthStrings => sources.WordsOf(Words);

        public RedFlags? RedFlags => sources.Get(RedFlags.File);

        /// <summary>For messages about <c>red-flags.yml</c>.</summary>
        public SourceText? RedFlagsSource => sources.SourceOf(RedFlags.File);

        public SelfCheck? SelfCheck => sources.Get(SelfChecks.SelfCheck.File);

        public RefractoryExplainer? Explainer => sources.Get(RefractoryExplainer.File);
    }
}

/// <summary>What the pack adds to front matter.</summary>
public static class HealthFrontMatter
{
    extension(FrontMatter front)
    {
        public ClinicalReview? ClinicalReview => front.Get(Reviews.ClinicalReview.FrontMatter);
    }
}
