using System.Collections.Immutable;

namespace StaticBackSite.Testing.Security;

/// <summary>The lists of attacks beside this file, and a site that somebody has tried to slip all of them into.</summary>
public static class Attacks
{
    public static ImmutableArray<string> Xss { get; } = Read("xss.txt");

    public static ImmutableArray<string> Svg { get; } = Read("svg.txt");

    public static string PageOf(int attack) => $"x{attack}/index.html";

    /// <summary>Each attack in the text of a page, in its title, description and main message, and in the texts that other pages show of it.</summary>
    public static TestSite Site()
    {
        var site = new TestSite().With("site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\nmarkdownCopies: true\n");
        for (var i = 0; i < Xss.Length; i++)
        {
            var quoted = "\"" + Xss[i].Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal).Replace("\t", " ", StringComparison.Ordinal).Replace("\r", " ", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal) + "\"";
            site.With($"x{i}.md", $"---\ntitle: {quoted}\ndescription: {quoted}\nmainMessage: {quoted}\nkeyPoints: [{quoted}]\nreviewed: 2026-01-01\nchanges: [{{ date: 2026-01-01, note: {quoted} }}]\n---\n{Xss[i]}\n\n[next](x{(i + 1) % Xss.Length}.md)\n");
            site.With($"glossary/t{i}.md", $"---\ntitle: Term {i}\ndefinition: {quoted}\naliases: [{quoted}]\n---\nTerm.\n");
        }
        return site;
    }

    private static ImmutableArray<string> Read(string file) =>
    [
        .. File.ReadLines(Path.Combine(ProjectFolder.Repository, "tests", "StaticBackSite.Testing", "Security", file))
            .Where(line => !line.StartsWith("# Ways", StringComparison.Ordinal) && !line.StartsWith("# Drawings", StringComparison.Ordinal) && !line.StartsWith("# tricks", StringComparison.Ordinal))
            .Select(line => line.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal).Replace("\\r", "\r", StringComparison.Ordinal).Replace("\\0", "\0", StringComparison.Ordinal).Replace("\\x01", "\u0001", StringComparison.Ordinal)),
    ];
}
