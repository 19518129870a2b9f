using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.SiteTests;

/// <summary>
/// What contributors change. Each change is made to whatever the pages are, by their form and not by their words, so that no change of
/// content breaks it. CONTENT_CHANGE=NAME makes the whole suite read the changed site (<c>tests/content-changes</c>).
/// </summary>
/// <param name="Expected">The code that the change meets; null where it is published.</param>
internal sealed record ContentChange(string Name, string What, string? Expected, Action<ChangedInput> Apply)
{
    public static readonly ImmutableArray<ContentChange> All =
    [
        new("review-date", "A page was checked again: other dates of review", null, site => site.Edit(site.Exercise, "^reviewed: .*$", $"reviewed: {ProjectFolder.SiteDay:yyyy-MM-dd}")),
        new("change-date", "A line in the history of a page", null, site => site.Edit(site.Article, "^changes:$", $"changes:\n  - {{ date: {ProjectFolder.SiteDay:yyyy-MM-dd}, note: A clearer sentence. }}")),
        new("date-passed", "A date of review that has passed", "SB5102", site => site.Edit(site.Exercise, "^reviewed: .*\nreviewDue: .*$", "reviewed: 2024-01-02\nreviewDue: 2025-01-02")),
        new("short-title", "Another short title", null, site => site.Edit(site.Exercise, "^shortTitle: .*$", "shortTitle: A slow move")),
        new("title", "Another title of an exercise", null, site => site.Edit(site.Exercise, "^title: .*$", "title: A slow move on your hands and knees")),
        new("promised-title", "Another title of a page whose title the site keeps", "SB4202", site => site.Edit(site.LockedPage, "^title: .*$", "title: Your back and its silence")),
        new("new-page", "A new exercise", null, site => site.Copy(site.Exercise, "a-slow-reach")),
        new("copied-facts", "A new page with the facts of another", "SB4202", site =>
        {
            site.Copy(site.Exercise, "a-slow-reach");
            site.Edit("move/a-slow-reach.md", "^facts: .*$", "facts: [F25]");
        }),
        new("drawing", "A new drawing, and a page that shows it", null, site => site.AddDrawing("var(--fig-line, #333333)", "A curved line that bends to both sides.")),
        new("drawing-colour", "A drawing in a colour of its own", "SB5025", site => site.AddDrawing("#123456", "A curved line that bends to both sides.")),
        new("no-alt", "A picture without a text alternative", "SB5018", site => site.AddDrawing("var(--fig-line, #333333)", "")),
        new("renamed-picture", "A picture under another name", "SB2001", site => site.Rename(site.ShownDrawing, "figures/renamed.svg")),
        new("reference", "A new source that a page cites", null, site =>
        {
            site.Append("references.yml", "\n  - id: newsource2025\n    type: webpage\n    title: A page about backs\n    author:\n      - { literal: A society }\n    URL: https://example.org/backs\n    verified: true\n    supports: Slow moves are comfortable for most people.\n");
            site.Append(site.Exercise, "\nMost people find slow moves comfortable [@newsource2025]. [evidence: some]\n");
        }),
        new("unknown-source", "A citation without a source", "SB4001", site => site.Append(site.Exercise, "\nSlow moves are kind [@nobody2025]. [evidence: some]\n")),
        new("removed-page", "A page that is gone, with links to it", "SB2001", site => site.Remove(site.Exercise)),
        new("removed-with-redirect", "A page that is gone, with a redirect and without links", null, site => site.Retire(site.Exercise, site.OtherExercise)),
        new("moved-heading", "A heading with other words", "SB6001", site => site.Edit(site.Article, "^## (?!Check)(?!Questions)(?!What we).*$", "## A heading with quite other words")),
        new("new-term", "A term of the glossary, and a sentence with it", null, site =>
        {
            site.Write("glossary/slow-reach.md", "---\ntitle: Slow reach\ndefinition: A calm stretch of one arm.\n---\n\nA slow reach is a small move of one arm. [evidence: reasoning]\n");
            site.Append(site.Exercise, "\nA slow reach may feel good too. [evidence: reasoning]\n");
        }),
        new("unknown-term", "A link to a term that is not there", "SB2001", site => site.Append(site.Exercise, "\nSee [this word](../glossary/no-such-word.md).\n")),
        new("unknown-label", "A label that is not one", "SB1205", site => site.Edit(site.Article, @"\[evidence: some\]", "[evidence: strong]")),
        new("label", "Another label for a claim", null, site => site.Edit(site.Article, @"\[evidence: good\]", "[evidence: some]")),
        new("warning-sign", "A new warning sign", null, site => site.Edit("red-flags.yml", "^    signs:$", "    signs:\n      - text: you feel very unwell and your back hurts a lot\n        facts: []\n        refs: [nhsbackpain]")),
        new("lost-warning-sign", "A warning sign that is gone", "SB5208", site => site.Edit("red-flags.yml", "buttocks", "bottom")),
        new("edited-step", "Other words in a step", null, site => site.Edit(site.Exercise, @"^1\. .*$", "1. Kneel on a soft mat.")),
        new("quote", "A sentence that was said in another language", null, site => site.Append(site.Exercise, "\nOne reader wrote: “Mein Rücken ist still.” [evidence: unknown]\n")),
        new("long-sentence", "A sentence of forty words", "SB5301", site => site.Append(site.Exercise, $"\nThis is {string.Join(' ', Enumerable.Repeat("a very", 18))} long one that no reader follows to its end.\n")),
        new("dead-link", "A link to a page that is not there", "SB2001", site => site.Append(site.Exercise, "\nSee [the next move](no-such-move.md).\n")),
    ];

    public static ContentChange? Chosen { get; } = Environment.GetEnvironmentVariable("CONTENT_CHANGE") is { Length: > 0 } name ? All.Single(change => change.Name == name) : null;

    public ImmutableArray<SourceFile> To(ImmutableArray<SourceFile> files)
    {
        var input = new ChangedInput(files);
        Apply(input);
        return input.Files;
    }

    public override string ToString() => Name;
}

/// <summary>The input folder of the site, in memory, while a change is made to it.</summary>
internal sealed class ChangedInput
{
    private readonly SortedDictionary<string, byte[]> _files;

    public ChangedInput(ImmutableArray<SourceFile> files) => _files = new(files.ToDictionary(file => file.Path.Value, file => file.Content.ToArray()), StringComparer.Ordinal);

    public ImmutableArray<SourceFile> Files => [.. _files.Select(file => new SourceFile(new SourcePath(file.Key), file.Value))];

    public string Exercise => _files.Keys.First(path => IsExercise(path) && TextOf(path).Contains("\nshortTitle: ", StringComparison.Ordinal) && TextOf(path).Contains("\nseries: ", StringComparison.Ordinal));

    public string OtherExercise => _files.Keys.First(path => IsExercise(path) && path != Exercise);

    public string Article => _files.Keys.First(path => path.StartsWith("reasons/", StringComparison.Ordinal) && TextOf(path).Contains("[evidence: good]", StringComparison.Ordinal) && TextOf(path).Contains("[evidence: some]", StringComparison.Ordinal));

    /// <summary>The page with the first title of <c>lockedTitles</c>.</summary>
    public string LockedPage
    {
        get
        {
            var title = Regex.Match(TextOf("site.yml"), @"lockedTitles: \[(?<first>[^,\]]+)").Groups["first"].Value;
            return _files.Keys.First(path => path.EndsWith(".md", StringComparison.Ordinal) && TextOf(path).Contains($"\ntitle: {title}\n", StringComparison.Ordinal));
        }
    }

    public string ShownDrawing => _files.Keys.First(path => path.StartsWith("figures/", StringComparison.Ordinal) && _files.Keys.Any(page => page.EndsWith(".md", StringComparison.Ordinal) && TextOf(page).Contains($"../{path}", StringComparison.Ordinal)));

    private bool IsExercise(string path) => path.StartsWith("move/", StringComparison.Ordinal) && TextOf(path).Contains("\ntype: exercise\n", StringComparison.Ordinal);

    public string TextOf(string path) => Encoding.UTF8.GetString(_files[path]);

    public void Write(string path, string text) => _files[path] = Encoding.UTF8.GetBytes(text);

    public void Append(string path, string text) => Write(path, TextOf(path) + text);

    public void Remove(string path) => _files.Remove(path);

    /// <summary>Replaces the first place that a pattern finds.</summary>
    public void Edit(string path, string pattern, string replacement)
    {
        var find = new Regex(pattern, RegexOptions.Multiline, TimeSpan.FromSeconds(5));
        Assert.Matches(find, TextOf(path));
        Write(path, find.Replace(TextOf(path), replacement.Replace("$", "$$", StringComparison.Ordinal), 1));
    }

    /// <summary>A page with the form of another, and with a title and a description of its own.</summary>
    public void Copy(string path, string slug)
    {
        var copy = $"{path[..path.LastIndexOf('/')]}/{slug}.md";
        Write(copy, TextOf(path));
        Edit(copy, "^title: .*$", "title: A slow reach to the side");
        Edit(copy, "^shortTitle: .*$", "shortTitle: A slow reach");
        Edit(copy, "^description: .*$", "description: How to reach slowly to the side with one arm, how often to do it, and when to stop.");
        Edit(copy, "^series: .*$", "noGlossary: false");
        Append(_files.Keys.First(index => index == "move/index.md"), "\nThere is also [a slow reach](a-slow-reach.md).\n");
    }

    public void AddDrawing(string colour, string alternative)
    {
        Write("figures/new-line.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 120\"><title>A line</title><desc>A line that bends.</desc><path d=\"M10 60 Q80 0 160 60 T310 60\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"4\"/></svg>\n");
        Append(Exercise, $"\n![{alternative}](../figures/new-line.svg \"The line of the move.\")\n");
    }

    public void Rename(string path, string name)
    {
        _files[name] = _files[path];
        Remove(path);
    }

    /// <summary>Takes a page away as CONTRIBUTING asks for it: another one takes over its addresses, and no link leads to it.</summary>
    public void Retire(string path, string successor)
    {
        var (file, to) = (path[(path.LastIndexOf('/') + 1)..], successor[(successor.LastIndexOf('/') + 1)..]);
        var address = $"/{path[..^".md".Length]}/";
        Remove(path);
        Write("reading-grades.yml", Regex.Replace(TextOf("reading-grades.yml"), $"^{Regex.Escape(path)}: .*\n", "", RegexOptions.Multiline));
        foreach (var page in _files.Keys.Where(page => page.EndsWith(".md", StringComparison.Ordinal) || page.EndsWith(".yml", StringComparison.Ordinal)).ToArray())
            Write(page, Regex.Replace(Regex.Replace(TextOf(page), $"^ *- (\\.\\./move/)?{Regex.Escape(file)}\n", "", RegexOptions.Multiline), $"{Regex.Escape(file)}", to));
        foreach (var drawing in _files.Keys.Where(name => name.EndsWith(".svg", StringComparison.Ordinal)).ToArray())
            Write(drawing, TextOf(drawing).Replace($"\"{address}", $"\"/{successor[..^".md".Length]}/", StringComparison.Ordinal));
        Edit(successor, "^type: exercise$", $"type: exercise\nredirectFrom: [{address}]");
    }
}
