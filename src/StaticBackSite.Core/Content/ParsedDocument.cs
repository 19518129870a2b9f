using System.Collections.Immutable;
using StaticBackSite.Content.Syntax.Headings;
using StaticBackSite.Content.Syntax.Leftovers;
using StaticBackSite.Content.Syntax.Links;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Content;

/// <summary>
/// A page as its own file alone tells it: its front matter, and, parsed when somebody first asks, its body. Made once per
/// content and never changed afterwards, so that a preview may link it again and again; a class, since two pages are never
/// “equal”.
/// </summary>
public sealed class ParsedDocument
{
    private readonly Lazy<ParsedBody> _body;
    private NameIndex? _anchorNames;

    /// <param name="parse">Parses what stands below the front matter, when somebody first asks for it.</param>
    internal ParsedDocument(Func<ParsedBody> parse) => _body = new(parse);

    /// <summary>The bytes that the page was parsed from: as long as they are the same, so is the page.</summary>
    public required SourceFile File { get; init; }

    public required SourceText Source { get; init; }

    public required Route Route { get; init; }

    public required FrontMatter FrontMatter { get; init; }

    /// <summary>What the pages of its site may consist of.</summary>
    public required ContentDefinition Definition { get; init; }

    /// <summary>Parsed anew where it was forgotten, so who compares nodes takes them from one tree.</summary>
    public PageTree Tree => _body.Value.Tree.Value;

    /// <summary>A tree of the caller's own, which may be changed.</summary>
    public PageTree ParseAgain() => _body.Value.Tree.Again();

    /// <summary>Where the Markdown begins in <see cref="Source"/>, below the front matter.</summary>
    public required int BodyStart { get; init; }

    /// <summary>Whether the file begins with front matter, however much of it could be read.</summary>
    public bool HasFrontMatter { get; init; } = true;

    /// <summary>
    /// Whether the front matter or the whole file could not be read, which is reported. What the rest of the site misses
    /// because of that is no finding of its own.
    /// </summary>
    public bool IsUnreadable { get; init; }

    internal ImmutableArray<Heading> Headings => _body.Value.Headings;

    internal ImmutableArray<LinkOccurrence> Links => _body.Value.Links;

    /// <summary>Every id of the text.</summary>
    public IReadOnlySet<string> Anchors => _body.Value.Anchors;

    /// <summary>The id of the heading above the page, by the rule of all headings; null where a part of the text has it.</summary>
    public string? TitleId => PageIds.Named(FrontMatter.Title, Definition.HeadingIds) is { Length: > 0 } slug && !Anchors.Contains(slug) ? slug : null;

    /// <summary>Whether a fragment leads to a part of the page or to its title.</summary>
    public bool HasPart(string fragment) => Anchors.Contains(fragment) || fragment == TitleId;

    /// <summary>The ids of <see cref="HasPart"/>, for suggestions.</summary>
    internal NameIndex AnchorNames => _anchorNames ??= new NameIndex(TitleId is { } title ? Anchors.Append(title) : Anchors);

    /// <summary>Findings that the author accepts, each at its place.</summary>
    internal ImmutableArray<Allowance> Allowances => _body.Value.Allowances;

    /// <summary>Text that is a citation of another form if the site has such a reference.</summary>
    internal ImmutableArray<PossibleCitation> PossibleCitations => _body.Value.PossibleCitations;

    /// <summary>The groups of the theme's files that its blocks and inlines need, in the order of their names.</summary>
    public ImmutableArray<string> Assets => _body.Value.Assets;

    /// <summary>Where HTML is written, comments apart.</summary>
    public ImmutableArray<SourceSpan> RawHtml => _body.Value.RawHtml;

    /// <summary>About how many words it has.</summary>
    internal int Words => _body.Value.Words;

    /// <summary>What is wrong with this file, whatever the others say.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _body.Value.Diagnostics;
}
