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
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Ask(page, part);
            }
            // A preview loads the page anew when its text changes, sometimes in the middle of a question.
            catch (PlaywrightException left) when (attempt < 5 && left.Message.Contains("Execution context was destroyed", StringComparison.Ordinal))
            {
                await page.WaitForLoadStateAsync();
            }
        }
    }

    private static async Task<string[]> Ask(IPage page, string part)
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
