using StaticBackSite.Commands;

namespace StaticBackSite.Tests.Commands;

public sealed class InvocationTests
{
    private static readonly string Repository = Path.GetFullPath(Path.Combine(ProjectFolder.Tests, "..", ".."));
    private static readonly string Built = Path.Combine(Repository, "src/StaticBackSite/bin/Debug/net10.0/");

    [Fact]
    public void From_the_sources_it_is_what_the_guide_says() =>
        Assert.Equal("dotnet run --project src/StaticBackSite --", Invocation.From(Built, Repository));

    [Fact]
    public void From_another_folder_it_is_the_short_name() => Assert.Equal("staticback", Invocation.From(Built, Path.Combine(Repository, "docs")));

    [Fact]
    public void Of_the_installed_tool_it_is_the_short_name() => Assert.Equal("staticback", Invocation.From("/home/me/.dotnet/tools/", Repository));
}
