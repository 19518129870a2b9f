using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite;

/// <summary>A JSON Schema for each kind of YAML that contributors write, made by the calls that read it. They lie in <c>schemas/</c>.</summary>
internal static class ContentSchemas
{
    /// <summary>File names and their texts.</summary>
    public static ImmutableArray<(string FileName, string Text)> Of(SiteDefinition site)
    {
        var content = site.Content;
        var words = content.EnglishWords();
        return
        [
            Schema("page.schema.json", "Front matter of a page", reader => PageFrontMatter.Read(reader, content, PageType.Page)),
            Schema("term.schema.json", "Front matter of a term of the glossary", reader => TermFrontMatter.Read(reader, content)),
            Schema("site.schema.json", "site.yml", reader => SiteConfiguration.Read(reader, new SourceText(SiteConfiguration.FileName, ""), content.PolicyKeys, new DiagnosticBag())),
            Schema("strings.schema.json", "strings.yml", reader => ReadStrings.ReadKeys(reader, [.. content.StringKeys], (_, _) => { })),
            .. content.DataFiles.Where(file => !file.HasOpenKeys).Select(file => Schema(file.SchemaName, file.Path.Value, reader => Describe(file, reader, words))),
        ];

        (string, string) Schema(string fileName, string title, Action<MapReader> read) =>
            (fileName, JsonSchema.Of(title, MapReader.Describe(read, content.Choices)));
    }

    private static void Describe(DataFile file, MapReader reader, SiteWords words) =>
        file.Read(new DataFileReader(reader, new SourceText(file.Path, ""), words, new DiagnosticBag()));
}
