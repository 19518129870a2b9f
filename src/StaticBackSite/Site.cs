using System.CommandLine;
using StaticBackSite.Commands;

namespace StaticBackSite;

/// <summary>
/// The program: what it can build, and its command line. <c>return await Site.Create(args).Add(new HealthPack()).RunAsync();</c> is
/// a whole one.
/// </summary>
public sealed class Site
{
    private readonly string[] _args;
    private readonly SiteBuilder _builder = new();

    private Site(string[] args) => _args = args;

    public static Site Create(string[] args) => new(args);

    public Site Add(ISiteExtension extension)
    {
        _builder.Add(extension);
        return this;
    }

    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>The exit code: 0 done, 1 the content has errors, 2 wrong usage or environment.</returns>
    public Task<int> RunAsync() => Task.FromResult(CommandLine.Run(Commands(_builder.Build()), _args));

    /// <summary>Every command there is.</summary>
    private static RootCommand Commands(SiteDefinition site)
    {
        var root = new RootCommand("Builds a documentation site from Markdown, and publishes nothing that is wrong.");
        var build = new BuildCommand(site);
        foreach (var option in build.Options)
            root.Options.Add(option);
        root.SetAction((parsed, stop) => Task.FromResult(build.Run(parsed, stop)));
        root.Subcommands.Add(build);
        root.Subcommands.Add(new PreviewCommand(site));
        root.Subcommands.Add(new ServeCommand());
        root.Subcommands.Add(new CheckCommand());
        root.Subcommands.Add(new NewCommand(site));
        root.Subcommands.Add(new DiffCommand());
        root.Subcommands.Add(new VerifyCommand());
        foreach (var command in site.Commands)
            root.Subcommands.Add(new ExtensionCommand(site, command));
        root.Subcommands.Add(new ExplainCommand(site.Codes));
        return root;
    }
}
