using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;

namespace StaticBackSite.BrowserTests;

/// <summary>A site, published with the command that publishes it for readers, in a folder of its own.</summary>
public sealed class PublishedSite : IDisposable
{
    /// <param name="input">The folder of its pages.</param>
    public PublishedSite(string input)
    {
        var arguments = new[] { ProjectFolder.Program, "build", "--input", input, "--output", Folder, "--date", ProjectFolder.SiteDay.ToString("O", CultureInfo.InvariantCulture) };
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0 || errors.Contains("search is left out", StringComparison.Ordinal))
            throw new InvalidOperationException($"The site cannot be published with its search, so there is nothing to test. Does this machine have Node.js?\n{output.Result}{errors}");
        Urls = [.. Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories).Select(UrlOf).Order(StringComparer.Ordinal)];
    }

    public string Folder { get; } = Path.Combine(Directory.CreateTempSubdirectory("staticback-browser-").FullName, "site");

    /// <summary>The addresses of all pages, from the root of the site.</summary>
    public IReadOnlyList<string> Urls { get; }

    /// <summary>Bytes that travel when a host compresses on the fly, as most do: Brotli at quality 5.</summary>
    public long CompressedSize(string url)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, new BrotliCompressionOptions { Quality = 5 }, leaveOpen: true))
            brotli.Write(File.ReadAllBytes(FileAt(url)));
        return compressed.Length;
    }

    public string FileAt(string url) => Path.Combine(Folder, url.TrimStart('/') + (url.EndsWith('/') ? "index.html" : ""));

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);

    private string UrlOf(string file)
    {
        var path = "/" + Path.GetRelativePath(Folder, file).Replace('\\', '/');
        return path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;
    }
}
