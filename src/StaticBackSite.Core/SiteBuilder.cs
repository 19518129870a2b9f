using System.Collections.Immutable;
using StaticBackSite.Audit.Comparison;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
using StaticBackSite.Outputs.Copies;
using StaticBackSite.Pages;
using StaticBackSite.Rules;
using StaticBackSite.Rules.Form;
using StaticBackSite.Skeletons;

namespace StaticBackSite;

/// <summary>
/// Collects what a site consists of. It begins with what every site has (<see cref="DefaultSite"/>); extensions add to the lists, in
/// the order of the calls. <see cref="Build"/> makes the immutable result. Not safe for several threads.
/// </summary>
public sealed class SiteBuilder
{
    private readonly List<ISiteExtension> _extensions = [];
    private readonly ImmutableArray<string> _packs;

    public SiteBuilder()
        : this([])
    {
    }

    /// <param name="packs">The extensions that the program has, whether the site that is built names them or not.</param>
    internal SiteBuilder(ImmutableArray<string> packs)
    {
        _packs = packs;
        DefaultSite.AddTo(this);
    }

    public IList<PageType> PageTypes { get; } = [];

    public IList<FrontMatterKey> FrontMatterKeys { get; } = [];

    public IList<DataFile> DataFiles { get; } = [];

    public IList<StringSet> StringSets { get; } = [];

    /// <summary>The blocks <c>::: name</c>.</summary>
    public IList<BlockKind> Blocks { get; } = [];

    public IList<InlineKind> Inlines { get; } = [];

    public RuleSet Rules { get; set; } = new([]);

    /// <summary>Codes of diagnostics that no rule reports.</summary>
    public IList<DiagnosticCode> Codes { get; } = [];

    /// <summary>What becomes of Markdown files; the first that takes a file has it. A file that none takes is a page like most.</summary>
    internal IList<PagePipeline> Pages { get; } = [];

    /// <summary>How pages become models.</summary>
    public PageDefinition Models { get; set; } = PageDefinition.Default;

    /// <summary>What Markdown copies say before the text.</summary>
    public IList<CopyPreface> CopyPrefaces { get; } = [];

    /// <summary>What is published beside the pages.</summary>
    public IList<Pipeline> Outputs { get; } = [];

    /// <summary>What <c>diff</c> must not let a reviewer miss, beside what it always looks for.</summary>
    public IList<ChangeMark> ChangeMarks { get; } = [];

    /// <summary>What skeletons tell the writer of a page.</summary>
    public WriterHints Hints { get; set; } = new();

    /// <summary>Commands of the program beside those that it always has.</summary>
    public IList<SiteCommand> Commands { get; } = [];

    public SiteBuilder Add(ISiteExtension extension)
    {
        if (_extensions.Any(other => other.Name == extension.Name))
            throw new ArgumentException($"there are two extensions named {extension.Name}", nameof(extension));
        _extensions.Add(extension);
        extension.AddTo(this);
        return this;
    }

    internal SiteBuilder AddAll(IEnumerable<ISiteExtension> extensions)
    {
        foreach (var extension in extensions)
            Add(extension);
        return this;
    }

    /// <summary>The names by which authors use what is collected here.</summary>
    internal IEnumerable<string> Names =>
        [.. DataFiles.Select(file => file.Path.Value), .. FrontMatterKeys.Select(key => key.Name), .. Rules.Keys.Select(key => key.Name), .. PageTypes.Select(type => type.Name), .. Blocks.Select(block => block.Name)];

    internal SiteDefinition Build(LeftOutPacks? leftOut = null)
    {
        // What skeletons of an extension say is for the writer, as what our own say is.
        var rules = Hints.Remarks.IsEmpty ? Rules : Rules.With(new RuleSet([SkeletonsAreFilled.For([], Hints.Remarks)]));
        return new()
        {
            Extensions = [.. _extensions],
            Content = new ContentDefinition
            {
                PageTypes = [.. PageTypes],
                FrontMatterKeys = [.. FrontMatterKeys],
                DataFiles = [.. DataFiles],
                StringSets = [.. StringSets],
                Packs = [.. _packs.Union(_extensions.Select(extension => extension.Name))],
                PolicyKeys = rules.Keys,
                LeftOut = leftOut ?? LeftOutPacks.None,
                Markdown = new SiteMarkdown([.. Blocks], [.. Inlines]),
            },
            Rules = rules,
            Codes = new CodeSet([.. Codes, .. rules.Codes, .. Blocks.SelectMany(block => block.Codes), .. Inlines.SelectMany(inline => inline.Codes)]),
            Pages = [.. Pages, new OtherPages()],
            Models = Models,
            Outputs = [.. Outputs, new MarkdownCopies([.. CopyPrefaces])],
            ChangeMarks = [.. ChangeMarks],
            Hints = Hints,
            Commands = [.. Commands],
        };
    }
}
