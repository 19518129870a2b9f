using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Syntax.Blocks;

/// <summary>A kind of block between lines of <c>:::</c>. One class answers for all that the site must know of it.</summary>
/// <param name="name">The word after <c>:::</c>.</param>
public abstract class BlockKind(string name)
{
    public string Name { get; } = name;

    /// <summary>What other tools call the same block, so that a suggestion can lead here.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>Whether its paragraphs and lists are running text, by which reading is measured.</summary>
    public bool IsProse { get; init; } = true;

    /// <summary>Whether the glossary links the terms in it.</summary>
    public bool LinksTerms { get; init; } = true;

    /// <summary>Whether a page may show it once only.</summary>
    public bool OncePerPage { get; init; }

    /// <summary>Whether it works by choosing and unfolding. Paper and Markdown copies name the address of the page instead.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Whether <see cref="WriteHtml"/> writes the id that an author gave. Otherwise an element with the id is put around the block.</summary>
    public bool WritesId { get; init; }

    /// <summary>The groups of the theme's files that a page with it needs besides those of every page.</summary>
    public ImmutableArray<string> Assets { get; init; } = [];

    /// <summary>The ids of references that the block cites by itself, in groups, each of which it shows with <see cref="BodyWriter.WriteCitations"/>.</summary>
    public virtual ImmutableArray<ImmutableArray<Located<string>>> References(SingleSources sources) => [];

    /// <summary>The words that readers see in it and that come from data files: whoever records the words of a page records these too.</summary>
    public virtual IEnumerable<string> WordsFromData(CustomContainer container, SingleSources sources) => [];

    /// <summary>What <see cref="Check"/> may report besides the codes of every block.</summary>
    public virtual ImmutableArray<DiagnosticCode> Codes => [];

    /// <summary>Reports what is wrong with a block of this kind on a page.</summary>
    public virtual void Check(CustomContainer container, ParsedDocument page, SharedContent shared, DiagnosticBag diagnostics)
    {
    }

    public abstract void WriteHtml(BodyWriter body, CustomContainer container);

    /// <summary>The block as Markdown that makes sense away from this site; its content alone unless said otherwise.</summary>
    public virtual string Copy(CopyWriter copy, CustomContainer container) => copy.Blocks(container);
}
