using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StaticBackSite.Tests.Generators;

public sealed class StringsGeneratorTests
{
    [Theory]
    [InlineData("page:\n  a: Text\n  a: Text\n", 3, "duplicate key `page.a`")]
    [InlineData("a: Text\n", 1, "texts belong to a group")]
    [InlineData("page:\n  a: {b}\n", 2, "between double quotes")]
    [InlineData("page:\n  a: one: two\n", 2, "between double quotes")]
    [InlineData("page:\n  a: \"open\n", 2, "between double quotes")]
    [InlineData("page:\n  a: \"\\\"\n", 2, "between double quotes")]
    [InlineData("page:\n   a: Text\n", 2, "two spaces for each level")]
    [InlineData("page:\n  a:Text\n", 2, "two spaces for each level")]
    [InlineData("page:\n  a:\n    few: Text\n", 3, "`one` and `other`")]
    [InlineData("page:\n  a:\n    one: Text\n", 3, "has no form `other`")]
    [InlineData("page:\n  a: \"{b:date}\"\n", 2, "a placeholder is")]
    [InlineData("page:\n  a: \"{b:markup} {c}\"\n", 2, "a placeholder is")]
    public void Refuses_what_it_would_misread(string strings, int line, string message)
    {
        var diagnostic = Assert.Single(Run(("en.yml", strings, "Test.Strings")).Diagnostics, d => d.Id == "SBS001");

        Assert.Equal(line, diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1);
        Assert.Contains(message, diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void Makes_properties_methods_and_halves()
    {
        var code = Run(("en.yml", "page:\n  a: Text\n  b: \"{x} and {y:number}\"\n  c: \"to {z:markup}\"\n  d:\n    one: one\n    other: \"{count:number} of {x}\"\n", "Test.Strings")).GeneratedTrees.Single().ToString();

        Assert.Contains("public string A { get; }", code, StringComparison.Ordinal);
        Assert.Contains("public string B(string? x, int y)", code, StringComparison.Ordinal);
        Assert.Contains("public Around C { get; }", code, StringComparison.Ordinal);
        Assert.Contains("public string D(int count, string? x)", code, StringComparison.Ordinal);
        Assert.Contains("new(\"page.b\", \"{x} and {y}\", [\"x\", \"y\"])", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.js", "say(strings.page.a);", null)]
    [InlineData("a.js", "say('<b>{strings.page.b}</b>');", "page.b")]
    [InlineData("a.css", "content: \"{strings.pages.a}\";", "pages.a")]
    public void A_script_that_names_an_unknown_key_does_not_compile(string file, string text, string? unknown)
    {
        var found = Run(("en.yml", "page:\n  a: Text\n", "check"), (file, text, "")).Diagnostics;

        Assert.Equal(unknown is null ? [] : [$"SBS002: no file of strings has the key `{unknown}`"], found.Select(d => $"{d.Id}: {d.GetMessage()}"));
    }

    [Fact]
    public void What_has_not_changed_is_not_made_again()
    {
        GeneratorDriver driver = StringsDriver.For(("en.yml", "page:\n  a: Text\n", "Test.Strings"));
        driver = driver.RunGenerators(Compilation, TestContext.Current.CancellationToken);
        driver = driver.RunGenerators(Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class C;", cancellationToken: TestContext.Current.CancellationToken)), TestContext.Current.CancellationToken);

        Assert.All(driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    private static CSharpCompilation Compilation => CSharpCompilation.Create("Test");

    private static GeneratorDriverRunResult Run(params (string Path, string Text, string Type)[] files) => StringsDriver.For(files).RunGenerators(Compilation).GetRunResult();
}
