using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace StaticBackSite.Generators;

/// <summary>
/// Turns files of strings into types, so that a missing key does not compile. An additional file with the metadata
/// <c>StringsType</c> becomes the type of that name. Where it is <c>check</c> instead, no type is made, and the keys that the
/// project's scripts and stylesheets name are looked up in all files of strings.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class StringsGenerator : IIncrementalGenerator
{
    private static readonly DiagnosticDescriptor Malformed = new("SBS001", "A file of strings that cannot be read", "{0}", "Strings", DiagnosticSeverity.Error, isEnabledByDefault: true);
    private static readonly DiagnosticDescriptor Unknown = new("SBS002", "A string that no file has", "no file of strings has the key `{0}`", "Strings", DiagnosticSeverity.Error, isEnabledByDefault: true);

    private static readonly Regex Named = new(@"\bstrings\.(?<key>[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, _) => (File: pair.Left, Type: pair.Right.GetOptions(pair.Left).TryGetValue("build_metadata.AdditionalFiles.StringsType", out var type) ? type : ""))
            .Where(file => file.Type.Length > 0);
        context.RegisterSourceOutput(files.Where(file => file.Type != "check"), (output, file) => Generate(output, file.File, file.Type));
        var scripts = context.AdditionalTextsProvider.Where(file => Path.GetExtension(file.Path) is ".js" or ".css");
        context.RegisterSourceOutput(scripts.Combine(files.Where(file => file.Type == "check").Select((file, _) => file.File).Collect()), Check);
    }

    private static void Generate(SourceProductionContext output, AdditionalText file, string type)
    {
        if (file.GetText(output.CancellationToken) is not { } text)
            return;
        var strings = StringsFile.Read(text);
        foreach (var fault in strings.Faults)
            Report(output, Malformed, file, text, text.Lines[fault.Line].Span, fault.Message);
        foreach (var same in strings.Entries.GroupBy(entry => (entry.Group, entry.Name)))
        {
            var placeholders = Placeholder.In(same.Select(entry => entry.Text));
            if (placeholders.Any(p => !p.IsKnown) || (placeholders.Any(p => p.IsMarkup) && (placeholders.Count > 1 || same.First().Form is not null)))
                Report(output, Malformed, file, text, text.Lines[same.First().Line].Span, "a placeholder is `{name}`, `{name:number}` or, alone in its text, `{name:markup}`");
        }
        output.AddSource($"{type}.g.cs", SourceText.From(WriteStrings.Of(type, Path.GetFileName(file.Path), strings.Entries), Encoding.UTF8));
    }

    private static void Check(SourceProductionContext output, (AdditionalText Script, ImmutableArray<AdditionalText> Strings) files)
    {
        if (files.Script.GetText(output.CancellationToken) is not { } text)
            return;
        var keys = new HashSet<string>(files.Strings.SelectMany(file => StringsFile.Read(file.GetText(output.CancellationToken)!).Entries).Select(entry => $"{entry.Group}.{entry.Name}"));
        foreach (var match in Named.Matches(text.ToString()).Cast<Match>().Where(match => !keys.Contains(match.Groups["key"].Value)))
            Report(output, Unknown, files.Script, text, new TextSpan(match.Index, match.Length), match.Groups["key"].Value);
    }

    private static void Report(SourceProductionContext output, DiagnosticDescriptor what, AdditionalText file, SourceText text, TextSpan span, string message) =>
        output.ReportDiagnostic(Diagnostic.Create(what, Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span)), message));
}
