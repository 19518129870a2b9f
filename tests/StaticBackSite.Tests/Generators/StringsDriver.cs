using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using StaticBackSite.Generators;

namespace StaticBackSite.Tests.Generators;

/// <summary>Runs the generator of strings over files in memory, as the compiler does over those of a project.</summary>
internal static class StringsDriver
{
    public static CSharpGeneratorDriver For(params (string Path, string Text, string Type)[] files)
    {
        var texts = files.ToDictionary(file => (AdditionalText)new InMemory(file.Path, file.Text), file => file.Type);
        return CSharpGeneratorDriver.Create(
            [new StringsGenerator().AsSourceGenerator()], texts.Keys, CSharpParseOptions.Default, new Options(texts),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    private sealed class InMemory(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Options(Dictionary<AdditionalText, string> types) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new One("");

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new One(types[textFile]);
    }

    private sealed class One(string type) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = key == "build_metadata.AdditionalFiles.StringsType" ? type : null;
            return value is not null;
        }
    }
}
