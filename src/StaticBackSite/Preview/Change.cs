namespace StaticBackSite.Preview;

/// <summary>What an open page is told when something has changed.</summary>
/// <param name="Style">The new address of the stylesheet, where nothing else has changed.</param>
/// <param name="Opens">The address to go to, where the writer wants to follow the files.</param>
internal sealed record Change(int Version, string? Style, string? Opens);
