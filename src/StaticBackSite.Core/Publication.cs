using System.Collections.Immutable;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Graph;
using StaticBackSite.Incremental;
using StaticBackSite.Outputs;
using StaticBackSite.Rules;
using StaticBackSite.Timing;

namespace StaticBackSite;

/// <summary>A site that is ready to be published, or the report of why it is not.</summary>
internal sealed class Publication
{
    private readonly Lazy<BuildReport> _report;

    internal Publication(SiteDefinition definition, ImmutableArray<PublishedFile> files, LinkedSite linked, ProcessedFiles processed, PageFindings findings, Func<BuildReport> check)
    {
        Definition = definition;
        Files = files;
        Linked = linked;
        Processed = processed;
        Findings = findings;
        _report = new(check);
    }

    /// <summary>What the site consists of: what the program has, without packs that the site does not name.</summary>
    internal SiteDefinition Definition { get; }

    /// <summary>Every file, in the order of their paths; bytes are made on demand.</summary>
    public ImmutableArray<PublishedFile> Files { get; }

    public LinkedSite Linked { get; }

    public SiteIndex Index => Linked.Index;

    /// <summary>All findings. The checks run when somebody first asks, so that a preview can show a page before them.</summary>
    public BuildReport Report => _report.Value;

    /// <summary>All that was made of the files, drafts included, for the next run over the same folder.</summary>
    internal ProcessedFiles Processed { get; }

    /// <summary>What each page by itself was found to have, as far as the checks have run.</summary>
    internal PageFindings Findings { get; }

    /// <summary>Makes every file, in parallel.</summary>
    /// <exception cref="OperationCanceledException">Somebody stopped the build.</exception>
    internal ImmutableArray<OutputFile> RenderAll(CancellationToken stop = default) =>
        Files.SelectInParallel(file => file.Render(), stop);
}
