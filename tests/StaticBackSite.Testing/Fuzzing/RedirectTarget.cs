using System.Text;
using StaticBackSite.Serving;

namespace StaticBackSite.Testing.Fuzzing;

/// <summary>Addresses that moved: as front matter, as the record of published addresses, and as files that a server reads.</summary>
internal static class RedirectTarget
{
    private static readonly string[] Asked = ["/", "/old/", "/old/page/?a=b", "//", "/%2e%2e/", "/ü/", ""];

    public static void Run(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        Serve(ReadHostingRules.From(text, text, text));
        var list = string.Concat(text.Split('\n').Select(line => $"  - {line}\n"));
        SiteCheck.Run(SiteTargets.Small()
            .WithPage("moved.md", "It moved.", "Moved", $"redirectFrom:\n{list}")
            .With("published-urls.txt", input));
        SiteCheck.Run(SiteTargets.Small().WithPage("moved.md", "It moved.", "Moved", $"redirectFrom: ['{text.Split('\n')[0].Trim().Replace("'", "''", StringComparison.Ordinal)}']\n"));
    }

    private static void Serve(HostingRules rules)
    {
        foreach (var path in Asked)
        {
            _ = rules.RedirectFor(path, isThere: false);
            _ = rules.HeadersFor(path).Count();
        }
    }
}
