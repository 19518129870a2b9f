using System.Collections.Immutable;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Reading;

/// <summary>Reads the ledger of published addresses, line by line.</summary>
internal static class ReadLedger
{
    public static Ledger From(SourceText source, DiagnosticBag diagnostics)
    {
        var addresses = ImmutableArray.CreateBuilder<Located<SiteAddress>>();
        foreach (var span in Lines(source.Text))
        {
            var line = source.Slice(span).ToString();
            if (IsRemark(line))
                continue;
            if (!SiteAddress.TryParse(line, out var address))
                diagnostics.Report(DiagnosticCodes.BadLedgerLine, source, span, $"`{line}` is not an address of a site", "write it from the root, as in `/articles/x/` or `/articles/x/#why`; a remark begins with `# `");
            else
                Add(new Located<SiteAddress>(address, span), addresses, source, diagnostics);
        }
        return new Ledger(source, addresses.DrainToImmutable());
    }

    /// <summary>Blank, or behind a hash and a space.</summary>
    public static bool IsRemark(string line) => line.Length == 0 || line == "#" || line.StartsWith("# ", StringComparison.Ordinal);

    private static void Add(Located<SiteAddress> address, ImmutableArray<Located<SiteAddress>>.Builder addresses, SourceText source, DiagnosticBag diagnostics)
    {
        var order = addresses.Count == 0 ? 1 : address.Value.CompareTo(addresses[^1].Value);
        if (order == 0)
            diagnostics.Report(DiagnosticCodes.UnorderedLedger, source, address.Span, $"`{address.Value}` stands here twice", "delete one of the two lines");
        else if (order < 0)
            diagnostics.Report(DiagnosticCodes.UnorderedLedger, source, address.Span, $"`{address.Value}` belongs before `{addresses[^1].Value}`", "move the line up, so that the order is that of the characters");
        addresses.Add(address);
    }

    /// <summary>Without the white space at their ends.</summary>
    private static IEnumerable<SourceSpan> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            yield return new SourceSpan(start, text[start..end].TrimEnd().Length);
            start = end + 1;
        }
    }
}
