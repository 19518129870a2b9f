using System.CommandLine;
using System.Text.RegularExpressions;
using StaticBackSite.Content.Syntax.Code;
using StaticBackSite.Tests.CommonMark;

namespace StaticBackSite.Tests.Guides;

/// <summary>The manual in <c>docs</c>: what can be made from the program is, and it leaves nothing out. BLESS=1 renews it.</summary>
public sealed partial class ManualTests
{
    private static readonly string Folder = Path.Combine(ProjectFolder.Repository, "docs");

    public static TheoryData<string> Made => [.. ManualPages.All.Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Made))]
    public void Pages_made_from_the_program_are_up_to_date(string path) =>
        Blessed.Check(Path.Combine(Folder, path), ManualPages.All.Single(page => page.Path == path).Text());

    [Fact]
    public void The_list_of_languages_is_up_to_date()
    {
        var path = Path.Combine(Folder, "code.md");
        var page = File.ReadAllText(path);

        Blessed.Check(path, Languages().Replace(page, "${mark}\n\n" + string.Join(", ", CodeLanguages.Names.Select(name => $"`{name}`")) + ".\n\n${after}"));
    }

    /// <summary>Built as a reader sees it: no finding, and every page in its menu.</summary>
    [Fact]
    public void It_is_built_without_a_finding()
    {
        var site = new TestSite { Definition = WholeProgram.WithPacks };
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
            site.With(Path.GetRelativePath(Folder, file).Replace('\\', '/'), File.ReadAllBytes(file));

        Assert.Equal("", string.Concat(site.Publication.Report.Diagnostics.Select(found => $"{found.Location} {found.Code} {found.Message}\n")));
        Assert.DoesNotContain("More pages", site.Html("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_the_repository_lead_to_files()
    {
        var dead = from file in Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories)
                   from Match link in Outside().Matches(File.ReadAllText(file))
                   let target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, link.Groups["path"].Value))
                   where !target.StartsWith(Folder, StringComparison.Ordinal) && !Path.Exists(target) && Path.GetFileName(file) is not ("writing-guide.md" or "diagnostics.md")
                   select $"{file}: {link.Groups["path"].Value}";

        Assert.Empty(dead);
    }

    /// <summary>Every option, key, block and code is somewhere in it.</summary>
    [Fact]
    public void It_leaves_nothing_out()
    {
        var text = string.Concat(Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories).Select(File.ReadAllText));
        var names = Commands(ManualPages.Root).SelectMany(command => command.Options.Select(option => $"`{option.Name}").Append($" {command.Name}"))
            .Concat(ManualPages.Keys.SelectMany(ManualPages.NamesOf).Select(name => $"`{name}`"))
            .Concat(WholeProgram.Site.Content.Markdown.Blocks.Select(block => $"`::: {block.Name}`"))
            .Concat(WholeProgram.Site.Codes.All.Select(code => $"### {code.Id}"));

        Assert.DoesNotContain(names.Distinct(), name => !text.Contains(name, StringComparison.Ordinal));
    }

    private static IEnumerable<Command> Commands(Command root) => root.Subcommands.SelectMany(Commands).Append(root).Where(command => command is not RootCommand);

    [GeneratedRegex(@"(?<mark><!-- languages[^\n]*-->)\n.*?(?<after>Code in another language)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Languages();

    [GeneratedRegex(@"\]\((?<path>\.\./[^)#\s]+)[^)]*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Outside();
}

/// <summary>The differences from the specifications, for readers.</summary>
internal static class MarkdownPage
{
    public static string Text() =>
        $"""
        ---
        title: Markdown, to the letter
        shortTitle: Differences from Markdown
        description: Which examples of CommonMark and GitHub Flavored Markdown are read in another way here, and why.
        ---

        <!-- Made from the tests, which write this file with BLESS=1. -->

        The tests read all 652 examples of [CommonMark 0.31.2](https://spec.commonmark.org/0.31.2/), and the 24 examples of extensions in
        [GitHub Flavored Markdown 0.29](https://github.github.com/gfm/). These are read in another way:

        | Specification | Example | Why |
        |---|---|---|
        {string.Join('\n', CommonMarkTests.Differences.Select(entry => $"| CommonMark | {entry.Key} | {entry.Value} |").Concat(GfmTests.Differences.Select(entry => $"| GFM | {entry.Key} | {entry.Value} |")))}

        HTML is read as the specifications say, and then only the elements and attributes that do no harm are kept
        ([writing pages](writing.md#html)). A table is dressed for a phone, and the mark of a task is a drawing with words for those who hear the page.

        Beyond the specifications are footnotes, definition lists, alerts, attribute lists such as `{"{#id}"}` behind headings and
        spans, [blocks](reference/blocks.md), citations such as `[@name]`, and [links by name](writing.md#links).

        """;
}
