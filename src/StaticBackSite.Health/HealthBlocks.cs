using System.Collections.Immutable;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Health.Evidence;
using StaticBackSite.Health.SelfChecks;
using StaticBackSite.Health.SteppedDrawings;
using StaticBackSite.Health.WarningSigns;

namespace StaticBackSite.Health;

/// <summary>The blocks and inlines that health adds to Markdown.</summary>
public static class HealthBlocks
{
    public static readonly ImmutableArray<BlockKind> All = [new CareCardBlock(), new ExplainerBlock(), new SelfCheckBlock()];

    public static readonly ImmutableArray<InlineKind> Inlines = [new EvidenceLabelKind()];
}
