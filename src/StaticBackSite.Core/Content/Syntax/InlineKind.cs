using System.Collections.Immutable;
using Markdig.Parsers;
using StaticBackSite.Content.Syntax.Leftovers;

namespace StaticBackSite.Content.Syntax;

/// <summary>A kind of inline that Markdown itself does not have, such as a citation. Its nodes are <see cref="SiteInline"/>s and answer for themselves.</summary>
public abstract class InlineKind
{
    /// <summary>A new parser, since each pipeline of Markdig needs its own. It is asked before the parser of links.</summary>
    public abstract InlineParser CreateParser();

    /// <summary>The shapes in which authors write it by mistake, found in text that no parser has understood.</summary>
    public virtual ImmutableArray<LeftoverRule> Leftovers => [];
}
