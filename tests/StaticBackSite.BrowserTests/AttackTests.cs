using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using StaticBackSite.Testing.Security;

namespace StaticBackSite.BrowserTests;

/// <summary>
/// Every page and drawing of a site full of attacks, in Chromium and without any header of the site, so that it is the files
/// that are safe and not the policy alone. Even what a build refuses is opened. Chromium is also the second HTML parser that
/// looks at them, beside AngleSharp in the tests of the generator.
/// </summary>
public sealed partial class AttackTests(Reader reader) : BrowserTest(reader)
{
    private const string Place = "http://attacked.test/";

    /// <summary>Pages that are opened at once, each in a frame of its own.</summary>
    private const int Together = 64;

    /// <summary>What is active in a document, then every event that a reader may cause.</summary>
    private const string Look =
        """
        () => {
          const found = [], bad = /^(iframe|object|embed|base|style|marquee|math|template|frame|applet|xmp|noscript|form|meta)$/;
          for (const element of document.querySelectorAll('*')) {
            const own = element.localName === 'script' && (/^\/assets\//.test(element.getAttribute('src') ?? '') || element.type === 'application/ld+json');
            const meta = element.localName === 'meta' && !element.httpEquiv;
            if ((element.localName === 'script' && !own) || (bad.test(element.localName) && !meta && !(element.localName === 'form' && element.getAttribute('role') === 'search'))) found.push(element.outerHTML.slice(0, 200));
            for (const { name, value } of element.attributes) {
              const plain = value.replace(/[\u0000-\u0020]/g, '');
              if (/^on/i.test(name) || /^(style|srcdoc|formaction|ping)$/.test(name) || (/^(href|src|action|data|xlink:href)$/.test(name) && /^(javascript|vbscript|data):/i.test(plain)))
                found.push(`${element.localName} ${name}=${value.slice(0, 100)}`);
            }
          }
          for (const link of document.querySelectorAll('a')) if (/^(javascript|data|vbscript):$/.test(link.protocol ?? '')) link.click();
          for (const part of document.querySelectorAll('body *')) for (const type of ['mouseover', 'click', 'focus', 'toggle', 'error', 'load']) if (part.localName !== 'a' && !part.closest('a, button')) part.dispatchEvent(new Event(type));
          return found;
        }
        """;

    [Fact]
    public async Task Nothing_executes_and_nothing_is_asked_of_another_host()
    {
        var files = Attacks.Site().Render().Where(file => file.Path.Value.EndsWith(".html", StringComparison.Ordinal) || file.Path.Value.EndsWith(".svg", StringComparison.Ordinal))
            .ToDictionary(file => "/" + file.Path.Value, file => file.Content.ToArray(), StringComparer.Ordinal);
        // The suite of the generator reads every one of them; one in four is opened, unless the tests are thorough.
        var found = await Open(files.Where((_, i) => i % Thorough.Of(full: 1, sample: 4) == 0).ToDictionary(StringComparer.Ordinal));

        Assert.True(files.Count > Attacks.Count, $"{files.Count} files");
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("/x.html", "<script>alert(1)</script>")]
    [InlineData("/x.html", "<img src=x onerror=alert(1)>")]
    [InlineData("/x.html", "<a href='javascript:alert(1)'>x</a>")]
    [InlineData("/x.html", "<img src=https://attacker.example/x>")]
    [InlineData("/x.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("/x.svg", "<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9' mask='url(https://attacker.example/x#a)'/></svg>")]
    public async Task What_executes_or_asks_is_found(string path, string content) =>
        Assert.NotEmpty(await Open(new() { [path] = Encoding.UTF8.GetBytes(content) }, until: found => !found.IsEmpty));

    /// <summary>Opens each file, does what a reader may do, and gathers what runs, what is active, and who else is asked.</summary>
    /// <param name="files">By their addresses.</param>
    /// <param name="until">What must have been found in the end; a busy browser takes its time.</param>
    private async Task<IReadOnlyCollection<string>> Open(Dictionary<string, byte[]> files, Func<ConcurrentQueue<string>, bool>? until = null)
    {
        var found = new ConcurrentQueue<string>();
        var context = await Browse();
        // Answered here, so that nothing leaves this machine; the theme's own files are not what is tested.
        await context.RouteAsync("**/*", route => Answer(route, files, found));
        var page = await context.NewPageAsync();
        page.Dialog += async (_, dialog) =>
        {
            found.Enqueue($"ran: {dialog.Message}");
            await dialog.DismissAsync();
        };
        foreach (var group in files.Keys.Order(StringComparer.Ordinal).Chunk(Together))
        {
            await page.GotoAsync(Place);
            await page.EvaluateAsync(
                """
                addresses => Promise.all(addresses.map(address => new Promise(loaded => {
                  const frame = document.createElement('iframe');
                  frame.onload = loaded;
                  frame.src = address;
                  document.body.append(frame);
                })))
                """,
                group.Select(address => string.Join('/', address.Split('/').Select(Uri.EscapeDataString))));
            foreach (var frame in page.Frames.Where(frame => frame != page.MainFrame))
            {
                foreach (var active in await frame.EvaluateAsync<string[]>(Look))
                    found.Enqueue($"{frame.Url}: {active}");
            }
        }
        await page.WaitForTimeoutAsync(300);
        for (var waited = 0; until is not null && waited < Reader.Patience && !until(found); waited += 100)
            await page.WaitForTimeoutAsync(100);
        return found;
    }

    /// <summary>The line that sends readers on from an old address to a page of this site. It is taken out, so that the page itself can be looked at.</summary>
    [GeneratedRegex("""<meta http-equiv="refresh" content="0; ?url=/[^/][^"]*" ?""")]
    private static partial Regex OwnRedirect();

    private static Task Answer(IRoute route, Dictionary<string, byte[]> files, ConcurrentQueue<string> found)
    {
        var address = route.Request.Url;
        if (!address.StartsWith(Place, StringComparison.Ordinal))
        {
            if (!address.StartsWith("data:", StringComparison.Ordinal) && !address.StartsWith("blob:", StringComparison.Ordinal))
                found.Enqueue($"asked: {address}");
            return route.AbortAsync();
        }
        var path = Uri.UnescapeDataString(new Uri(address).AbsolutePath);
        if (path == "/")
            return route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html><body>" });
        if (!files.TryGetValue(path, out var content))
            return route.FulfillAsync(new() { Status = 404, Body = "" });
        return path.EndsWith(".svg", StringComparison.Ordinal)
            ? route.FulfillAsync(new() { ContentType = "image/svg+xml", BodyBytes = content })
            : route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = OwnRedirect().Replace(Encoding.UTF8.GetString(content), "<meta ") });
    }
}
