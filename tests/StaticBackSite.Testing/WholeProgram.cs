using StaticBackSite.Health;

namespace StaticBackSite.Testing;

/// <summary>What the program can build.</summary>
internal static class WholeProgram
{
    /// <summary>With every pack, so that the small sites of tests need not name them.</summary>
    public static SiteDefinition Site { get; } = new SiteBuilder().Add(new Always(new HealthPack())).Build();

    /// <summary>As the program has it: packs are for the sites that name them.</summary>
    public static SiteDefinition WithPacks { get; } = new SiteBuilder().Add(new HealthPack()).Build();

    private sealed class Always(ISiteExtension pack) : ISiteExtension
    {
        public string Name => pack.Name;

        public void AddTo(SiteBuilder site) => pack.AddTo(site);
    }
}
