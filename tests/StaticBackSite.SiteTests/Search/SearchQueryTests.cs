using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace StaticBackSite.SiteTests.Search;

/// <summary>What people type finds what they mean: the searches of <c>queries.txt</c>, and what must hold of every title and name.</summary>
public sealed partial class SearchQueryTests
{
    private static readonly SearchEngine Engine = new(PublishedSite.Real);

    [Fact]
    public void Each_search_of_the_list_finds_its_page_first()
    {
        var queries = File.ReadAllLines(Path.Combine(ProjectFolder.Repository, "tests", "StaticBackSite.SiteTests", "Search", "queries.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => Line().Match(line) is { Success: true } match ? match : throw new InvalidDataException($"queries.txt: `{line}` is not `words -> /address/`"))
            .ToArray();
        var answers = Engine.Answer(queries.Select(query => query.Groups["words"].Value));

        Assert.True(queries.Length >= 117, $"{queries.Length} searches");
        AssertNone(queries.Zip(answers).Where(pair => !Fits(pair.First, pair.Second)).Select(pair => $"{pair.First.Value} — found {Shown(pair.Second)}"));
    }

    /// <summary>A term and the page about it may share a name; either may then be first.</summary>
    [Fact]
    public void Each_title_finds_its_page_before_every_other()
    {
        var pages = Engine.Index.Pages;
        var answers = Engine.Answer(pages.Select(page => page.Title));

        AssertNone(pages.Zip(answers).Where(pair => !First(pair.Second, pair.First.Url).Contains(pair.First.Title, StringComparison.OrdinalIgnoreCase) || !Found(pair.Second).Take(3).Contains(pair.First.Url)).Select(pair => $"“{pair.First.Title}” found {Shown(pair.Second)}"));
    }

    [Fact]
    public void Each_name_finds_its_page_among_the_first_four()
    {
        var names = Engine.Index.Pages.SelectMany(page => (page.Names ?? []).Concat(page.Also ?? []).Select(name => (page.Url, Name: name))).ToArray();
        var answers = Engine.Answer(names.Select(name => name.Name));

        AssertNone(names.Zip(answers).Where(pair => !Found(pair.Second).Take(4).Contains(pair.First.Url)).Select(pair => $"“{pair.First.Name}” found {Shown(pair.Second)}"));
    }

    /// <summary>Whoever types one letter more of a name does not lose the page.</summary>
    [Fact]
    public void Each_beginning_of_a_title_finds_its_page()
    {
        var beginnings = Engine.Index.Pages.SelectMany(page => Enumerable.Range(4, Math.Max(0, page.Title.Length - 4)).Select(length => (page.Url, Typed: page.Title[..length])))
            .Where((_, i) => i % Thorough.Of(full: 1, sample: 5) == 0).ToArray();
        var answers = Engine.Answer(beginnings.Select(beginning => beginning.Typed));

        AssertNone(beginnings.Zip(answers).Where(pair => pair.Second.Results.All(result => result.Url != pair.First.Url)).Select(pair => $"“{pair.First.Typed}” does not find {pair.First.Url}"));
    }

    /// <summary>A letter left out, added, changed or swapped, in a word that is long enough to be known by the rest of it.</summary>
    [Fact]
    public void A_typing_error_in_a_long_word_of_a_title_finds_its_page_among_the_first_five()
    {
        var random = new Random(20261130);
        var slips = Enumerable.Range(0, Thorough.Of(full: 40, sample: 4))
            .SelectMany(_ => Engine.Index.Pages)
            .Select(page => (page.Url, Long: Words().Matches(page.Title).Select(word => word.Value).MaxBy(word => word.Length)!))
            .Where(page => page.Long.Length >= 7)
            .Select(page => (page.Url, page.Long, Typed: Slip(page.Long, random)))
            .ToArray();
        var right = Engine.Answer(slips.Select(slip => slip.Long));
        var answers = Engine.Answer(slips.Select(slip => slip.Typed));

        // Where the word alone does not lead to the page, a misspelt one need not.
        var missed = slips.Zip(right, answers).Where(each => Found(each.Second).Take(3).Contains(each.First.Url) && !Found(each.Third).Take(5).Contains(each.First.Url)).ToArray();
        AssertNone(missed.Select(each => $"“{each.First.Typed}” ({each.First.Long}) found {Shown(each.Third)}"));
    }

    [Fact]
    public void The_index_has_at_most_300_bytes_for_each_page()
    {
        var bytes = Encoding.UTF8.GetBytes(PublishedSite.Real.Text("search.json"));
        var compressed = new byte[bytes.Length];

        // As hosts compress what they send: quickly.
        Assert.True(BrotliEncoder.TryCompress(bytes, compressed, out var size, quality: 5, window: 22));
        Assert.True(size <= 300 * PublishedSite.Real.Pages.Length, string.Create(CultureInfo.InvariantCulture, $"{size:N0} bytes for {PublishedSite.Real.Pages.Length} pages"));
    }

    [Fact]
    public void Nothing_leads_to_pages_for_contributors_or_to_the_search_itself() =>
        Assert.DoesNotContain(Engine.Index.Pages, page => page.Url.StartsWith("/contribute/", StringComparison.Ordinal) || page.Url is "/search/" or "/404.html" or "/print/");

    private static void AssertNone(IEnumerable<string> faults) => Assert.True(!faults.Any(), string.Join('\n', faults));

    private static bool Fits(Match query, Answer answer)
    {
        if (query.Groups["nothing"].Success)
            return answer.Results.Length == 0;
        return answer.Results is [var first, ..]
            && first.Url == query.Groups["url"].Value
            && (!query.Groups["part"].Success || first.Part == query.Groups["part"].Value)
            && (!query.Groups["alert"].Success || first.IsAlert);
    }

    private static IEnumerable<string> Found(Answer answer) => answer.Results.Select(result => result.Url);

    /// <summary>The title of the first page, passing by what the site gives by hand in place of the one that is wanted.</summary>
    private static string First(Answer answer, string wanted)
    {
        var first = answer.Results.FirstOrDefault(result => !result.IsPinned || result.Url == wanted)?.Url;
        return Engine.Index.Pages.FirstOrDefault(page => page.Url == first)?.Title ?? "";
    }

    private static string Shown(Answer answer) =>
        answer.Results.Length == 0 ? "nothing" : string.Join(", ", answer.Results.Take(4).Select(result => $"{(result.IsAlert ? "!" : "")}{result.Url}{(result.Part is null ? "" : "#" + result.Part)}"));

    private static string Slip(string word, Random random)
    {
        var at = random.Next(1, word.Length - 1);
        var letter = (char)random.Next('a', 'z' + 1);
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, $"{letter}"),
            2 => $"{word[..at]}{letter}{word[(at + 1)..]}",
            _ => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
        };
    }

    [GeneratedRegex(@"^(?<words>.+) -> ((?<nothing>nothing)|(?<alert>!)?(?<url>/[^#]*)(#(?<part>.+))?)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
