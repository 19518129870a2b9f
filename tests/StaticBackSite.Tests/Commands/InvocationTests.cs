using StaticBackSite.Commands;

namespace StaticBackSite.Tests.Commands;

public sealed class InvocationTests
{
    private static readonly string Repository = Path.GetFullPath(Path.Combine(ProjectFolder.Tests, "..", ".."));
    private static readonly string Built = Path.Combine(Repository, "src/StaticBackSite/bin/Debug/net10.0/");

    [Fact]
    public void From_the_sources_it_is_what_the_guide_says() =>
        Assert.Equal(OperatingSystem.IsWindows() ? "site" : "./site", Invocation.From(Built, Repository));

    [Fact]
    public void From_a_folder_above_the_sources_it_is_the_long_name() =>
        Assert.Equal("dotnet run --project StaticBackSite --", Invocation.From(Built, Path.Combine(Repository, "src")));

    [Fact]
    public void From_another_folder_it_is_the_short_name() => Assert.Equal("staticback", Invocation.From(Built, Path.Combine(Repository, "docs")));

    [Fact]
    public void Of_the_installed_tool_it_is_the_short_name() => Assert.Equal("staticback", Invocation.From("/home/me/.dotnet/tools/", Repository));

    [Theory]
    [InlineData("biuld", "did you mean `build`?")]
    [InlineData("--no-serch", "did you mean `--no-search`?")]
    public void A_slip_of_the_keys_is_told_with_what_was_meant(string typed, string hint)
    {
        using var staticback = new StaticBack();

        Assert.Equal(2, staticback.Run(typed));
        Assert.Equal($"staticback: Unrecognized command or argument '{typed}'.\n  hint: {hint}\n`staticback --help` lists the commands and options.\n", staticback.Errors);
    }
}
