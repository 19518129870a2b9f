using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StaticBackSite.Tests.Architecture;

/// <summary>
/// The engine is a house: each folder is a floor and looks down only. So it can be read from the bottom up, and no two folders need
/// each other. The references are those that the compiler sees.
/// </summary>
public sealed partial class FloorTests
{
    /// <summary>From the ground up; the files at the root, such as <c>SiteBuild.cs</c>, are on top.</summary>
    private static readonly ImmutableArray<string> Floors =
    [
        "Text", "Timing", "Routing", "Sources", "Diagnostics", "Yaml", "Configuration", "Content", "Reading", "Readability", "Linking", "Html", "Graph",
        "Rules", "Pages", "Outputs", "Publishing", "Audit", "Skeletons", "Importing", "Incremental", "",
    ];

    private static readonly Lazy<EngineSources> Engine = new(EngineSources.Read);
    private static readonly Lazy<ImmutableArray<SourceReference>> References = new(() => Engine.Value.References());

    [Fact]
    public void Every_folder_has_its_floor() =>
        Assert.Equal(Floors.Order(StringComparer.Ordinal), References.Value.Select(reference => reference.FromFolder).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void A_folder_looks_down_only() => Assert.Empty(LookingUp(References.Value));

    /// <summary>What is said of health is said by the pack, and the compiler keeps it from being used below.</summary>
    [Fact]
    public void The_engine_and_its_theme_say_nothing_of_health()
    {
        var files = from root in new[] { "src/StaticBackSite.Core", "theme/StaticBackSite.Theme" }
                    from file in Directory.EnumerateFiles(Path.Combine(ProjectFolder.Repository, root), "*", SearchOption.AllDirectories)
                    let path = Path.GetRelativePath(ProjectFolder.Repository, file).Replace('\\', '/')
                    where !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules") && Medical().IsMatch(File.ReadAllText(file))
                    select path;
        Assert.Empty(files);
        Assert.Matches(Medical(), "a self-check of clinical evidence");
    }

    [Fact]
    public void One_reference_upwards_is_found()
    {
        var changed = Engine.Value.With("Routing/Lift.cs", "namespace StaticBackSite.Routing; internal sealed class Lift { private Pages.PageModel? _page; }");

        var found = Assert.Single(LookingUp(changed.References()), reference => reference.From == "Routing/Lift.cs");
        Assert.Equal("Routing/Lift.cs:1 uses PageModel of Pages/PageModel.cs", found.ToString());
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var wrong = from root in new[] { "src/StaticBackSite.Core", "src/StaticBackSite.Health", "src/StaticBackSite", "theme/StaticBackSite.Theme", "theme/StaticBackSite.Theme.Health" }
                    from file in Directory.EnumerateFiles(Path.Combine(ProjectFolder.Repository, root), "*.cs", SearchOption.AllDirectories)
                    let path = Path.GetRelativePath(Path.Combine(ProjectFolder.Repository, root), file).Replace('\\', '/')
                    where !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal)
                    let found = Namespace().Match(File.ReadAllText(file)).Groups["name"].Value
                    let wanted = string.Join('.', path.Split('/').SkipLast(1).Prepend(root[(root.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace(".Core", "", StringComparison.Ordinal)))
                    where found.Length > 0 && found != wanted
                    select $"{root}/{path}: {found}";
        Assert.Empty(wrong);
    }

    private static IEnumerable<SourceReference> LookingUp(IEnumerable<SourceReference> references) =>
        references.Where(reference => Floors.IndexOf(reference.ToFolder) > Floors.IndexOf(reference.FromFolder));

    [GeneratedRegex("medical|clinical|care.?card|red.?flag|self.?check|refractory|evidence", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Medical();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Namespace();
}
