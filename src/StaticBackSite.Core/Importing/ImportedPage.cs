namespace StaticBackSite.Importing;

/// <summary>A page on its way.</summary>
/// <param name="Source">Its path in the source folder.</param>
/// <param name="Path">Its path in the folder of the pages.</param>
/// <param name="Target">Its path in the new site.</param>
/// <param name="Keys">Its front matter as it was written.</param>
internal sealed record ImportedPage(string Source, string Path, string Target, LooseMap Keys)
{
    public required string Body { get; set; }

    /// <summary>Where it was published, from the root of the site.</summary>
    public required string OldAddress { get; init; }

    /// <summary>The address that its front matter asks for; null for that of its file.</summary>
    public string? Slug { get; init; }

    public int? Order { get; init; }

    /// <summary>Whether it may hold components and expressions.</summary>
    public bool IsMdx => Source.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase);
}
