using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;
using StaticBackSite.Testing.Security;

namespace StaticBackSite.BrowserTests;

/// <summary>
/// Every page of a site full of attacks, in Chromium and without any Content-Security-Policy, so that it is the pages that
/// are safe and not the policy alone. Even pages that a build refuses are opened.
/// </summary>
public sealed class AttackTests(Reader reader) : BrowserTest(reader)
{
    private const string Place = "http://attacked.test/";

    [Fact]
    public async Task Nothing_executes()
    {
        var pages = Attacks.Site().Render().Where(file => file.Path.Value.EndsWith(".html", StringComparison.Ordinal)).ToArray();
        // The suite of the generator reads every one of them; one in four is opened, unless the tests are thorough.
        var opened = pages.Where((_, i) => i % Thorough.Of(full: 1, sample: 4) == 0);
        var found = await Open(opened.Select(page => (page.Path.Value, Encoding.UTF8.GetString(page.Content.Span))));

        Assert.True(pages.Length > 200, $"{pages.Length} pages");
        Assert.Empty(found);
    }

    [Fact]
    public async Task No_drawing_executes()
    {
        var pages = Attacks.Svg.Select((drawing, i) =>
        {
            var site = new TestSite().With("x.svg", drawing).WithPage("a.md", "![x](x.svg \"A drawing\")");
            return ($"drawing {i}", site.Html("a/index.html"));
        });

        Assert.Empty(await Open(pages));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<a href='javascript:alert(1)'>x</a>")]
    public async Task What_executes_is_found(string html) => Assert.NotEmpty(await Open([("page", html)], until: found => !found.IsEmpty));

    /// <summary>Opens each page, follows each link that would run, and gathers what runs or asks another host.</summary>
    /// <param name="pages">The pages, in their order.</param>
    /// <param name="until">What must have been found in the end; a busy browser takes its time.</param>
    private async Task<IReadOnlyCollection<string>> Open(IEnumerable<(string Name, string Html)> pages, Func<ConcurrentQueue<string>, bool>? until = null)
    {
        var found = new ConcurrentQueue<string>();
        var context = await Browse();
        var shown = "";
        // Answered here, so that nothing leaves this machine; the theme's own files are not what is tested.
        await context.RouteAsync("**/*", route => route.FulfillAsync(
            route.Request.Url.StartsWith(Place, StringComparison.Ordinal) ? new() { ContentType = "text/html; charset=utf-8", Body = shown } : new() { Status = 404, Body = "" }));
        var page = await context.NewPageAsync();
        var name = "";
        page.Dialog += async (_, dialog) =>
        {
            found.Enqueue($"{name}: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (request.Url.Contains("attacker", StringComparison.Ordinal))
                found.Enqueue($"{name}: {request.Url}");
        };
        foreach (var (title, html) in pages)
        {
            name = title;
            shown = html;
            await page.GotoAsync(Place, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            await page.EvaluateAsync(
                """
                () => {
                  for (const link of document.querySelectorAll('a')) if (/^(javascript|data|vbscript):$/.test(link.protocol ?? '')) link.click();
                  for (const part of document.querySelectorAll('main *')) for (const type of ['mouseover', 'click', 'focus', 'toggle']) if (part.localName !== 'a') part.dispatchEvent(new Event(type));
                }
                """);
        }
        await page.WaitForTimeoutAsync(300);
        for (var waited = 0; until is not null && waited < Reader.Patience && !until(found); waited += 100)
            await page.WaitForTimeoutAsync(100);
        return found;
    }
}
