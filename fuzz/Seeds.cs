using System.Security.Cryptography;
using System.Text;
using StaticBackSite.Testing;
using StaticBackSite.Testing.Fuzzing;
using StaticBackSite.Testing.Security;

namespace StaticBackSite.Fuzz;

/// <summary>Where the fuzzer begins: the site's own pages, the broken sites and the examples of the tests, each cut to a size that mutates well.</summary>
internal static class Seeds
{
    private const int LongestSeed = 2_000;
    private const int MostSeeds = 150;

    private static readonly string Repository = ProjectFolder.Repository;
    private static readonly string[] Pages = [.. Files("md")];

    public static void WriteTo(string folder)
    {
        Write(folder, "front-matter", Pages.Select(File.ReadAllText).Select(FrontMatter));
        Write(folder, "data", DataSeeds());
        Write(folder, "markdown", Pages.Select(File.ReadAllText).Concat(Examples()));
        Write(folder, "drawing", Files("svg").Select(File.ReadAllText).Concat(Attacks.Svg));
        Write(folder, "site", Files("yml").Where(file => Path.GetFileName(file) == "site.yml").Select(File.ReadAllText));
        Write(folder, "redirects", ["/old/", "/old/page/#part\n/a b/\n/Ü/\n", "[[redirects]]\n  from = \"/a/*\"\n  to = \"/b/:splat\"\n  status = 301\n  force = true\n", "/a/:x /b/:x 302!\n/* /404.html 404\n", "/*\n  X-Frame-Options: DENY\n", "/index.html\n/other/?q=1\nhttps://example.org/x/\n/%6Fther/\n/other\n",
            .. Pages.Select(File.ReadAllText).Where(text => text.Contains("redirectFrom", StringComparison.Ordinal)).Select(Addresses)]);
        Write(folder, "command-line", CommandLines.All.Select(line => line.Replace(' ', '\n')));
    }

    private static IEnumerable<string> Files(string extension) =>
        from place in new[] { Path.Combine(ProjectFolder.Tests, "Broken"), Path.Combine(Repository, "input") }
        from file in Directory.EnumerateFiles(place, "*." + extension, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        select file;

    private static string FrontMatter(string page)
    {
        var lines = page.ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.Skip(1).TakeWhile(line => line != "---"));
    }

    private static string Addresses(string page) =>
        string.Join('\n', page.Split('\n').SkipWhile(line => !line.StartsWith("redirectFrom", StringComparison.Ordinal)).Take(4).Select(line => line.Replace("redirectFrom:", "", StringComparison.Ordinal).Trim('-', ' ', '[', ']')));

    private static IEnumerable<string> DataSeeds() =>
        from file in Files("yml").Concat(Files("txt").Where(file => file.EndsWith("published-urls.txt", StringComparison.Ordinal)))
        let number = FuzzTarget.DataFiles.IndexOf(Path.GetFileName(file))
        where number >= 0
        select (char)('0' + number) + File.ReadAllText(file);

    /// <summary>The examples of the specifications stand between lines of backquotes.</summary>
    private static IEnumerable<string> Examples() =>
        from file in Directory.EnumerateFiles(Path.Combine(ProjectFolder.Tests, "Specs"), "*.md").Order(StringComparer.Ordinal)
        from example in File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n````").Where((_, i) => i % 2 == 1)
        select "---\ntitle: x\ndescription: y\n---\n" + example[(example.IndexOf('\n', StringComparison.Ordinal) + 1)..];

    private static void Write(string folder, string target, IEnumerable<string> seeds)
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, target)).FullName;
        var chosen = seeds.Select(Encoding.UTF8.GetBytes).Where(seed => seed.Length > 0).Select(seed => seed[..Math.Min(seed.Length, LongestSeed)])
            .DistinctBy(Convert.ToBase64String).OrderBy(seed => seed.Length).ToArray();
        var every = Math.Max(1, chosen.Length / MostSeeds);
        foreach (var seed in chosen.Where((_, i) => i % every == 0))
            File.WriteAllBytes(Path.Combine(place, Convert.ToHexStringLower(SHA256.HashData(seed))[..16]), seed);
    }
}
