using StaticBackSite.Commands;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Tests;

/// <summary>
/// Broken sites are fixtures: <c>Broken/CODE-name/input</c> and, beside it, exactly what the console says of it in
/// <c>expected.txt</c>. After a change that is meant, run the tests with BLESS=1 and read the diff.
/// </summary>
public sealed class BrokenSiteTests
{
    private static readonly string Root = Path.Combine(ProjectFolder.Tests, "Broken");

    /// <summary>Codes that no committed file can show; each has a test by hand that names it. SB1310: <c>PublishedFilesTests</c>, SB156x: <c>NewCommandTests</c>, SB157x: <c>DiffCommandTests</c>.</summary>
    private static readonly string[] ShownElsewhere = ["SB1002", "SB1003", "SB1004", "SB1005", "SB1008", "SB1009", "SB1310", .. PublishCodes.All.Select(code => code.Id), .. ServingCodes.All.Select(code => code.Id), .. ContributionCodes.All.Select(code => code.Id), .. ProgramCodes.All.Select(code => code.Id)];

    public static TheoryData<string> Cases => [.. Directory.GetDirectories(Root).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_told_what_is_wrong(string name)
    {
        var site = TestSite.Empty();
        var input = Path.Combine(Root, name, "input");
        foreach (var file in Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories))
            site.With(Path.GetRelativePath(input, file).Replace('\\', '/'), File.ReadAllBytes(file));

        Blessed.Check(Path.Combine(Root, name, "expected.txt"), site.Report);
        Assert.Contains(name[..6], site.Codes);
    }

    [Fact]
    public void Every_code_has_a_broken_site()
    {
        var shown = Directory.GetDirectories(Root).Select(d => Path.GetFileName(d)[..6]).Concat(ShownElsewhere).ToHashSet(StringComparer.Ordinal);

        // What is wrong with a published site has its own tests: Audit/Breakages.
        Assert.DoesNotContain(WholeProgram.Site.Codes.All.Except(AuditCodes.All), code => !shown.Contains(code.Id));
    }

    [Fact]
    public void A_missing_input_folder_is_SB1002() =>
        Assert.Equal("SB1002", InputOptions.MissingInput("nowhere").Diagnostics.Single().Code.Id);

    [Fact]
    public void Codes_are_unique_ordered_and_explained()
    {
        var ids = WholeProgram.Site.Codes.All.Select(c => c.Id).ToArray();

        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.All(WholeProgram.Site.Codes.All, code =>
        {
            Assert.Matches("^SB[0-9]{4}$", code.Id);
            Assert.All(new[] { code.Title, code.Cause, code.Example, code.Fix }, text => Assert.True(text.Length > 5, code.Id));
        });
    }
}
