using StaticBackSite.Health;

namespace StaticBackSite.Testing;

/// <summary>What the program can build, with every pack that it has.</summary>
public static class WholeProgram
{
    public static SiteDefinition Site { get; } = new SiteBuilder().Add(new HealthPack()).Build();
}
