using System.Collections.Immutable;
using StaticBackSite.Health;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Readability;
using StaticBackSite.Testing.SelfCheck;
using StaticBackSite.Text;

namespace StaticBackSite.SiteTests.SelfCheck;

/// <summary>Every way through the published self-check leads where its specification says.</summary>
public sealed class SelfCheckTests
{
    private static readonly PublishedPage Page = PublishedSite.Real.Page("self-check/index.html");

    private static readonly SelfCheckForm Form = new(Page.Main.QuerySelector("form.self-check")!);

    private static readonly StaticBackSite.Health.SelfChecks.SelfCheck Data = PublishedSite.Real.Index!.Sources.SelfCheck!;

    private static RedFlags Flags => PublishedSite.Real.Index!.Sources.RedFlags!;

    /// <summary>Answers to which nothing is added.</summary>
    private static Dictionary<string, string[]> Unremarkable => new(StringComparer.Ordinal)
    {
        ["emergency"] = ["none"],
        ["urgent"] = ["none"],
        ["askFirst"] = ["none"],
        ["seeSomeone"] = ["short"],
        ["lastPop"] = ["longAgo"],
        ["feel"] = ["none"],
        ["place"] = ["lowerMiddle"],
    };

    [Fact]
    public void The_paths_are_those_of_the_questions() =>
        Assert.Equal(Unremarkable.Keys, Form.Questions.Select(q => q.Question));

    [Theory]
    [InlineData("emergency")]
    [InlineData("urgent")]
    public void A_warning_sign_or_doubt_never_leads_to_the_reasons(string question)
    {
        // Whatever else is true, and even where “none” is chosen with it.
        foreach (var chosen in Subsets(question).Where(c => c is not ["none"]))
        {
            foreach (var others in Variations(except: question))
            {
                var answers = With(others, question, chosen);
                var result = Form.Answer(answers);
                Assert.Equal(SelfCheckModel.Of(answers).ToString(), result.ToString());
                Assert.DoesNotContain(result.Pages, p => p.StartsWith("/reasons/", StringComparison.Ordinal) || p.StartsWith("/how-it-works/", StringComparison.Ordinal) || p.StartsWith("/move/", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Every_choice_of_pages_is_that_of_the_specification()
    {
        var ways = 0;
        foreach (var feel in Subsets("feel"))
        {
            foreach (var lastPop in Values("lastPop"))
            {
                foreach (var place in Values("place"))
                {
                    var answers = With(With(With(Unremarkable, "feel", feel), "lastPop", [lastPop]), "place", [place]);
                    Assert.Equal(SelfCheckModel.Of(answers).ToString(), Form.Answer(answers).ToString());
                    ways++;
                }
            }
        }
        Assert.True(ways > 10_000, $"{ways} ways");
    }

    [Fact]
    public void Every_choice_of_advice_is_that_of_the_specification()
    {
        foreach (var ask in Subsets("askFirst"))
        {
            foreach (var see in Values("seeSomeone"))
            {
                foreach (var place in Values("place"))
                {
                    var answers = With(With(With(Unremarkable, "askFirst", ask), "seeSomeone", [see]), "place", [place]);
                    Assert.Equal(SelfCheckModel.Of(answers).ToString(), Form.Answer(answers).ToString());
                }
            }
        }
    }

    [Fact]
    public void Every_page_about_a_reason_can_be_reached()
    {
        var reached = Form.Questions.SelectMany(q => q.Values.Select(v => Form.Answer(With(Unremarkable, q.Question, [v])))).SelectMany(r => r.Pages).ToHashSet(StringComparer.Ordinal);

        Assert.All(PublishedSite.Real.Pages.Where(p => p.Path.StartsWith("reasons/", StringComparison.Ordinal) && p.Path.Count(c => c == '/') == 2), p => Assert.Contains(p.Url, reached));
    }

    [Fact]
    public void The_page_holds_every_word_of_the_data()
    {
        var words = SiteRules.Words(Page.Main.QuerySelector("form.self-check")!.TextContent);
        var texts = Data.Questions.Select(q => q.Text)
            .Concat(Data.Questions.SelectMany(q => q.Answers(Flags, Data.Words)).Select(a => a.Text))
            .Concat(Data.Results.SelectMany(r => new[] { r.Title.Value, r.Text.Value, r.Disclaimer ?? "" }))
            .Concat(Data.Notes.SelectMany(n => new[] { n.Title.Value, HelpNumbers.FillIn(n.Text.Value, Flags.Home, HealthStrings.English) }))
            .Concat(Data.Start!.Points);

        Assert.All(texts, text => Assert.Contains(text, words, StringComparison.Ordinal));
        Assert.Empty(HelpNumbers.UnknownIn(new(words, default)));
    }

    [Fact]
    public void Nothing_can_be_sent_and_no_answer_gets_into_an_address()
    {
        var form = Page.Main.QuerySelector("form.self-check")!;

        Assert.Null(form.GetAttribute("action"));
        Assert.All(form.QuerySelectorAll("[type=submit]"), button => Assert.True(button.HasAttribute("disabled")));
        Assert.All(form.QuerySelectorAll("[type=checkbox]"), box => Assert.Null(box.GetAttribute("name")));
        Assert.Empty(form.QuerySelectorAll("input:not([type=radio]):not([type=checkbox])"));
        Assert.Empty(form.QuerySelectorAll("input[checked]"));
    }

    [Fact]
    public void No_result_says_what_somebody_has() =>
        Assert.All(Page.Main.QuerySelectorAll(".self-check-said, .self-check-note > p"), words => Assert.DoesNotMatch("(?i)\\byou (probably )?have (a|an|got)\\b|%|score of", words.TextContent));

    [Fact]
    public void Questions_are_easy_to_read()
    {
        var grade = new ReadingGrade();
        foreach (var text in Data.Questions.Select(q => q.Text))
            grade.Add(WordScanner.In(text), SentenceScanner.In(text, WordScanner.In(text)).Length);

        Assert.True(grade.Rounded <= 6, $"grade {grade.Rounded}");
    }

    private static ImmutableArray<string> Values(string question) => Form.Questions.Single(q => q.Question == question).Values;

    /// <summary>
    /// Every set of answers that a question can have. Of a long list, which has thousands, only one or two at a time and all
    /// together, unless THOROUGH=1 asks for the full size.
    /// </summary>
    private static IEnumerable<string[]> Subsets(string question)
    {
        const int few = 10;
        var values = Values(question).ToArray();
        var isSample = values.Length > few && !Thorough.IsOn;
        for (var bits = 1; bits < 1 << values.Length; bits++)
        {
            var count = System.Numerics.BitOperations.PopCount((uint)bits);
            if (!isSample || count <= 2 || count == values.Length)
                yield return [.. values.Where((_, i) => (bits & (1 << i)) != 0)];
        }
    }

    /// <summary>Every other question answered in each way, one at a time.</summary>
    private static IEnumerable<Dictionary<string, string[]>> Variations(string except) =>
        Form.Questions.Where(q => q.Question != except && (except == "emergency" || q.Question != "emergency")).SelectMany(q => q.Values.Select(v => With(Unremarkable, q.Question, [v])));

    private static Dictionary<string, string[]> With(Dictionary<string, string[]> answers, string question, string[] chosen) =>
        new(answers, StringComparer.Ordinal) { [question] = chosen };
}
