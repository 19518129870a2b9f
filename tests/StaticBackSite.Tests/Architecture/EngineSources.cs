using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StaticBackSite.Tests.Generators;

namespace StaticBackSite.Tests.Architecture;

/// <summary>The sources of the engine as the compiler understands them, to ask which file uses which.</summary>
internal sealed class EngineSources
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly string Folder = Path.Combine(ProjectFolder.Repository, "src", "StaticBackSite.Core");

    private readonly CSharpCompilation _compilation;

    private EngineSources(CSharpCompilation compilation) => _compilation = compilation;

    public static EngineSources Read()
    {
        var files = from file in Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
                    let path = Path.GetRelativePath(Folder, file).Replace('\\', '/')
                    where !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal)
                    select CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: path);
        var strings = new[] { Strings("Configuration", "Strings", "StaticBackSite.Theme") };
        // Everything that this test runs with: the shared frameworks and the packages of the engine.
        var libraries = from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                        where !Path.GetFileName(path).StartsWith("StaticBackSite.", StringComparison.Ordinal)
                        select MetadataReference.CreateFromFile(path);
        return new EngineSources(CSharpCompilation.Create(
            "StaticBackSite.Core", [.. files, .. strings, CSharpSyntaxTree.ParseText(ImplicitUsings)], libraries, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)));
    }

    /// <summary>The type that the build makes of a file of strings, as a file of its folder.</summary>
    private static SyntaxTree Strings(string folder, string type, string theme)
    {
        var text = File.ReadAllText(Path.Combine(ProjectFolder.Repository, "theme", theme, "strings", "en.yml"));
        var made = StringsDriver.For(("en.yml", text, $"StaticBackSite.{folder}.{type}")).RunGenerators(CSharpCompilation.Create("Strings")).GetRunResult();
        return CSharpSyntaxTree.ParseText(made.GeneratedTrees.Single().ToString(), path: $"{folder}/{type}.g.cs");
    }

    /// <summary>The same sources with one more file.</summary>
    public EngineSources With(string path, string text) => new(_compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text, path: path)));

    /// <summary>Each pair of files of which the first uses a type of the second, with a place where it does.</summary>
    public ImmutableArray<SourceReference> References() =>
        [.. _compilation.SyntaxTrees.AsParallel().SelectMany(ReferencesOf).DistinctBy(reference => (reference.From, reference.To)).OrderBy(reference => reference.ToString(), StringComparer.Ordinal)];

    private IEnumerable<SourceReference> ReferencesOf(SyntaxTree tree)
    {
        var model = _compilation.GetSemanticModel(tree);
        foreach (var node in tree.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax))
        {
            if (node is not (SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax))
                continue;
            var symbol = model.GetSymbolInfo(node).Symbol;
            for (var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType; type is not null; type = type.ContainingType)
            {
                foreach (var declared in type.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree.FilePath).Where(path => path.Length > 0 && path != tree.FilePath))
                    yield return new SourceReference(tree.FilePath, declared, type.Name, node.GetLocation().GetLineSpan().StartLinePosition.Line + 1);
            }
        }
    }
}

/// <summary>A file that uses a type of another file; both by their paths in the engine.</summary>
internal sealed record SourceReference(string From, string To, string Type, int Line)
{
    public string FromFolder => FolderOf(From);

    public string ToFolder => FolderOf(To);

    public override string ToString() => $"{From}:{Line} uses {Type} of {To}";

    /// <summary>The folder below the root; empty for the files that lie at the root.</summary>
    private static string FolderOf(string path) => path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? path[..slash] : "";
}
