using StaticBackSite.Diagnostics;

namespace StaticBackSite.Documents;

/// <summary>What the checks of a page by itself have found, page by page, with the shared content that they looked at.</summary>
public sealed class PageFindings(SharedContent shared, Dictionary<LinkedDocument, IReadOnlyList<Diagnostic>> byPage)
{
    public SharedContent Shared { get; } = shared;

    public IReadOnlyList<Diagnostic> Of(LinkedDocument page) => byPage[page];

    public IReadOnlyList<Diagnostic>? Find(LinkedDocument page) => byPage.GetValueOrDefault(page);
}
