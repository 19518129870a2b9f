using System.Text.Json;
using System.Text.Json.Nodes;
using StaticBackSite.Diagnostics;
using StaticBackSite.Reading;
using StaticBackSite.Reading.Input;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Tests.Configuration;

/// <summary>What an editor is told is what the build demands.</summary>
public sealed class ContentSchemasTests
{
    private static readonly string Folder = Path.Combine(ProjectFolder.Repository, "schemas");

    public static TheoryData<string> FileNames => [.. ContentSchemas.Of(WholeProgram.Site).Select(s => s.FileName)];

    [Theory]
    [MemberData(nameof(FileNames))]
    public void The_committed_schema_is_the_one_that_the_reader_describes(string fileName) =>
        Blessed.Check(Path.Combine(Folder, fileName), ContentSchemas.Of(WholeProgram.Site).Single(s => s.FileName == fileName).Text);

    [Fact]
    public void No_schema_is_left_over() =>
        Assert.Equal(ContentSchemas.Of(WholeProgram.Site).Select(s => s.FileName).Order(StringComparer.Ordinal), Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("page", "title: A\ndescription: B\ntype: faq\nnoGlossary: [pop]\nreviewed: 2026-11-22\naims: { does: [x] }\nmoreHelp: [{ title: T, url: U }]")]
    [InlineData("page", "title: 2026\ndescription: B\nnoGlossary: true")]
    [InlineData("term", "title: A\ndefinition: B\naliases: [c]\nnoPlural: true")]
    [InlineData("references", "references: [{ id: a, title: T, volume: 12, issued: { date-parts: [[2015, 4]] } }]")]
    [InlineData("red-flags", "levels: { emergency: { label: L, heading: H, signs: [{ text: T }] } }")]
    [InlineData("site", "name: A\nurl: https://example.org\nlocale: en-GB\npolicy: { sentences: error, sources: { minimum: 3, types: [article] } }")]
    [InlineData("words", "groups: [{ reason: R, words: [{ avoid: [utilise], say: use }] }]")]
    public async Task Accepts_what_the_build_accepts(string schema, string yaml) => Assert.Empty(await Validate(schema, yaml));

    [Theory]
    [InlineData("site", "name: A", "PropertyRequired")]
    [InlineData("page", "titel: A\ntitle: A\ndescription: B", "NoAdditionalPropertiesAllowed")]
    [InlineData("page", "title: A\ndescription: B\ntype: artikel", "NotInEnumeration")]
    [InlineData("page", "title: A\ndescription: B\nreviewed: 6 August 2026", "DateExpected")]
    [InlineData("page", "title: A\ndescription: B\ndraft: maybe", "BooleanExpected")]
    [InlineData("page", "title: A\ndescription: B\nkeyPoints: one", "ArrayExpected")]
    [InlineData("page", "title: A title of more than sixty-five characters is cut off by search engines\ndescription: B", "NoTypeValidates")]
    [InlineData("page", "title: A\ndescription: B\nmoreHelp: [{ url: U }]", "ArrayItemNotValid")]
    [InlineData("site", "name: A\nurl: https://example.org\nlocale: en\npolicy: { sources: { types: [artikel] } }", "NotAnyOf")]
    [InlineData("site", "name: A\nurl: https://example.org\nlocale: en-GB\npolicy: { sentences: strict }", "NotAnyOf")]
    [InlineData("red-flags", "levels: { emergency: { lable: L, label: L, heading: H } }", "AdditionalPropertiesNotValid")]
    public async Task Refuses_what_the_build_refuses(string schema, string yaml, string kind) =>
        Assert.Contains(kind, (await Validate(schema, yaml)).Select(e => e.Kind.ToString()));

    [Fact]
    public async Task Every_file_of_this_site_is_valid()
    {
        var files = ReadFiles.From(Path.Combine(ProjectFolder.Repository, "input"), new DiagnosticBag(), TestContext.Current.CancellationToken);
        foreach (var file in files)
        {
            var source = DecodeText.From(file, new DiagnosticBag());
            var schema = file.Path.Value switch
            {
                "site.yml" or "references.yml" or "red-flags.yml" or "words.yml" or "self-check.yml" or "refractory.yml" => file.Path.Stem,
                "disclaimer.md" => null,
                var path when path.StartsWith("glossary/", StringComparison.Ordinal) && !file.Path.IsIndex => "term",
                _ => file.Path.IsMarkdown ? "page" : null,
            };
            if (schema is null)
                continue;
            var span = file.Path.IsMarkdown ? ExtractFrontMatter.From(source, new DiagnosticBag()).Yaml!.Value : new SourceSpan(0, source.Text.Length);
            var errors = await Validate(schema, source.Slice(span).ToString());
            Assert.True(errors.Count == 0, $"{file.Path}: {string.Join("; ", errors)}");
        }
    }

    [Fact]
    public void The_editor_settings_name_schemas_that_exist()
    {
        using var settings = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(ProjectFolder.Repository, ".vscode", "settings.json")), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });

        foreach (var entry in settings.RootElement.GetProperty("yaml.schemas").EnumerateObject())
        {
            Assert.True(File.Exists(Path.Combine(ProjectFolder.Repository, entry.Name)), entry.Name);
            Assert.True(File.Exists(Path.Combine(ProjectFolder.Repository, entry.Value.GetString()!)), entry.Value.GetString());
        }
    }

    private static async Task<ICollection<NJsonSchema.Validation.ValidationError>> Validate(string schema, string yaml)
    {
        var source = new SourceText(StaticBackSite.Routing.SourcePath.Root, yaml);
        var diagnostics = new DiagnosticBag();
        var node = YamlReader.Read(source, new SourceSpan(0, yaml.Length), diagnostics);
        Assert.Empty(diagnostics.Found);
        var text = ContentSchemas.Of(WholeProgram.Site).Single(s => s.FileName == schema + ".schema.json").Text;
        return (await NJsonSchema.JsonSchema.FromJsonAsync(text)).Validate(ToJson(node!)!.ToJsonString());
    }

    /// <summary>As YAML 1.2 resolves plain scalars.</summary>
    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Value, ToJson(e.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(ToJson)]),
        YamlScalar { IsPlain: true, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalar { IsPlain: true } plain when long.TryParse(plain.Value, System.Globalization.CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalar scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };
}
