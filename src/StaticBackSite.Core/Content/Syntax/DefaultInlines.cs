using System.Collections.Immutable;
using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Content.Syntax.Tasks;

namespace StaticBackSite.Content.Syntax;

/// <summary>The inlines that every site has beyond those of Markdown.</summary>
internal static class DefaultInlines
{
    public static readonly ImmutableArray<InlineKind> All = [new CitationKind(), new TaskKind()];
}
