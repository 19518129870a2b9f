using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StaticBackSite.Testing.Security;

/// <summary>The lists of attacks beside this file, and a site that somebody has tried to slip all of them into.</summary>
internal static partial class Attacks
{
    /// <summary>In the text of a page, and wherever a title or description of it is shown.</summary>
    public static ImmutableArray<string> Xss { get; } = Read("xss.txt");

    /// <summary>In a drawing.</summary>
    public static ImmutableArray<string> Svg { get; } = Read("svg.txt");

    /// <summary>In front matter and data files.</summary>
    public static ImmutableArray<string> Values { get; } = Read("values.txt");

    /// <summary>As the name of a page, a picture or a document.</summary>
    public static ImmutableArray<string> Names { get; } = Read("names.txt");

    public static int Count => Xss.Length + Svg.Length + Values.Length + Names.Length;

    /// <summary>All attacks in one site, each in every place that it is made for.</summary>
    public static TestSite Site()
    {
        var site = new TestSite().With("site.yml", SiteFile());
        for (var i = 0; i < Xss.Length; i++)
        {
            site.With($"x{i}.md", $"{FrontMatter(Xss[i])}{Xss[i]}\n\n[next](x{(i + 1) % Xss.Length}.md)\n");
            site.With($"glossary/t{i}.md", $"---\ntitle: Term {i}\ndefinition: {Quoted(Xss[i])}\naliases: [{Quoted(Xss[i])}]\n---\nTerm.\n");
        }
        for (var i = 0; i < Svg.Length; i++)
            site.With($"s{i}.svg", Svg[i]).WithPage($"s{i}.md", $"![A drawing](s{i}.svg \"A caption.\")\n\n![A drawing](s{i}.svg)", $"Drawing {i}");
        AddValues(site);
        AddNames(site);
        return site;
    }

    private static string SiteFile() =>
        $"name: {Quoted(Values[0])}\nurl: https://example.org\nlocale: en-GB\ndescription: {Quoted(Values[2])}\npublisher: {Quoted(Values[1])}\nmarkdownCopies: true\nprintPage: true\n";

    private static string FrontMatter(string attack) =>
        $"---\ntitle: {Quoted(attack)}\nshortTitle: {Quoted(attack)}\ndescription: {Quoted(attack)}\nmainMessage: {Quoted(attack)}\nkeyPoints: [{Quoted(attack)}]\nreviewed: 2026-01-01\nchanges: [{{ date: 2026-01-01, note: {Quoted(attack)} }}]\n---\n";

    private static void AddValues(TestSite site)
    {
        var references = new StringBuilder("references:\n");
        for (var i = 0; i < Values.Length; i++)
        {
            var value = Quoted(Values[i]);
            references.Append(CultureInfo.InvariantCulture, $"  - {{ id: r{i}, type: article, title: {value}, author: [{{ literal: {value} }}], issued: {{ date-parts: [[2020]] }}, container-title: {value}, publisher: {value}, volume: {value}, page: {value}, DOI: {value}, URL: {value}, supports: {value}, limits: {value}, verified: true }}\n");
            site.With($"v{i}.md", FrontMatter(Values[i]).Replace("\n---\n", $"\nmoreHelp: [{{ title: {value}, url: {value} }}, {{ title: {value}, url: {Quoted("https://example.net/" + Values[i])} }}]\naims: {{ does: [{value}], doesNot: [{value}] }}\nredirectFrom: [{Quoted("/old-" + i + Values[i])}]\nseries: {{ name: {value}, step: {i + 1} }}\n---\n", StringComparison.Ordinal) + $"Cited [@r{i}].\n");
        }
        site.With("references.yml", references.ToString()).WithPage("evidence.md", "Sources.", "Evidence", "type: evidence\n");
    }

    private static void AddNames(TestSite site)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            var address = string.Join('/', Names[i].Split('/').Select(Uri.EscapeDataString));
            site.With($"n{i}/{Names[i]}.md", $"{FrontMatter("Name " + i)}## Part\n\n[itself](<{address}.md#part>)\n")
                .With($"n{i}/{Names[i]}.png", "x").With($"n{i}/{Names[i]}.pdf", "x").With($"n{i}/{Names[i]}.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>x</title></svg>")
                .WithPage($"n{i}.md", $"[page](<n{i}/{address}.md>) [document](<n{i}/{address}.pdf>) ![picture](<n{i}/{address}.png>)\n\n![drawing](<n{i}/{address}.svg> \"Caption.\")", $"Names {i}");
        }
    }

    private static string Quoted(string attack) =>
        "\"" + Controls().Replace(attack.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal), " ") + "\"";

    private static ImmutableArray<string> Read(string file) =>
    [
        .. File.ReadLines(Path.Combine(ProjectFolder.Repository, "tests", "StaticBackSite.Testing", "Security", file))
            .Where(line => !Comment().IsMatch(line))
            .Select(line => Escape().Replace(line, sign => sign.Value switch
            {
                "\\n" => "\n",
                "\\t" => "\t",
                "\\r" => "\r",
                "\\0" => "\0",
                "\\e" => "\e",
                var number => ((char)int.Parse(number[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
            })),
    ];

    [GeneratedRegex("^# (Ways|Drawings|tricks|Values|Names)")]
    private static partial Regex Comment();

    /// <summary>Signs that no editor shows. <c>\u003c</c> and the like are attacks as they are written.</summary>
    [GeneratedRegex(@"\\(n|t|r|0|e|x(01|07|7F)|u(202E|2028|FEFF|D800))")]
    private static partial Regex Escape();

    [GeneratedRegex(@"[\x00-\x1F\x7F\uD800]")]
    private static partial Regex Controls();
}
