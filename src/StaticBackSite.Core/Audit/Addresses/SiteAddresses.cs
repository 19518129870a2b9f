using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Configuration;
using StaticBackSite.Content.Syntax.Links;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;

namespace StaticBackSite.Audit.Addresses;

/// <summary>The way from addresses to files and back, for a site published at a known or unknown place.</summary>
internal sealed class SiteAddresses
{
    private const string IndexFile = "index.html";

    // RFC 2606 keeps .invalid free of hosts, so no real address is taken for one of the site.
    private static readonly Uri Nowhere = new("https://site.invalid/");

    private readonly Uri _root;

    // A menu stands on every page; what begins at a root leads to the same place from all of them.
    private readonly ConcurrentDictionary<string, Target> _known = new(StringComparer.Ordinal);

    /// <param name="site">Where the site is published; null where nobody knows.</param>
    public SiteAddresses(Uri? site)
    {
        IsKnown = site is not null;
        _root = site is null ? Nowhere : new Uri(site.AbsoluteUri.TrimEnd('/') + "/");
    }

    /// <summary>Whether absolute addresses can be told to be the site's own.</summary>
    public bool IsKnown { get; }

    /// <summary>The path part of the site's address, with a slash at its end.</summary>
    public string BasePath => _root.AbsolutePath;

    /// <summary>The whole address of a file; of <c>index.html</c>, that of its folder.</summary>
    public Uri UrlOf(OutputPath file) => new(_root, EncodedPathOf(file));

    /// <summary>The address of a file as one would write it in a link.</summary>
    public string HrefOf(OutputPath file) => BasePath + EncodedPathOf(file);

    public static string EncodedPathOf(OutputPath file)
    {
        var path = file.Value;
        if (path == IndexFile || path.EndsWith("/" + IndexFile, StringComparison.Ordinal))
            path = path[..^IndexFile.Length];
        return new UrlPath(path).Href("")[1..];
    }

    /// <param name="from">The address of the file that holds the reference.</param>
    /// <param name="address">As written there.</param>
    public Target Resolve(Uri from, string address) =>
        address.StartsWith('/') || address.StartsWith("http", StringComparison.Ordinal)
            ? _known.GetOrAdd(address, _ => Find(_root, address))
            : Find(from, address);

    private Target Find(Uri from, string address)
    {
        var text = string.Concat(address.Trim(' ', '\t', '\n', '\r', '\f').Where(c => c is not ('\t' or '\n' or '\r')));
        if (LinkSchemes.SchemeOf(text) is { } scheme and not ("http" or "https"))
            return new Target.OtherScheme(scheme);
        if (!Uri.TryCreate(from, text, out var url) || url.Host.Length == 0)
            return new Target.Unreadable();
        if (!string.Equals(url.IdnHost, _root.IdnHost, StringComparison.OrdinalIgnoreCase) || (url.Port != _root.Port && !(url.IsDefaultPort && _root.IsDefaultPort)))
            return new Target.Outside(url);
        if (url.AbsolutePath + "/" == BasePath)
            return new Target.Inside("", Fragment(url));
        return url.AbsolutePath.StartsWith(BasePath, StringComparison.Ordinal)
            ? new Target.Inside(Uri.UnescapeDataString(url.AbsolutePath[BasePath.Length..]), Fragment(url))
            : new Target.Beside(url);
    }

    private static string Fragment(Uri url) => url.Fragment.Length > 0 ? url.Fragment[1..] : "";
}

/// <summary>Where an address leads.</summary>
internal abstract record Target
{
    private Target()
    {
    }

    /// <summary>Into the site.</summary>
    /// <param name="Path">From the root of the site, without a leading slash, not percent-encoded; a folder ends in a slash.</param>
    /// <param name="Fragment">Behind the <c>#</c>, as written; empty where there is none.</param>
    public sealed record Inside(string Path, string Fragment) : Target;

    /// <summary>To the host of the site, but not below the site's base path.</summary>
    public sealed record Beside(Uri Url) : Target;

    public sealed record Outside(Uri Url) : Target;

    /// <summary>Nowhere on the web: <c>mailto:</c>, <c>tel:</c>, <c>data:</c>.</summary>
    public sealed record OtherScheme(string Scheme) : Target;

    /// <summary>No address at all.</summary>
    public sealed record Unreadable : Target;
}

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

/// <summary>
/// Finds where a site is published from the canonical addresses of its pages: what most of them have before their own path.
/// One wrong canonical address is outvoted by the others, and then reported.
/// </summary>
internal static class FindSiteUrl
{
    public static Uri? From(ImmutableArray<PageFacts> pages) => pages
        .SelectMany(page => page.Canonical.Select(canonical => Root(page, canonical.Value)))
        .OfType<string>()
        .CountBy(root => root, StringComparer.Ordinal)
        .OrderByDescending(vote => vote.Value)
        .ThenBy(vote => vote.Key.Length)
        .ThenBy(vote => vote.Key, StringComparer.Ordinal)
        .Select(vote => new Uri(vote.Key))
        .FirstOrDefault();

    private static string? Root(PageFacts page, string canonical)
    {
        var own = SiteAddresses.EncodedPathOf(page.File.Path);
        if (page.Kind != PageKind.Page || !SiteUrl.TryParse(canonical, out var url) || !url.AbsoluteUri.EndsWith("/" + own, StringComparison.Ordinal))
            return null;
        return url.AbsoluteUri[..^own.Length];
    }
}
