using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Addresses;

/// <summary>
/// The addresses that <c>_redirects</c> answers, as Netlify and Cloudflare Pages read it: <c>:name</c> is one segment, a final
/// <c>*</c> everything below.
/// </summary>
internal sealed class RedirectedAddresses
{
    private const int MovedPermanently = 301;

    private readonly ImmutableArray<string[]> _patterns;

    private RedirectedAddresses(ImmutableArray<string[]> patterns) => _patterns = patterns;

    public static RedirectedAddresses In(ReadOnlySpan<byte> file)
    {
        var patterns = ImmutableArray.CreateBuilder<string[]>();
        foreach (var line in Encoding.UTF8.GetString(file).Split('\n'))
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length >= 2 && words[0].StartsWith('/') && Leads(words.ElementAtOrDefault(2)))
                patterns.Add(Segments(Uri.UnescapeDataString(words[0])));
        }
        return new RedirectedAddresses(patterns.DrainToImmutable());
    }

    /// <param name="path">From the root of the host, not percent-encoded.</param>
    public bool Contains(string path)
    {
        var segments = Segments(path);
        return _patterns.Any(pattern => Fits(pattern, segments));
    }

    /// <summary>Whether a rule sends readers somewhere, and not to an error page.</summary>
    private static bool Leads(string? status) =>
        (int.TryParse(status?.TrimEnd('!'), NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : MovedPermanently) < 400;

    private static bool Fits(string[] pattern, string[] segments)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == "*" && i == pattern.Length - 1)
                return true;
            if (i >= segments.Length || (!pattern[i].StartsWith(':') && pattern[i] != segments[i]))
                return false;
        }
        return pattern.Length == segments.Length;
    }

    private static string[] Segments(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Finds which address of the site somebody probably meant. One slip in a menu stands on every page, so answers are kept.</summary>
internal sealed class SuggestAddress(AuditedSite site)
{
    private readonly ILookup<string, string> _addresses = AddressesOf(site).ToLookup(address => address.TrimEnd('/'), StringComparer.OrdinalIgnoreCase);
    private readonly NameIndex _names = new(AddressesOf(site));
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public string For(Target.Inside place)
    {
        if (_known.TryGetValue(place.Path, out var known))
            return known;
        return _known[place.Path] = Find(site.Addresses.BasePath + place.Path);
    }

    private string Find(string wanted)
    {
        if (_addresses[wanted.TrimEnd('/')].FirstOrDefault() is { } otherCase)
            return $"did you mean `{otherCase}`? Capital letters count";
        return Suggestion.DidYouMean(wanted, _names) ?? "correct the address, or publish what it names";
    }

    private static IEnumerable<string> AddressesOf(AuditedSite site) => site.Files.Select(file => Uri.UnescapeDataString(site.Addresses.HrefOf(file.Path)));
}
