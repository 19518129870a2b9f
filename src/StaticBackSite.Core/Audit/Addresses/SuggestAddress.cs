using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Addresses;

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
