using System.Collections.Immutable;
using StaticBackSite.Configuration;

namespace StaticBackSite.Preview;

/// <summary>What a preview is told.</summary>
internal sealed record PreviewSettings
{
    public required string Input { get; init; }

    public required BuildOptions Build { get; init; }

    /// <summary>0 for any that is free.</summary>
    public required int Port { get; init; }

    /// <summary>Whether open pages go to the page that belongs to a changed file.</summary>
    public bool Open { get; init; }

    /// <summary>Folders of stylesheets and scripts of the theme and of packs, to use in place of those in the program.</summary>
    public ImmutableArray<string> Themes { get; init; } = [];

    /// <summary>The file that tells the host which headers to send, if there is one.</summary>
    public string? HostFile { get; init; }

    /// <summary>The address that opens a place in an editor, with <c>{path}</c>, <c>{line}</c> and <c>{column}</c>.</summary>
    public string Editor { get; init; } = "vscode://file{path}:{line}:{column}";

    public bool WarningsAsErrors { get; init; }

    /// <summary>Whether to look for changes twice a second in place of being told of them.</summary>
    public bool Poll { get; init; }
}
