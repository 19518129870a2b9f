using System.Text.RegularExpressions;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Health;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Tests.Configuration;

/// <summary>The committed files of strings and the types that are made of them.</summary>
public sealed partial class StringsFileTests
{
    private static readonly string Themes = Path.Combine(ProjectFolder.Repository, "theme");

    [Theory]
    [InlineData("StaticBackSite.Theme", false)]
    [InlineData("StaticBackSite.Theme.Health", true)]
    public void The_generator_reads_what_a_YAML_reader_reads(string theme, bool isHealth)
    {
        var keys = isHealth ? HealthStrings.Keys : Strings.Keys;
        var text = Kinds().Replace(File.ReadAllText(Path.Combine(Themes, theme, "strings", "en.yml")), "{${name}}");
        var (source, diagnostics) = (new SourceText(new SourcePath("en.yml"), text), new DiagnosticBag());

        var read = ReadStrings.From(source, YamlReader.Read(source, new SourceSpan(0, text.Length), diagnostics), keys, diagnostics);

        Assert.Empty(diagnostics.Found);
        var english = keys.Where(key => key.Form is null or "one" or "other").ToArray();
        Assert.Equal(english.Select(key => (key.Name, key.English)), english.Select(key => (key.Name, read[key.Name])));
    }

    [Fact]
    public void A_group_stands_in_one_file_only() =>
        Assert.Empty(Strings.Keys.Select(key => key.Group).Intersect(HealthStrings.Keys.Select(key => key.Group)));

    /// <summary>A key that the compiled program never asks for, and no script or stylesheet names, is left over.</summary>
    [Fact]
    public void Every_string_is_used()
    {
        var asked = new[] { typeof(SiteBuild), typeof(StaticBackSite.Theme.RazorPageRenderer), typeof(StaticBackSite.Theme.Health.HealthTheme), typeof(StaticBackSite.Commands.BuildCommand), typeof(HealthPack) }
            .SelectMany(type => CalledMembers.In(type.Assembly.Location)).ToHashSet(StringComparer.Ordinal);
        var named = from theme in Directory.EnumerateDirectories(Themes)
                    from file in Directory.EnumerateFiles(Path.Combine(theme, "assets"), "*", SearchOption.AllDirectories)
                    where Path.GetExtension(file) is ".js" or ".css" && !file.Contains("node_modules", StringComparison.Ordinal)
                    from match in Named().Matches(File.ReadAllText(file))
                    select match.Groups["key"].Value;
        var used = named.ToHashSet(StringComparer.Ordinal);

        Assert.Empty(WholeProgram.Site.Content.StringKeys.Where(key => !used.Contains($"{key.Group}.{key.Key}") && !asked.Contains(Member(key))).Select(key => key.Name));
        Assert.NotEmpty(used);
    }

    [Fact]
    public void Scripts_and_stylesheets_hold_no_name_once_they_are_published()
    {
        var files = new TestSite().Render().Where(file => file.Path.Value.EndsWith(".js", StringComparison.Ordinal) || file.Path.Value.EndsWith(".css", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotMatch(Named(), System.Text.Encoding.UTF8.GetString(file.Content.Span)));
    }

    private static string Member(StringKey key) => $"{Pascal(key.Group)}Group.{Pascal(key.Key)}";

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    [GeneratedRegex(@"\{(?<name>[a-z]\w*):\w+\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kinds();

    [GeneratedRegex(@"\bstrings\.(?<key>\w+\.\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
