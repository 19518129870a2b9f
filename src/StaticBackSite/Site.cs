using System.Collections.Immutable;
using System.CommandLine;
using System.Reflection;
using StaticBackSite.Commands;
using StaticBackSite.Pages;
using StaticBackSite.Theme;

namespace StaticBackSite;

/// <summary>
/// The program: what it can build, and its command line. <c>return await Site.Create(args).Add(new HealthPack(), new HealthTheme()).RunAsync();</c> is
/// a whole one.
/// </summary>
public sealed class Site
{
    private readonly string[] _args;
    private readonly SiteBuilder _builder = new();
    private readonly HashSet<Assembly> _assemblies = [];
    private readonly List<ExtensionTheme> _themes = [];

    private Site(string[] args) => _args = args;

    public static Site Create(string[] args) => new(args);

    /// <param name="theme">What the extension is shown with, where that is not the extension itself.</param>
    public Site Add(ISiteExtension extension, IThemeExtension? theme = null)
    {
        _builder.Add(extension);
        _assemblies.Add(extension.GetType().Assembly);
        if ((theme ?? extension as IThemeExtension) is not { } shown)
            return this;
        _themes.Add(new ExtensionTheme(extension.Name, shown));
        _assemblies.Add(shown.GetType().Assembly);
        return this;
    }

    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>The exit code: 0 done, 1 the content has errors, 2 wrong usage or environment.</returns>
    public Task<int> RunAsync() => Task.FromResult(CommandLine.Run(Commands(new Composition(_builder.Build(), [.. _themes], [.. _assemblies.OrderBy(assembly => assembly.FullName, StringComparer.Ordinal)])), _args));

    /// <summary>Every command there is.</summary>
    internal static RootCommand Commands(Composition composition)
    {
        var root = new RootCommand("Builds a documentation site from Markdown, and publishes nothing that is wrong.");
        // `[suggest]` and its kind are no part of this command line, which refuses them.
        root.Directives.Clear();
        var site = composition.Site;
        var build = new BuildCommand(composition);
        foreach (var option in build.Options)
            root.Options.Add(option);
        root.SetAction((parsed, stop) => Task.FromResult(build.Run(parsed, stop)));
        root.Subcommands.Add(build);
        root.Subcommands.Add(new PreviewCommand(composition));
        root.Subcommands.Add(new ServeCommand());
        root.Subcommands.Add(new CheckCommand());
        root.Subcommands.Add(new NewCommand(composition));
        root.Subcommands.Add(new ImportCommand());
        root.Subcommands.Add(new DiffCommand(site));
        root.Subcommands.Add(new VerifyCommand());
        foreach (var command in site.Commands)
            root.Subcommands.Add(new ExtensionCommand(composition, command));
        root.Subcommands.Add(new TodoCommand(composition));
        root.Subcommands.Add(new ExplainCommand(site.Codes));
        root.Subcommands.Add(new CompletionCommand(root));
        foreach (var version in root.Options.OfType<VersionOption>())
            version.Aliases.Add("-v");
        return root;
    }
}

/// <summary>What this program builds, and what it shows it with: the engine and its theme, and what extensions add to both.</summary>
/// <param name="Assemblies">Those of the extensions: another one may build another site.</param>
internal sealed record Composition(SiteDefinition Site, ImmutableArray<ExtensionTheme> Themes, ImmutableArray<Assembly> Assemblies)
{
    public IPageRenderer Renderer() => new RazorPageRenderer(ThemeOf([.. Themes.Select(theme => theme.Extension)]), ThemeOf);

    private ThemeDefinition ThemeOf(ImmutableArray<string> extensions) =>
        Themes.Where(theme => extensions.Contains(theme.Extension)).Aggregate(ThemeDefinition.Default, (theme, added) => added.Theme.AddTo(theme));
}

/// <summary>What an extension is shown with; a site that does not have the extension has none of it.</summary>
/// <param name="Extension">Its name.</param>
internal sealed record ExtensionTheme(string Extension, IThemeExtension Theme);
