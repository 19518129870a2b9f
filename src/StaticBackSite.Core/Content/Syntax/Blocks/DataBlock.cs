using Markdig.Extensions.CustomContainers;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Content.Syntax.Blocks;

/// <summary>A block whose words all come from a data file: it needs the file, and holds no text of its own.</summary>
public abstract class DataBlock(string name, SourcePath file) : BlockKind(name)
{
    protected abstract bool HasData(SingleSources sources);

    public sealed override void Check(CustomContainer container, ParsedDocument page, SharedContent shared, DiagnosticBag diagnostics)
    {
        void Report(string message, string hint) => diagnostics.Report(CheckBlocks.BadBlock, page.Source, SourceSpan.Of(container), message, hint);
        if (!HasData(shared.Sources))
            Report($"this block cannot be filled: the input folder has no {file}", "add the file, or take the block out");
        if (container.Count > 0)
            Report("this block holds no text of its own", $"its words come from {file}; write other words before or after it");
    }
}
