using Microsoft.Playwright;
using StaticBackSite.Testing.SelfCheck;

namespace StaticBackSite.BrowserTests.SelfCheck;

/// <summary>The self-check leads to the same result with its script, without scripts, and in its specification.</summary>
public sealed class SelfCheckTests(Reader reader) : BrowserTest(reader)
{
    private static readonly Dictionary<string, string[]> Emergency = new(StringComparer.Ordinal) { ["emergency"] = ["2"] };

    private static readonly Dictionary<string, string[]> Reasons = new(StringComparer.Ordinal)
    {
        ["emergency"] = ["none"],
        ["urgent"] = ["none"],
        ["askFirst"] = ["6"],
        ["seeSomeone"] = ["lasting"],
        ["lastPop"] = ["never"],
        ["feel"] = ["tight", "years"],
        ["place"] = ["leg"],
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leads_where_the_specification_says(bool script)
    {
        var check = await SelfCheckPage.Open(this, script);
        foreach (var answers in RandomAnswers.Take(Thorough.Of(full: 200, sample: 16)))
        {
            await check.Page.GotoAsync("/self-check/");
            Assert.Equal(SelfCheckModel.Of(answers).ToString(), (await check.AnswerAtOnce(answers)).ToString());
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Keeps_and_sends_nothing(bool script)
    {
        var check = await SelfCheckPage.Open(this, script);
        await check.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        var requests = new List<string>();
        check.Page.Request += (_, request) => requests.Add(request.Url);
        var address = check.Page.Url;

        // The Enter key is how a browser sends a form of its own accord.
        if (script)
            await check.Start.ClickAsync();
        await check.Answer("emergency", "2").CheckAsync();
        await check.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("emergency", (await check.Result())?.Card);
        // A busy browser may fetch the site's own icon as late as this; its address holds a hash of the file and nothing else.
        Assert.DoesNotContain(requests, url => !System.Text.RegularExpressions.Regex.IsMatch(url, "/assets/icon\\.[0-9a-f]+\\.svg$"));
        Assert.Equal(address, check.Page.Url);
        Assert.Empty(await check.Page.Context.CookiesAsync());
        Assert.Equal(0, await check.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
        await check.Page.ReloadAsync();
        Assert.Equal(0, await check.Page.Locator(".self-check input:checked").CountAsync());
    }

    [Fact]
    public async Task Asks_one_question_at_a_time_by_keyboard()
    {
        var check = await SelfCheckPage.Open(this, script: true);
        await check.Start.FocusAsync();
        await check.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(check.Legend("emergency")).ToBeFocusedAsync();
        await Assertions.Expect(check.Page.Locator(".self-check fieldset").Filter(new() { Visible = true })).ToHaveCountAsync(1);

        await check.Continue.FocusAsync();
        await check.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(check.Page.Locator("[data-now] [role=status]").First).ToContainTextAsync("Choose an answer");
        await Assertions.Expect(check.Answer("emergency", "1")).ToBeFocusedAsync();

        await check.Answer("emergency", "none").FocusAsync();
        await check.Page.Keyboard.PressAsync("Space");
        await check.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(check.Legend("urgent")).ToBeFocusedAsync();
        await Assertions.Expect(check.Legend("urgent")).ToBeInViewportAsync();

        await check.Back.ClickAsync();
        await Assertions.Expect(check.Legend("emergency")).ToBeFocusedAsync();
        await Assertions.Expect(check.Answer("emergency", "none")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_sign_takes_none_back_and_nothing_takes_a_sign_back()
    {
        var check = await SelfCheckPage.Open(this, script: true);
        await check.Start.ClickAsync();
        await check.Answer("emergency", "none").CheckAsync();
        await check.Answer("emergency", "3").CheckAsync();
        await Assertions.Expect(check.Answer("emergency", "none")).Not.ToBeCheckedAsync();

        await check.Answer("emergency", "unsure").CheckAsync();
        await check.Answer("emergency", "none").CheckAsync();
        await Assertions.Expect(check.Answer("emergency", "3")).ToBeCheckedAsync();
        await check.Continue.ClickAsync();
        Assert.Equal("emergency", (await check.Result())!.Card);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_earlier_answer_can_be_changed(bool script)
    {
        var check = await SelfCheckPage.Open(this, script);
        await check.Answer(Reasons);
        while (script && await check.Back.IsVisibleAsync())
            await check.Back.ClickAsync();

        Assert.Equal(SelfCheckModel.Of(Emergency).ToString(), (await check.Answer(Emergency)).ToString());
    }

    [Fact]
    public async Task The_browsers_own_Back_leads_to_the_question_before_and_keeps_the_answers()
    {
        var check = await SelfCheckPage.Open(this, script: true);
        await check.Start.ClickAsync();
        for (var question = 0; question < 2; question++)
        {
            await check.Page.Locator("[data-now] input[value=none], [data-now] input[value=no]").First.CheckAsync();
            await check.Continue.ClickAsync();
        }
        var third = await check.Page.Locator("[data-now] legend").InnerTextAsync();

        await check.Page.GoBackAsync();
        await Assertions.Expect(check.Page.Locator("[data-now] input:checked")).ToHaveCountAsync(1);
        await check.Page.GoForwardAsync();
        await Assertions.Expect(check.Page.Locator("[data-now] legend")).ToHaveTextAsync(third);
        await check.Back.ClickAsync();
        await check.Back.ClickAsync();
        await Assertions.Expect(check.Page.Locator("[data-now] input:checked")).ToHaveCountAsync(1);
        await check.StartAgain.EvaluateAsync("button => button.form.reset()");
        await check.Page.GoBackAsync();
        await Assertions.Expect(check.Page.Locator(".self-check input:checked")).ToHaveCountAsync(0);
        Assert.EndsWith("/self-check/", check.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Start_again_takes_every_answer_back(bool script)
    {
        var check = await SelfCheckPage.Open(this, script);
        await check.Answer(Reasons);
        await check.StartAgain.ClickAsync();

        Assert.Equal(0, await check.Page.Locator(".self-check input:checked").CountAsync());
        Assert.Null(await check.Result());
        await Assertions.Expect(check.Legend("emergency")).ToBeVisibleAsync(new() { Visible = !script });
        await Assertions.Expect(check.Legend("urgent")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(true, ColorScheme.Light, Reader.Desk)]
    [InlineData(true, ColorScheme.Dark, Reader.Phone)]
    [InlineData(false, ColorScheme.Light, Reader.Phone)]
    [InlineData(false, ColorScheme.Dark, Reader.Desk)]
    public async Task Every_result_is_accessible(bool script, ColorScheme scheme, int width)
    {
        Dictionary<string, string[]>[] results = [Reasons, Emergency, new(StringComparer.Ordinal) { ["emergency"] = ["unsure"] }];
        foreach (var answers in results.Take(Thorough.Of(full: results.Length, sample: scheme == ColorScheme.Light ? 1 : 2)))
        {
            var check = await SelfCheckPage.Open(this, script, options =>
            {
                options.ColorScheme = scheme;
                options.ViewportSize = new() { Width = width, Height = 800 };
            });
            await check.Answer(answers);
            // axe-core cannot run where scripts may not; without them the page is the same as far as CSS shows it.
            Assert.Empty(script ? await Axe.Violations(check.Page) : []);
            Assert.Equal(0, await check.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Paper_gets_the_whole_list_or_the_result(bool script)
    {
        var check = await SelfCheckPage.Open(this, script);
        await check.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(check.Page.Locator(".self-check legend").Filter(new() { Visible = true })).ToHaveCountAsync(7);
        await Assertions.Expect(check.Page.Locator(".self-check .care-card-emergency")).ToBeVisibleAsync();
        await Assertions.Expect(check.Page.Locator(".self-check-leads").First).ToBeVisibleAsync();

        await check.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await check.Answer(Emergency);
        await check.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(check.Page.Locator(".self-check .care-card-emergency")).ToBeVisibleAsync();
        await Assertions.Expect(check.Page.Locator(".self-check button").Filter(new() { Visible = true })).ToHaveCountAsync(0);
        Assert.Equal(SelfCheckModel.Of(Emergency).ToString(), (await check.Result())?.ToString());
    }
}
