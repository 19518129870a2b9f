using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using StaticBackSite.Commands;
using StaticBackSite.Serving;

namespace StaticBackSite.Tests.Commands;

/// <summary>What contributors and maintainers ask for besides a build: what is due, a source, a drawing, a page, completion.</summary>
public sealed class ContributorCommandTests : IDisposable
{
    private readonly StaticBack _staticback = new();

    [Fact]
    public void Todo_lists_reviews_drafts_unread_sources_dead_links_and_records()
    {
        _staticback
            .Write("input/site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\npolicy: { reviews: error, sections: error }\n")
            .Write("input/soon.md", "---\ntitle: Soon\ndescription: A page that is due.\nreviewed: 2026-01-01\nreviewDue: 2026-12-20\n---\nSee [them](https://gone.example/x).\n")
            .Write("input/late.md", "---\ntitle: Late\ndescription: A page that is late.\nreviewed: 2025-01-01\nreviewDue: 2026-11-01\n---\nText.\n")
            .Write("input/begun.md", "---\ntitle: Begun\ndescription: A page that was begun.\ndraft: true\n---\nSee [more](gone.md).\n")
            .Write("input/references.yml", "references:\n  - id: smith2024\n    type: webpage\n    title: A page\n    author:\n      - { literal: A society }\n    URL: https://example.org/a\n    verified: false\n  - id: kept2024\n    type: webpage\n    title: Another page\n    author:\n      - { literal: A society }\n    URL: https://example.org/b\n    verified: false\n    limits: Nobody could read it.\n")
            .Write("input/published-urls.txt", "/\n")
            .Write("obj/external-links.json", "{ \"https://gone.example/x\": \"2026-11-29 404\", \"https://good.example/\": \"2026-11-29 200\" }");

        Assert.Equal(0, _staticback.Run("todo", "--date", "2026-11-30"));
        Assert.Contains("Reviews (2)\n  2026-11-01  late.md  overdue\n  2026-12-20  soon.md\n", _staticback.Output, StringComparison.Ordinal);
        Assert.Contains("Drafts (1)\n  begun.md: lacks ", _staticback.Output, StringComparison.Ordinal);
        Assert.Contains("    line 6: there is no file `gone.md`\n", _staticback.Output, StringComparison.Ordinal);
        Assert.Contains("Sources that nobody has read yet (1)\n  smith2024 in references.yml\n", _staticback.Output, StringComparison.Ordinal);
        Assert.Contains("  https://gone.example/x answered 404 on 2026-11-29; it is in soon.md\n", _staticback.Output, StringComparison.Ordinal);
        Assert.Contains("  published-urls.txt lacks ", _staticback.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("good.example", _staticback.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Todo_says_that_nothing_is_due_and_can_keep_quiet()
    {
        Assert.Equal(0, _staticback.Run("todo"));
        Assert.Equal("Nothing is due in the next 60 days.\n", _staticback.Output);
        Assert.Equal(0, _staticback.Run("todo", "--quiet"));
        Assert.Equal("", _staticback.Output);
    }

    [Fact]
    public void A_draft_lists_all_that_it_lacks_once_it_is_asked_for()
    {
        Assert.Equal(0, _staticback.Run("new", "article", "A warm pack"));
        Assert.Equal(0, _staticback.Run("todo"));

        Assert.Contains("  articles/a-warm-pack.md: lacks ", _staticback.Output, StringComparison.Ordinal);
        Assert.Contains("this sentence is meant for the writer of the page", _staticback.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_term_is_never_published()
    {
        Assert.Equal(0, _staticback.Run("new", "term", "Warm pack"));
        var term = _staticback.PathOf("input/glossary/warm-pack.md");
        File.WriteAllText(term, File.ReadAllText(term).Replace("draft: true\n", "", StringComparison.Ordinal));

        Assert.Equal(1, _staticback.Run());
        Assert.Contains("SB5023", _staticback.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void New_reference_takes_options_and_no_page_can_cite_it_yet()
    {
        Assert.Equal(0, _staticback.Run("new", "reference", "--title", "Real-time: \"cracks\"", "--author", "Kawchuk, GN", "--author", "A society", "--year", "2015", "--journal", "PLoS ONE"));
        Assert.Contains("Added kawchuk2015 at the end of input/references.yml", _staticback.Output, StringComparison.Ordinal);
        Assert.Equal(0, _staticback.Run("new", "reference", "--title", "Another", "--author", "Kawchuk, GN", "--year", "2015", "--address", "https://example.org/x"));
        Assert.Contains("Added kawchuk2015b ", _staticback.Output, StringComparison.Ordinal);

        Assert.Equal(0, _staticback.Run());
        _staticback.Write("input/index.md", "---\ntitle: Home\ndescription: The first page.\n---\nA claim [@kawchuk2015].\n").Write("input/site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\npolicy: { unverifiedReferences: error }\n");
        Assert.Equal(1, _staticback.Run());
    }

    [Fact]
    public async Task The_record_of_a_source_is_fetched_from_whoever_the_registrar_names()
    {
        var accepted = new List<string>();
        await using var registrar = await LoopbackServer.Start(0, context =>
        {
            accepted.Add(context.Request.Headers.Accept.ToString());
            switch (context.Request.Path.Value)
            {
                case "/10.1371/journal.pone.0119470":
                    context.Response.Redirect("/records/0119470");
                    return Task.CompletedTask;
                case "/records/0119470":
                    context.Response.ContentType = "application/vnd.citationstyles.csl+json";
                    return context.Response.WriteAsync("{\"type\":\"journal-article\",\"title\":\"Real-Time Visualization of <i>Joint</i> Cavitation\",\"container-title\":\"PLOS ONE\",\"DOI\":\"10.1371/journal.pone.0119470\",\"issued\":{\"date-parts\":[[2015,4,15]]},\"author\":[{\"family\":\"Kawchuk\",\"given\":\"Gregory N.\"},{\"name\":\"A society\"}]}");
                case "/page":
                    return context.Response.WriteAsync("<!doctype html><title>A page for people</title>");
                default:
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                    return Task.CompletedTask;
            }
        }, _ => { });
        using var handler = new SocketsHttpHandler();
        Task<ReferenceDraft?> Fetch(string path) => NewReferenceCommand.Fetch(new ReferencePlace(new Uri(registrar.Address + path), null), handler, TestContext.Current.CancellationToken);

        var record = await Fetch("/10.1371/journal.pone.0119470");

        Assert.Equal("application/vnd.citationstyles.csl+json", Assert.Single(accepted.Distinct()));
        Assert.Equal(
            "  - id: kawchuk2015\n    type: article-journal\n    title: \"Real-Time Visualization of Joint Cavitation\"\n    author:\n      - { family: \"Kawchuk\", given: \"Gregory N.\" }\n      - { literal: \"A society\" }\n    issued: { date-parts: [[2015]] }\n    container-title: \"PLOS ONE\"\n    DOI: \"10.1371/journal.pone.0119470\"\n",
            record!.Yaml(record.IdBeside(new HashSet<string>())).Split("    # true once")[0]);
        Assert.Null(await Fetch("/page"));
        Assert.Null(await Fetch("/gone"));
        Assert.Null(await NewReferenceCommand.Fetch(new ReferencePlace(new Uri("http://localhost:1/nobody"), null), handler, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("something", "is neither a DOI nor a PMID")]
    [InlineData("10.1/x", "is neither a DOI nor a PMID")]
    public void New_reference_says_what_a_source_is(string given, string message)
    {
        Assert.Equal(2, _staticback.Run("new", "reference", given));
        Assert.Contains(message, _staticback.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.1371/journal.pone.0119470", "https://doi.org/10.1371/journal.pone.0119470")]
    [InlineData("https://doi.org/10.1371/journal.pone.0119470", "https://doi.org/10.1371/journal.pone.0119470")]
    [InlineData("doi: 10.1000/a(b)#c?d", "https://doi.org/10.1000/a%28b%29%23c%3Fd")]
    [InlineData("PMID: 25875374", "https://api.ncbi.nlm.nih.gov/lit/ctxp/v1/pubmed/?format=csl&id=25875374")]
    public void A_source_is_looked_up_where_it_is_known(string given, string address) =>
        Assert.Equal(address, ReferenceDraft.LookUp(given)!.Address.AbsoluteUri);

    [Fact]
    public void A_record_becomes_an_entry()
    {
        var draft = ReferenceDraft.OfRecord("""{ "title": "A <i>sound</i> &amp;\n its cause", "author": [{ "family": "Kawchuk", "given": "GN" }, { "name": "A society" }], "issued": { "date-parts": [[2015, 4]] }, "container-title": "PLoS ONE", "DOI": "10.1/x" }""")!;

        Assert.Equal(("A sound & its cause", 2015, "PLoS ONE", "10.1/x"), (draft.Title, draft.Year, draft.Journal, draft.Doi));
        Assert.Equal("kawchuk2015c", draft.IdBeside(new HashSet<string>(StringComparer.Ordinal) { "kawchuk2015", "kawchuk2015b" }));
        Assert.Contains("    issued: { date-parts: [[2015]] }\n", draft.Yaml("x"), StringComparison.Ordinal);
        Assert.Contains("    verified: false\n", draft.Yaml("x"), StringComparison.Ordinal);
        Assert.Null(ReferenceDraft.OfRecord("[1]"));
    }

    [Fact]
    public void New_figure_can_be_shown_as_it_is()
    {
        Assert.Equal(0, _staticback.Run("new", "figure", "A warm pack & a towel"));
        Assert.Contains("  ![What people who cannot see it must know.](../figures/a-warm-pack-a-towel.svg \"The caption below it.\")\n", _staticback.Output, StringComparison.Ordinal);

        _staticback
            .Write("input/site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\npolicy: { figures: error, drawings: error }\n")
            .Write("input/index.md", "---\ntitle: Home\ndescription: The first page.\n---\nWelcome.\n\n![A warm pack in a towel.](figures/a-warm-pack-a-towel.svg \"It is warm.\")\n");
        Assert.Equal(0, _staticback.Run("--warnings-as-errors", "--no-search"));
        Assert.Equal(2, _staticback.Run("new", "figure", "A warm pack & a towel"));
    }

    [Fact]
    public void New_page_goes_into_a_folder_of_the_input_and_nowhere_else()
    {
        Assert.Equal(0, _staticback.Run("new", "page", "A warm pack", "--in", "guide/heat"));
        Assert.True(File.Exists(_staticback.PathOf("input/guide/heat/a-warm-pack.md")));

        foreach (var outside in (string[])["../x", "a/../../x", "a//b"])
            Assert.Equal(2, _staticback.Run("new", "page", "A warm pack", "--in", outside));
        Assert.False(Directory.Exists(_staticback.PathOf("x")));
    }

    [Theory]
    [InlineData("staticback pre", 1, "preview")]
    [InlineData("staticback new ter", 2, "term")]
    [InlineData("staticback --format sa", 2, "sarif")]
    [InlineData("staticback completion z", 2, "zsh")]
    [InlineData("staticback --input x build --upd", 4, "--update-ledger --update-grades --update-baseline")]
    public void Bash_completes_commands_options_and_values(string line, int word, string expected)
    {
        Assert.Equal(0, _staticback.Run("completion", "bash"));
        var script = $"{_staticback.Output}\nCOMP_WORDS=({line}); COMP_CWORD={word}; _staticback; echo \"${{COMPREPLY[*]}}\"";

        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        Assert.Equal(expected + "\n", bash.StandardOutput.ReadToEnd());
    }

    [Theory]
    [InlineData("zsh", "bashcompinit")]
    [InlineData("fish", "complete -c staticback -n '__fish_seen_subcommand_from new' -a term\n")]
    [InlineData("pwsh", "  ' new' = 'site article term page figure reference")]
    public void Every_shell_has_its_script(string shell, string line)
    {
        Assert.Equal(0, _staticback.Run("completion", shell));
        Assert.Contains(line, _staticback.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_lists_all_codes_and_takes_a_number_alone()
    {
        Assert.Equal(0, _staticback.Run("explain"));
        Assert.Contains("SB2001  error    ", _staticback.Output, StringComparison.Ordinal);
        Assert.Equal(0, _staticback.Run("explain", "2001"));
        Assert.StartsWith("SB2001 (error): ", _staticback.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_and_version_answer_to_their_usual_names()
    {
        Assert.Equal(0, _staticback.Run("-v"));
        var version = _staticback.Output;
        Assert.Equal(0, _staticback.Run("--version"));
        Assert.Equal(version, _staticback.Output);
        Assert.Equal(0, _staticback.Run("help", "new"));
        Assert.Contains("reference", _staticback.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _staticback.Dispose();
}
