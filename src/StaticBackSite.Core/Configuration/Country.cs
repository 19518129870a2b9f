using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration;

/// <summary>Where to call, country by country.</summary>
public sealed record Country(string Name, string Code, string Emergency, string? Urgent, string? EmergencyDepartment, bool IsDefault)
{
    public static Country Read(MapReader reader) => new(
        reader.RequiredText("name", "The country or region."),
        reader.Text("code", "A short code.") ?? "",
        reader.RequiredText("emergency", "The emergency number."),
        reader.Text("urgent", "The number for urgent advice."),
        reader.Text("emergencyDepartment", "What an emergency department is called there."),
        reader.Flag("default", "The numbers that stand in the cards."));
}
