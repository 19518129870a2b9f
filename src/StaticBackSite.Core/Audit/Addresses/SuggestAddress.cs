using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Addresses;

/// <summary>Finds which address of the site somebody probably meant. One slip in a menu stands on every page, so answers are kept.</summary>
internal sealed class SuggestAddress(AuditedSite site)
{
    private readonly string[] _addresses = [.. site.Files.Select(file => Uri.UnescapeDataString(site.Addresses.HrefOf(file.Path)))];
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public string For(Target.Inside place)
    {
        if (_known.TryGetValue(place.Path, out var known))
            return known;
        return _known[place.Path] = Find(site.Addresses.BasePath + place.Path);
    }

    private string Find(string wanted)
    {
        var otherCase = _addresses.FirstOrDefault(address => string.Equals(address.TrimEnd('/'), wanted.TrimEnd('/'), StringComparison.OrdinalIgnoreCase));
        if (otherCase is not null)
            return $"did you mean `{otherCase}`? Capital letters count";
        return Suggestion.DidYouMean(wanted, _addresses) ?? "correct the address, or publish what it names";
    }
}
