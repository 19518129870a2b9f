using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>What is seen of one page. One visit serves all tests that ask something of every page.</summary>
/// <param name="Noise">What it says on the console, and whom it asks besides our own host.</param>
/// <param name="NarrowWidth">How wide it is on the narrowest screen, in CSS pixels.</param>
/// <param name="TextTop">How far down a phone's screen its text begins, in CSS pixels; null where it has none.</param>
/// <param name="Violations">What axe-core finds.</param>
public sealed record EveryPage(string Url, IReadOnlyList<string> Noise, int NarrowWidth, double? TextTop, IReadOnlyList<string> Violations)
{
    /// <summary>In bytes. A page that is longer holds what other pages hold, and axe-core takes as long for it as for all of them.</summary>
    private const int Long = 150_000;

    /// <summary>The first two show both widths and both colours.</summary>
    private static readonly (int Width, ColorScheme Colours)[] Looks =
        [(Reader.Phone, ColorScheme.Light), (Reader.Desk, ColorScheme.Dark), (Reader.Desk, ColorScheme.Light), (Reader.Phone, ColorScheme.Dark)];

    public static async Task<IReadOnlyList<EveryPage>> Visit(Reader reader)
    {
        var pages = new ConcurrentBag<EveryPage>();
        var ofItsKind = reader.Site.Urls.GroupBy(KindOf, StringComparer.Ordinal).SelectMany(kind => kind.Select((url, i) => (url, (Index: i, Count: kind.Count())))).ToDictionary(StringComparer.Ordinal);
        await reader.OnEveryAddress(async (page, url) =>
        {
            var (index, count) = ofItsKind[url];
            var looks = Thorough.IsOn ? Looks
                : new FileInfo(reader.Site.FileAt(url)).Length > Long ? []
                : count == 1 ? Looks[..2]
                : [Looks[index % Looks.Length]];
            pages.Add(await Visit(reader, page, url, looks));
            return [];
        });
        return [.. pages];
    }

    private static async Task<EveryPage> Visit(Reader reader, IPage page, string url, (int Width, ColorScheme Colours)[] looks)
    {
        using var ear = new Ear(page, reader);
        await page.SetViewportSizeAsync(Reader.Desk, 800);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.GotoAsync(url, new() { WaitUntil = WaitUntilState.Load });
        var heard = ear.Heard.ToArray();
        await page.SetViewportSizeAsync(Reader.Narrowest, 600);
        var width = await WidthOf(page);
        await page.SetViewportSizeAsync(Reader.Phone, FirstScreenTests.Height);
        var top = await page.EvaluateAsync<double?>("(part => part && part.getBoundingClientRect().top + scrollY)(document.querySelector('.body > *'))");
        // What is folded away is read too.
        await page.EvaluateAsync("for (const fold of document.querySelectorAll('details')) fold.open = true");
        var violations = new List<string>();
        foreach (var (look, colours) in looks)
        {
            await page.SetViewportSizeAsync(look, 800);
            await page.EmulateMediaAsync(new() { ColorScheme = colours });
            violations.AddRange((await Axe.Violations(page)).Select(violation => $"{url}: {colours}, {look} px: {violation}"));
        }
        return new EveryPage(url, heard, width, top, violations);
    }

    public static Task<int> WidthOf(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth");

    /// <summary>Pages of one folder look alike, and the folder's own page differs.</summary>
    private static string KindOf(string url) =>
        url.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var first, .. var others] ? $"{first}/{others.Length}" : "";
}
