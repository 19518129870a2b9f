using System.Diagnostics;
using System.Text.Json;

namespace StaticBackSite.SiteTests.Search;

/// <summary>
/// The published search, run by Node.js and without a browser: the script of today answers from <c>index.json</c>, a <c>search.json</c> that
/// The Quiet Back once had, so that a change of content changes no answer. <c>check.mjs</c> asks the site of today.
/// </summary>
internal sealed class SearchEngine(PublishedSite site)
{
    private static readonly string Recorded = Path.Combine(ProjectFolder.Repository, "tests", "StaticBackSite.SiteTests", "Search", "index.json");

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public SearchedSite Index { get; } = JsonSerializer.Deserialize<SearchedSite>(File.ReadAllText(Recorded), Json)!;

    /// <summary>What comes of each search, all in one run.</summary>
    public Answer[] Answer(IEnumerable<string> searches)
    {
        var scratch = Directory.CreateTempSubdirectory("search-tests-");
        try
        {
            var (script, index) = (Path.Combine(scratch.FullName, "search.js"), Path.Combine(scratch.FullName, "search.json"));
            File.WriteAllText(script, site.Text(site.Files.Single(path => path.StartsWith("assets/search.", StringComparison.Ordinal) && path.EndsWith(".js", StringComparison.Ordinal))));
            File.Copy(Recorded, index);
            return JsonSerializer.Deserialize<Answer[]>(Run([Path.Combine(ProjectFolder.Repository, "tests", "StaticBackSite.SiteTests", "Search", "answer.mjs"), script, index], JsonSerializer.Serialize(searches)), Json)!;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static string Run(string[] arguments, string input)
    {
        using var node = Process.Start(new ProcessStartInfo("node", arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = node.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        node.StandardInput.Write(input);
        node.StandardInput.Close();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, $"node ended with {node.ExitCode}: {errors.Result}");
        return said.Result;
    }
}

internal sealed record SearchedSite(SearchedPage[] Pages);

internal sealed record SearchedPage(string Url, string Title, string[]? Names, string[]? Also);

internal sealed record Answer(Result[] Results, string? Instead, string[] Near);

/// <param name="IsPinned">Whether the site gives the answer by hand.</param>
internal sealed record Result(string Url, string? Part, bool IsAlert, bool IsPinned);
