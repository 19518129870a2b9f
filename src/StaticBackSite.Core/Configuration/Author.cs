using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration;

/// <summary>A person, or an organisation as <c>literal</c>.</summary>
public sealed record Author(string? Family, string? Given, string? Literal)
{
    public string Name => Literal ?? (Given is null ? Family ?? "" : $"{Family} {Given}");

    public static Author Read(MapReader reader) => new(
        reader.Text("family", "The family name."), reader.Text("given", "Initials or given names."), reader.Text("literal", "The name of an organisation."));
}
