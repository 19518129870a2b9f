using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Tests.Yaml;

/// <summary>Every key that takes a text, of front matter and of every data file, with values that must not get any further.</summary>
public sealed class HostileValueTests
{
    private static readonly SourceText Nothing = new(new("x.yml"), "");

    private static readonly ContentDefinition Content = WholeProgram.Site.Content;

    private static readonly ImmutableArray<(string Name, Action<MapReader> Read)> Files =
    [
        ("page", reader => PageFrontMatter.Read(reader, Content, PageType.Page)),
        ("term", reader => TermFrontMatter.Read(reader, Content)),
        ("site.yml", reader => SiteConfiguration.Read(reader, Nothing, Content.PolicyKeys, new DiagnosticBag())),
        .. Content.DataFiles.Where(file => !file.HasOpenKeys).Select(file => (file.Path.Value, (Action<MapReader>)(reader => file.Read(new DataFileReader(reader, Nothing, Content.EnglishWords(), new DiagnosticBag()))))),
    ];

    /// <summary>As they are written in YAML, and the code that each must be given.</summary>
    private static readonly ImmutableArray<(string Value, string Code)> Hostile =
    [
        ("\"a\\x08b\"", "SB1122"),
        ("\"a\\0b\"", "SB1122"),
        ("\"a\\e[31mb\"", "SB1122"),
        ("\"a\\x9Bb\"", "SB1122"),
        ("\"a\\uFFFEb\"", "SB1122"),
        ("\"a\\U0001FFFFb\"", "SB1122"),
        ("\"a\\u202Eb\"", "SB1122"),
        ("\"a\\u2066b\"", "SB1122"),
        ("\"a\u001Bb\"", "SB1122"),
        ("a\u0007b", "SB1122"),
        ("\"\\uD800\"", "SB1104"),
        ("&a b", "SB1104"),
        ("!!binary b", "SB1104"),
        ("[{ a: [b] }]", "SB1108"),
    ];

    public static TheoryData<string> Names => [.. Files.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_key_lets_a_hostile_value_through(string name)
    {
        var file = Files.Single(f => f.Name == name);
        var keys = MapReader.Describe(file.Read, Content.Choices);
        var tried = 0;
        foreach (var path in YamlSample.TextKeys(keys))
        {
            foreach (var (value, code) in Hostile)
            {
                var yaml = YamlSample.Write(keys, path, value);
                Assert.True(Read(yaml, file.Read).Any(d => d.Code.Id == code && d.Location.Line > 0), $"{code} is missing for:\n{yaml}");
                tried++;
            }
        }
        Assert.True(tried >= Hostile.Length);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_required_key_may_be_blank(string name)
    {
        var file = Files.Single(f => f.Name == name);
        var keys = MapReader.Describe(file.Read, Content.Choices);
        foreach (var path in YamlSample.TextKeys(keys).Where(path => path[^1].Required))
        {
            foreach (var blank in new[] { "", "\"\"", "\"  \"", "'\t'", "~", "\"\\n\"", "\"\\u00A0\\u2003\"" })
                Assert.True(Read(YamlSample.Write(keys, path, blank), file.Read).Any(d => d.Code.Id == "SB1107"), $"a blank {path[^1].Name} is accepted in:\n{YamlSample.Write(keys, path, blank)}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_key_is_lost_after_a_second_document(string name)
    {
        var file = Files.Single(f => f.Name == name);
        var keys = MapReader.Describe(file.Read, Content.Choices);
        foreach (var path in YamlSample.TextKeys(keys).Where(path => path.Length == 1))
        {
            foreach (var marker in new[] { "---", "...", "---\n---" })
            {
                var first = YamlSample.Write([.. keys.Where(key => key.Name != path[0].Name)], [new KeyDescription("", KeyKind.Text, "")], "") + "other: words\n";
                var found = Read($"{first}{marker}\n{path[0].Name}: {(path[0].Kind == KeyKind.TextList ? "[words]" : "words")}\n", file.Read);
                Assert.Contains("SB1121", found.Select(d => d.Code.Id));
                Assert.DoesNotContain(found, d => d.Code.Id == "SB1107" && d.Message.Contains($"`{path[0].Name}`", StringComparison.Ordinal));
            }
        }
    }

    private static IReadOnlyList<Diagnostic> Read(string yaml, Action<MapReader> read)
    {
        var diagnostics = new DiagnosticBag();
        var source = new SourceText(new("x.yml"), yaml);
        var reader = new MapReader(source, YamlReader.Read(source, new SourceSpan(0, yaml.Length), diagnostics) as YamlMap, default, diagnostics) { Choices = Content.Choices };
        read(reader);
        reader.Finish();
        return diagnostics.Found;
    }
}
