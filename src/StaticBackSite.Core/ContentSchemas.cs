using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Health;
using StaticBackSite.Health.SelfChecks;
using StaticBackSite.Health.SteppedDrawings;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Reading;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite;

/// <summary>A JSON Schema for each kind of YAML that contributors write, told by the calls that read it. They lie in <c>schemas/</c>.</summary>
public static class ContentSchemas
{
    /// <summary>File names and their texts.</summary>
    public static ImmutableArray<(string FileName, string Text)> All { get; } =
    [
        Schema("page.schema.json", "Front matter of a page", reader => PageFrontMatter.Read(reader, PageType.Page)),
        Schema("term.schema.json", "Front matter of a term of the glossary", reader => TermFrontMatter.Read(reader)),
        Schema("site.schema.json", "site.yml", reader => SiteConfiguration.Read(reader, new SourceText(SiteConfiguration.FileName, ""), SiteRules.All.Keys, new DiagnosticBag())),
        Schema("references.schema.json", "references.yml", reader => Bibliography.ReadKeys(reader)),
        Schema("red-flags.schema.json", "red-flags.yml", reader => RedFlags.ReadKeys(reader, HealthStrings.English)),
        Schema("words.schema.json", "words.yml", reader => WordList.ReadKeys(reader)),
        Schema("strings.schema.json", "strings.yml", reader => ReadStrings.ReadKeys(reader, ReadSingleSources.AllStrings, (_, _) => { })),
        Schema("self-check.schema.json", "self-check.yml", reader => SelfCheck.ReadKeys(reader, new SourceText(SelfCheck.FileName, ""), HealthStrings.English)),
        Schema("refractory.schema.json", "refractory.yml", reader => RefractoryExplainer.ReadKeys(reader, new SourceText(RefractoryExplainer.FileName, ""))),
    ];

    private static (string FileName, string Text) Schema(string fileName, string title, Action<MapReader> read) =>
        (fileName, JsonSchema.Of(title, MapReader.Describe(read)));
}
