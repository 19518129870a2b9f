using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>axe-core in a page: loaded into it once, then asked as often as the page changes.</summary>
public static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What axe-core finds on the page as it stands, or in one part of it.</summary>
    public static async Task<IEnumerable<string>> Violations(IPage page, string part = ":root")
    {
        if (await page.EvaluateAsync<bool>("() => !window.axe"))
            await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(
            """
            async part => (await axe.run(part, { resultTypes: ['violations'] })).violations
              .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html}`))
            """,
            part);
    }
}
