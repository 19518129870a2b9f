using StaticBackSite.Audit;
using StaticBackSite.Diagnostics;
using StaticBackSite.Publishing;
using StaticBackSite.Reading.Input;

namespace StaticBackSite.Tests.Audit;

/// <summary>A published folder is read as a host serves it.</summary>
public sealed class PublishedFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("published-");

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string path, string content = "")
    {
        var file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }

    private string[] Audit(string main, string more = "")
    {
        Write("index.html", $"<!doctype html><html lang=\"en\"><head><title>x</title><link rel=\"canonical\" href=\"https://example.org/\"></head><body><main>{main}</main>{more}</body></html>");
        var diagnostics = new DiagnosticBag();
        var files = ReadPublishedFiles.From(_folder.FullName, diagnostics);
        return [.. diagnostics.Found.Concat(SiteAudit.Run(files, new AuditOptions { DisclaimerRequired = false }).Diagnostics).Select(d => d.Code.Id).Where(id => id == AuditCodes.DeadLink.Id || id.StartsWith("SB1", StringComparison.Ordinal))];
    }

    private static string[] Links(int dead) => [.. Enumerable.Repeat(AuditCodes.DeadLink.Id, dead)];

    [Fact]
    public void Hidden_files_and_large_ones_are_there()
    {
        Write(".well-known/security.txt", "Contact: mailto:a@example.org");
        using (var film = File.Create(Path.Combine(_folder.FullName, "film.mp4")))
            film.SetLength(ReadFiles.LargestFile + 1);

        Assert.Equal(Links(dead: 1), Audit("<a href=\"/.well-known/security.txt\">Security</a><a href=\"/film.mp4\">Film</a><a href=\"/.hidden\">Nothing</a>"));
    }

    [Fact]
    public void Redirects_of_the_host_lead_somewhere()
    {
        Write("_redirects", "# old files\n/old.pdf /new.pdf\n/blog/* /news/:splat 302\n/u/:name /people/:name\n/caf%C3%A9 /coffee 301!\n/gone/* /404.html 404\n");

        Assert.Equal(Links(dead: 2), Audit("<a href=\"/old.pdf\">1</a><a href=\"/blog/2020/x\">2</a><a href=\"/u/ada\">3</a><a href=\"/caf%C3%A9/\">4</a><a href=\"/gone/x\">5</a><a href=\"/u/ada/more\">6</a>"));
    }

    [Fact]
    public void Buttons_and_empty_contacts_are_links_too() =>
        Assert.Equal(Links(dead: 4), Audit("<form action=\"/\"><button formaction=\"/nowhere/\">A</button><input type=\"submit\" formaction=\"/neither/\"></form><a href=\"mailto:\">B</a><a href=\"tel: \">C</a><a href=\"mailto:?subject=Look\">D</a><a href=\"tel:111\">E</a>"));
}
