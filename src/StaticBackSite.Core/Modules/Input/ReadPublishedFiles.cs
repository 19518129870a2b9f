using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;
using StaticBackSite.Routing;

namespace StaticBackSite.Modules.Input;

/// <summary>Reads a published site, for the audit. Whatever lies in the folder is taken as it is.</summary>
public static class ReadPublishedFiles
{
    public static ImmutableArray<OutputFile> From(string folder, DiagnosticBag diagnostics) =>
        [.. ReadFiles.From(folder, diagnostics).Select(file => new OutputFile(new OutputPath(file.Path.Value), file.Content))];
}
