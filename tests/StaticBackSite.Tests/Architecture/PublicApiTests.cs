using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StaticBackSite.Configuration;

namespace StaticBackSite.Tests.Architecture;

/// <summary>
/// What an extension compiles against. A change of it is a decision, and shows as a change of a committed file; the packs are not
/// friends of the engine, so that whatever they need is public.
/// </summary>
public sealed class PublicApiTests
{
    private const int MostTypesOfTheEngine = 144;

    private static readonly SymbolDisplayFormat Format = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        extensionMethodStyle: SymbolDisplayExtensionMethodStyle.StaticMethod,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly Lazy<CSharpCompilation> Libraries = new(() => CSharpCompilation.Create(
        "Libraries", [], ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))));

    [Theory]
    [InlineData("StaticBackSite.Core")]
    [InlineData("StaticBackSite.Theme")]
    [InlineData("StaticBackSite.Health")]
    public void The_public_API_is_the_one_that_was_read(string assembly) =>
        Blessed.Check(
            Path.Combine(ProjectFolder.Tests, "Architecture", "PublicApi", $"{assembly}.txt"),
            string.Concat(Types(Assembly(assembly).GlobalNamespace).OrderBy(FullName, StringComparer.Ordinal).SelectMany(Describe).Select(line => line + "\n")));

    /// <summary>Nested types count too, except the groups of the interface's words, which are made of <c>strings/en.yml</c>: one for each heading there.</summary>
    [Fact]
    public void The_engine_shows_no_more_types_than_an_extension_needs() =>
        Assert.InRange(Types(Assembly("StaticBackSite.Core").GlobalNamespace).Count(type => type.ContainingType?.Name != nameof(Strings)), 1, MostTypesOfTheEngine);

    private static IAssemblySymbol Assembly(string name) => Libraries.Value.SourceModule.ReferencedAssemblySymbols.Single(assembly => assembly.Name == name);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol within) =>
        within.GetMembers().OfType<INamespaceOrTypeSymbol>().Where(member => member is INamespaceSymbol || (member.CanBeReferencedByName && IsSeen(member)))
            .SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));

    private static string FullName(INamedTypeSymbol type) => $"{type.ContainingNamespace}.{type.ToDisplayString(Format)[(Keyword(type).Length + 1)..]}";

    private static string Keyword(INamedTypeSymbol type) => type.ToDisplayParts(Format)[0].ToString();

    /// <summary>A line for the type, and one for each member that its sources declare.</summary>
    private static IEnumerable<string> Describe(INamedTypeSymbol type)
    {
        var bases = string.Join(", ", new[] { type.BaseType }.Concat(type.Interfaces).OfType<INamedTypeSymbol>()
            .Where(parent => IsSeen(parent) && parent.ContainingAssembly.Name.StartsWith("StaticBackSite.", StringComparison.Ordinal))
            .Select(parent => parent.ToDisplayString(Format.WithKindOptions(SymbolDisplayKindOptions.None))));
        var members = from member in type.GetMembers()
                      where member is not INamedTypeSymbol && IsSeen(member) && IsDeclared(member)
                      select "  " + member.ToDisplayString(Format);
        return members.Order(StringComparer.Ordinal).Prepend($"{Keyword(type)} {FullName(type)}{(bases.Length > 0 ? $" : {bases}" : "")}");
    }

    private static bool IsSeen(ISymbol symbol) => symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static bool IsDeclared(ISymbol member) =>
        !member.IsOverride
        && (member.CanBeReferencedByName || member is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion } or IPropertySymbol { IsIndexer: true })
        && member is not IMethodSymbol { AssociatedSymbol: not null }
        && !member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(CompilerGeneratedAttribute));
}
