using Microsoft.Playwright;
using StaticBackSite.Testing.SelfCheck;

namespace StaticBackSite.BrowserTests.SelfCheck;

/// <summary>The self-check in a browser, with its script or without.</summary>
internal sealed class SelfCheckPage
{
    private readonly bool _hasScript;

    private SelfCheckPage(IPage page, bool hasScript)
    {
        Page = page;
        _hasScript = hasScript;
    }

    public IPage Page { get; }

    public ILocator Start => Page.Locator("[data-start]");

    public ILocator Continue => Page.Locator("[data-continue]");

    public ILocator Back => Page.Locator("[data-back]");

    public ILocator StartAgain => Page.Locator(".self-check [type=reset]");

    public static async Task<SelfCheckPage> Open(BrowserTest test, bool script, Action<BrowserNewContextOptions>? change = null) =>
        new(await test.Open("/self-check/", options =>
        {
            options.JavaScriptEnabled = script;
            change?.Invoke(options);
        }), script);

    public ILocator Answer(string question, string value) => Page.Locator($"#_check_{question}_{value}");

    public ILocator Legend(string question) => Page.Locator($"fieldset:has(#_check_{question}_unsure) > legend");

    /// <summary>Answers until a result is there: what follows it is not asked.</summary>
    public async Task<SelfCheckResult> Answer(IReadOnlyDictionary<string, string[]> answers)
    {
        if (_hasScript)
            await Start.ClickAsync();
        foreach (var (question, values) in answers)
        {
            foreach (var value in values)
                await Answer(question, value).CheckAsync();
            if (_hasScript)
                await Continue.ClickAsync();
            if (await Result() is { } result)
                return result;
        }
        throw new InvalidOperationException("no result after the last question");
    }

    /// <summary>The same without a mouse on its way from answer to answer, for many ways through. What is not seen cannot be answered here either.</summary>
    public async Task<SelfCheckResult> AnswerAtOnce(IReadOnlyDictionary<string, string[]> answers)
    {
        await Page.EvaluateAsync(
            """
            ([answers, hasScript]) => {
              const click = selector => {
                const part = document.querySelector(selector);
                if (!part.checkVisibility() || part.disabled) throw new Error(`${selector} cannot be clicked`);
                part.click();
              };
              const ended = () => [...document.querySelectorAll('.self-check-said h3')].some(title => title.checkVisibility());
              if (hasScript) click('[data-start]');
              for (const [question, ...values] of answers) {
                if (ended()) return;
                for (const value of values) if (!document.querySelector(`#_check_${question}_${value}`).checked) click(`#_check_${question}_${value}`);
                if (hasScript) click('[data-continue]');
              }
            }
            """,
            new object[] { answers.Select(answer => (string[])[answer.Key, .. answer.Value]).ToArray(), _hasScript });
        return await Result() ?? throw new InvalidOperationException("no result after the last question");
    }

    /// <summary>The result that is seen; null while there is none.</summary>
    public async Task<SelfCheckResult?> Result()
    {
        var seen = await Page.EvaluateAsync<string[][]>(Seen);
        return seen[0].Length == 0 ? null : new SelfCheckResult(Assert.Single(seen[0]), seen[1].SingleOrDefault(), [.. seen[2]], [.. seen[3]]);
    }

    private const string Seen =
        """
        () => {
          const seen = (selector, read) => [...document.querySelectorAll(`.self-check ${selector}`)].filter(e => e.checkVisibility()).map(read);
          return [
            seen('.self-check-said h3', e => e.textContent),
            seen('[data-care-card]', e => e.dataset.careCard),
            seen('.self-check-note', e => e.querySelector('h4, .callout-title').textContent),
            seen('.cards a', e => e.pathname),
          ];
        }
        """;
}
