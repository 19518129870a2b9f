using System.Text;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Tests.Speed;

/// <summary>
/// A guard against slow builds that no slow machine can trip: it counts the bytes that a build asks for, which are the same
/// everywhere, and not the seconds. Runs by itself, since the runtime counts for all threads together, and without garbage
/// collection, which would have trees forgotten and parsed anew at moments of its own.
/// </summary>
[Collection(nameof(Alone))]
public sealed class AllocationTests
{
    /// <summary>What an article of 900 words with 40 links to terms asks for, and a thirtieth more; docs/decisions/0008-speed.md says for what. Raising it is a decision.</summary>
    private const long MostBytesPerPage = 270_000;

    [Fact]
    public void An_article_of_900_words_costs_no_more_than_it_did()
    {
        Assert.InRange(Article(0, articles: 200).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 850, 1000);
        BytesPerPage(articles: 50);

        Assert.InRange(BytesPerPage(articles: 200), 50_000, MostBytesPerPage);
    }

    [Fact]
    public void A_page_of_a_large_site_costs_what_one_of_a_small_site_does()
    {
        BytesPerPage(articles: 50);

        Assert.InRange((double)BytesPerPage(articles: 400) / BytesPerPage(articles: 100), 0.5, 1.2);
    }

    private static long BytesPerPage(int articles)
    {
        var input = Site(articles).ToArray();
        Assert.True(GC.TryStartNoGCRegion(450_000L * articles));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var publication = new SiteBuild(WholeProgram.Site, TestTheme.Renderer()).Run([.. input], new BuildOptions { Date = TestSite.Day });
        Assert.DoesNotContain(publication.Report.Diagnostics, d => d.Severity == Severity.Error);
        foreach (var file in publication.RenderAll())
            Assert.NotEqual(0, file.Content.Length);
        var bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        GC.EndNoGCRegion();
        TestContext.Current.SendDiagnosticMessage($"{articles} articles: {bytes / articles:N0} bytes a page");
        return bytes / articles;
    }

    private static IEnumerable<SourceFile> Site(int articles)
    {
        // Without a menu at the side, as the bytes of the decision were counted.
        yield return File("site.yml", "name: Manual\nurl: https://example.org\nlocale: en\nsidebar: false\npolicy:\n  sentences: error\n  passiveVoice: error\n  numbers: error\n  words: error\n");
        yield return File("index.md", "---\ntitle: Manual\ndescription: A manual.\n---\nBegin [here](articles/a0.md).\n");
        for (var i = 0; i < 20; i++)
            yield return File($"glossary/t{i}.md", $"---\ntitle: Widget {(char)('a' + i)}\ndefinition: The widget with the letter {(char)('a' + i)}.\n---\nIt turns.\n");
        for (var i = 0; i < articles; i++)
            yield return File($"articles/a{i}.md", Article(i, articles));
    }

    private static string Article(int number, int articles)
    {
        var text = new StringBuilder($"---\ntitle: Article {number}\ndescription: The article with this number.\n---\n");
        for (var section = 0; section < 10; section++)
        {
            text.Append($"## Section {section}\n\n");
            for (var paragraph = 0; paragraph < 3; paragraph++)
                text.Append($"The *lever* moves widget {(char)('a' + ((number + section) % 20))} to the left. Then the **spring** pulls it back, and the wheel turns once more. See [that article](a{(number + paragraph + section) % articles}.md) for the next part of the machine.\n\n");
        }
        return text.ToString();
    }

    private static SourceFile File(string path, string text) => new(new SourcePath(path), Encoding.UTF8.GetBytes(text));
}

/// <summary>Tests that nothing else may run beside.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
