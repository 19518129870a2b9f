using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Content.Data;

/// <summary>The facts of <c>facts.yml</c>: a name, and the words by which a reader finds it.</summary>
internal sealed record Facts(SourceText Source, ImmutableArray<Fact> All)
{
    public static readonly SourcePath FileName = new("facts.yml");

    public static readonly DataFile<Facts> File = new(FileName, Read) { HasOpenKeys = true, ReportsEmpty = true };

    public Fact? Find(string id) => All.FirstOrDefault(fact => fact.Id.Value == id);

    private static Facts Read(DataFileReader reader)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        foreach (var entry in (reader.Root as YamlMap)?.Entries ?? [])
        {
            if (entry.Value is YamlScalar { IsBlank: false } words)
                facts.Add(new Fact(new(entry.Key.Value, entry.Key.Span), [.. words.Value.Split(" + ", StringSplitOptions.TrimEntries).Select(FactWords.Of)]));
            else
                reader.Diagnostics.Report(DiagnosticCodes.WrongType, reader.Source, entry.Key.Span, $"fact `{entry.Key.Value}` has no words", "write the words of the fact, for example `gas + bubble*|bubbles`");
        }
        return new Facts(reader.Source, facts.ToImmutable());
    }
}
