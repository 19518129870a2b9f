using System.Collections.Immutable;
using System.Text;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Tests.Preview;

/// <summary>A small site that is edited at random, by the ways in which pages depend on each other: links, anchors, terms, citations, related pages, series, drafts.</summary>
internal sealed class EditedSite
{
    private static readonly string[] Words = ["facet", "disc", "nerve", "joint", "muscle", "spur", "gas", "bubble", "crack", "pop"];

    private readonly Random _random;
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceFile> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    public EditedSite(int seed)
    {
        _random = new Random(seed);
        _files["site.yml"] = "name: Test\nurl: https://example.org\nlocale: en-GB\npolicy:\n  orphanPages: warning\n  unusedTerms: warning\n  uniqueTitles: warning\n  sentences: warning\n  unexplainedWords: warning\n";
        _files["index.md"] = "---\ntitle: Home\ndescription: The first page.\n---\nWelcome to [one](articles/p1.md).\n";
        _files["404.md"] = "---\ntitle: Not found\ndescription: There is nothing here.\ntype: utility\n---\nNothing.\n";
        _files["glossary/index.md"] = "---\ntitle: Glossary\ndescription: All words.\n---\nFrom A to Z.\n";
        _files["disclaimer.md"] = "This is no advice.\n";
        References(3);
        for (var i = 0; i < 12; i++)
            WritePage(i);
        for (var i = 0; i < 6; i++)
            WriteTerm(i);
    }

    /// <summary>The same <see cref="SourceFile"/> for the same text, as the input folder gives.</summary>
    public ImmutableArray<SourceFile> Files =>
    [
        .. _files.Select(file =>
        {
            var bytes = Encoding.UTF8.GetBytes(file.Value);
            if (!_known.TryGetValue(file.Key, out var known) || !known.Content.Span.SequenceEqual(bytes))
                _known[file.Key] = known = new SourceFile(new SourcePath(file.Key), bytes);
            return known;
        }).OrderBy(file => file.Path),
    ];

    /// <returns>What was done.</returns>
    public string Edit()
    {
        var n = _random.Next(16);
        switch (_random.Next(14))
        {
            case 0:
                return Remove($"articles/p{n}.md");
            case 1:
                return Remove($"glossary/t{n % 8}.md");
            case 2:
                return Rename($"articles/p{n}.md", $"articles/p{_random.Next(16)}.md");
            case 3:
                return Rename($"articles/p{n}.md", $"articles/deep/p{n}.md");
            case 4:
                WriteTerm(n % 8);
                return $"term {n % 8}";
            case 5:
                References(_random.Next(1, 5));
                return "references";
            case 6:
                _files["articles/p1.md"] = _random.Next(2) == 0 ? "no front matter at all" : "---\ntitle: [\n---\n";
                return "broken page";
            case 7:
                _files["disclaimer.md"] = $"This is no advice, {n}.\n";
                return "disclaimer";
            case 8:
                _files["picture.svg"] = $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {n + 1} 9\"><title>A drawing</title><path d=\"M0 0h{n}\"/></svg>\n";
                return "drawing";
            case 9:
                return Redefine($"glossary/t{n % 8}.md", n);
            default:
                WritePage(n);
                return $"page {n}";
        }
    }

    /// <summary>Makes a folder hold these files and no others.</summary>
    public void WriteTo(string folder)
    {
        foreach (var gone in _written.Where(path => !_files.ContainsKey(path)).ToArray())
        {
            File.Delete(Path.Combine(folder, gone));
            _written.Remove(gone);
        }
        foreach (var (path, text) in _files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            if (!File.Exists(file) || File.ReadAllText(file) != text)
                File.WriteAllText(file, text);
            _written.Add(path);
        }
    }

    private string Remove(string path) => _files.Remove(path) ? $"removed {path}" : "nothing";

    private string Rename(string from, string to)
    {
        if (!_files.Remove(from, out var text))
            return "nothing";
        _files[to] = text;
        return $"{from} renamed to {to}";
    }

    /// <summary>A term that says something else and is found by the same words.</summary>
    private string Redefine(string path, int n)
    {
        if (!_files.TryGetValue(path, out var text) || text.Split('\n') is not [_, _, var definition, ..])
            return "nothing";
        _files[path] = text.Replace(definition, $"definition: Another word, {n}.", StringComparison.Ordinal);
        return $"{path} defined anew";
    }

    private void References(int count) =>
        _files["references.yml"] = "references:\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"  - id: r{i}\n    type: article-journal\n    title: Study {i}\n    author: [{{ family: Doe, given: J }}]\n    issued: {2000 + _random.Next(20)}\n    container-title: Journal\n    verified: true\n"));

    private void WriteTerm(int i) =>
        _files[$"glossary/t{i}.md"] = $"---\ntitle: {Words[_random.Next(Words.Length)]}\ndefinition: A word, {_random.Next(3)}.\naliases: [alias{_random.Next(4)}]\nrelated: [t{_random.Next(8)}]\n---\nSee [a page](../articles/p{_random.Next(16)}.md).\n";

    private void WritePage(int i)
    {
        var more = _random.Next(8) switch
        {
            0 => $"related: [p{_random.Next(16)}.md]\n",
            1 => $"series: {{ name: Row, order: {i} }}\n",
            2 => "draft: true\n",
            3 => $"redirectFrom: [/old/{_random.Next(5)}/]\n",
            4 => "type: hub\n",
            _ => "",
        };
        var text = new StringBuilder($"---\ntitle: Page {_random.Next(20)}\ndescription: About {_random.Next(20)}.\n{more}---\n");
        for (var section = 0; section < _random.Next(1, 4); section++)
        {
            text.Append($"The {Words[_random.Next(Words.Length)]} and alias{_random.Next(4)}, says [@r{_random.Next(4)}]. See [this](p{_random.Next(16)}.md{(_random.Next(3) == 0 ? "#s1" : "")}) and [it](xref:p{_random.Next(16)}).\n\n");
            text.Append($"## S{section}\n\nMore of the {Words[_random.Next(Words.Length)]}, [again](../glossary/t{_random.Next(8)}.md). ![A drawing](../picture.svg)\n\n");
        }
        _files[$"articles/p{i}.md"] = text.ToString();
    }
}
