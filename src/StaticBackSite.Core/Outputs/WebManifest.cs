using System.Globalization;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using StaticBackSite.Pages;
using StaticBackSite.Routing;

namespace StaticBackSite.Outputs;

/// <summary>What a phone needs to put the site among its programs: <c>site.webmanifest</c> (W3C Web Application Manifest).</summary>
internal sealed class WebManifest : Pipeline
{
    private static readonly JsonWriterOptions Json = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public override IEnumerable<PublishedFile> PostProcess(PublishedSite site)
    {
        if (site.Model.WebManifestUrl is not null)
            yield return new PublishedFile(new OutputPath(WellKnownAddresses.WebManifest.Value), WellKnownAddresses.WebManifest, () => Write(site));
    }

    private static byte[] Write(PublishedSite site)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Json))
        {
            json.WriteStartObject();
            json.WriteString("name", site.Model.Name);
            json.WriteString("lang", site.Model.Locale);
            if (site.Index.Site.Description is { } description)
                json.WriteString("description", description);
            foreach (var address in (string[])["id", "start_url", "scope"])
                json.WriteString(address, site.Model.HomeUrl);
            json.WriteString("display", "minimal-ui");
            json.WriteString("background_color", site.Assets.Palette.Light("paper").ToString());
            json.WriteString("theme_color", site.Assets.Palette.Light("accent").ToString());
            json.WriteStartArray("icons");
            if (site.Assets.Icon is { } icon)
                WriteIcon(json, icon, "any", "image/svg+xml");
            foreach (var (size, url) in site.Assets.IconPictures)
                WriteIcon(json, url, string.Create(CultureInfo.InvariantCulture, $"{size}x{size}"), "image/png");
            if (site.Assets.MaskableIcon is { } maskable)
                WriteIcon(json, maskable, "512x512", "image/png", "maskable");
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private static void WriteIcon(Utf8JsonWriter json, string url, string sizes, string type, string? purpose = null)
    {
        json.WriteStartObject();
        json.WriteString("src", url);
        json.WriteString("sizes", sizes);
        json.WriteString("type", type);
        if (purpose is not null)
            json.WriteString("purpose", purpose);
        json.WriteEndObject();
    }
}
