using System.Reflection;
using System.Text;

namespace StaticBackSite.Preview;

/// <summary>The one line that a page has in the preview and not in the published site, and the files that it loads.</summary>
internal static class PreviewScript
{
    /// <summary>Where the preview's own files are; no page of a site can have this address, since its name begins like no file's.</summary>
    public const string Folder = "/_staticback/";

    /// <summary>Stands before the end of the body.</summary>
    public const string Line = $"<script type=\"module\" src=\"{Folder}preview.js\"></script>\n";

    private static readonly byte[] End = "</body>"u8.ToArray();
    private static readonly byte[] Inserted = Encoding.UTF8.GetBytes(Line);

    public static ReadOnlyMemory<byte> AddTo(ReadOnlyMemory<byte> html)
    {
        var at = html.Span.LastIndexOf(End);
        if (at < 0)
            at = html.Length;
        var page = new byte[html.Length + Inserted.Length];
        html.Span[..at].CopyTo(page);
        Inserted.CopyTo(page, at);
        html.Span[at..].CopyTo(page.AsSpan(at + Inserted.Length));
        return page;
    }

    /// <summary>One of the files that the build puts into this assembly, by its name; null where there is none.</summary>
    internal static byte[]? File(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("preview/" + name);
        if (resource is null)
            return null;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
