using StaticBackSite.Commands;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.SearchIndex;

namespace StaticBackSite.Tests.Diagnostics;

/// <summary>What two files say alike is reported in the one that has just been written.</summary>
public sealed class NewerFileTests
{
    private const string Policy = "name: Test\nurl: https://example.org\nlocale: en-GB\npolicy:\n  uniqueTitles: error\n";

    [Theory]
    [InlineData("/glossary/facet-joint/\n", "glossary/bony-pair.md")]
    [InlineData("/glossary/bony-pair/\n", "glossary/facet-joint.md")]
    public void A_term_that_is_not_published_yet(string ledger, string expected)
    {
        var site = new TestSite().With("published-urls.txt", "/\n" + ledger).WithTerm("bony-pair", "Bony pair", "aliases: [joint]\n").WithTerm("facet-joint", "Facet joint", "aliases: [joint]\n");

        Assert.Equal(expected, site.Publication.Report.Diagnostics.Single(d => d.Code == DiagnosticCodes.AmbiguousTerm).Location.Path.Value);
    }

    [Theory]
    [InlineData("a.md")]
    [InlineData("b.md")]
    public void A_published_page_that_is_being_changed(string changed)
    {
        var site = new TestSite().With("site.yml", Policy).With("published-urls.txt", "/\n/a/\n/b/\n").WithPage("a.md", "Text.", "Same").WithPage("b.md", "Text.", "Same");
        site.Options = site.Options with { IsChanged = path => path.Value == changed };

        Assert.Equal(changed, site.Publication.Report.Diagnostics.Single(d => d.Code.Id == "SB5002").Location.Path.Value);
    }

    [Fact]
    public void A_page_with_the_title_and_the_description_of_another_is_one_finding()
    {
        var site = new TestSite().With("site.yml", Policy).With("a.md", "---\ntitle: Same\ndescription: The same.\n---\nText.\n").With("b.md", "---\ntitle: Same\ndescription: The same.\n---\nText.\n");

        Assert.Equal(["SB5002"], site.Codes.Where(code => code is "SB5002" or "SB5003"));
    }

    [Fact]
    public void Git_says_what_is_being_changed()
    {
        var folder = Directory.CreateTempSubdirectory("changed-").FullName;
        try
        {
            Assert.False(new ChangedFiles(folder).Contains(new SourcePath("old.md")));
            Git("init", "--quiet", "--initial-branch=main");
            Write("old.md", "Old.");
            Write("edited.md", "Before.");
            Commit();
            Git("update-ref", "refs/remotes/origin/HEAD", "HEAD");
            Write("edited.md", "After.");
            Write("new ö.md", "New.");

            var uncommitted = new ChangedFiles(Path.Combine(folder, "input"));
            Assert.True(uncommitted.Contains(new SourcePath("edited.md")));
            Commit();
            var committed = new ChangedFiles(Path.Combine(folder, "input"));
            Assert.True(committed.Contains(new SourcePath("edited.md")));

            // As GitHub checks a pull request: on a merge into the main branch.
            Git("checkout", "--quiet", "-b", "contribution", "HEAD~1");
            Write("proposed.md", "Proposed.");
            Commit();
            Git("checkout", "--quiet", "main");
            Git("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", "merge", "--quiet", "--no-edit", "contribution");
            var merged = new ChangedFiles(Path.Combine(folder, "input"));

            Assert.Equal((true, false), (merged.Contains(new SourcePath("proposed.md")), merged.Contains(new SourcePath("edited.md"))));
            Assert.All([uncommitted, committed], files => Assert.Equal((false, true, true), (files.Contains(new SourcePath("old.md")), files.Contains(new SourcePath("edited.md")), files.Contains(new SourcePath("new ö.md")))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        void Write(string name, string text) => File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "input")).FullName, name), text);
        void Git(params string[] arguments) => RunProgram.In(folder, TimeSpan.FromMinutes(1), "git", arguments, TestContext.Current.CancellationToken);
        void Commit()
        {
            Git("add", "--all");
            Git("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message=x");
        }
    }
}
