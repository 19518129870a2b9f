using System.Collections.Immutable;
using StaticBackSite.Content.Syntax.Code;

namespace StaticBackSite.Content.Syntax.Blocks;

/// <summary>The blocks that every site has.</summary>
internal static class DefaultBlocks
{
    public static readonly ImmutableArray<BlockKind> All =
    [
        new Callout("note", strings => strings.Callouts.Note) { OtherNames = ["info"] },
        new Callout("tip", strings => strings.Callouts.Tip) { OtherNames = ["hint"] },
        new Callout("important", strings => strings.Callouts.Important),
        new Callout("warning", strings => strings.Callouts.Warning) { OtherNames = ["attention"], LinksTerms = false },
        new Callout("caution", strings => strings.Callouts.Caution) { OtherNames = ["danger"], LinksTerms = false },
        new Callout("do", strings => strings.Callouts.Do),
        new Callout("avoid", strings => strings.Callouts.Avoid) { OtherNames = ["dont"] },
        new Wrapper("steps") { Assets = ["steps"] },
        new Wrapper("cards") { IsProse = false, LinksTerms = false },
        new Wrapper("hero") { IsProse = false, LinksTerms = false },
        new Wrapper("sheet") { Assets = ["sheet"], OtherNames = ["leaflet"] },
        new Tabs(),
        new Tab(),
        new Include(),
        new Example(),
        new Flipbook(),
    ];
}
