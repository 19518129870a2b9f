using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Tests.Guides;

/// <summary>Pages of the manual that are made from the program itself: from the calls that read keys, from its commands, from its blocks.</summary>
internal static class ManualPages
{
    private const string MadeHere = "<!-- Made from the program by the tests, which write this file with BLESS=1. -->";

    private static readonly ContentDefinition Content = WholeProgram.Site.Content;

    public static ImmutableArray<(string Path, Func<string> Text)> All { get; } =
    [
        ("reference/site.md", SiteYml),
        ("reference/front-matter.md", FrontMatter),
        ("reference/policy.md", Policies),
        ("reference/blocks.md", Blocks),
        ("reference/commands.md", Commands),
        ("markdown.md", MarkdownPage.Text),
    ];

    public static RootCommand Root { get; } = Site.Commands(TestTheme.Program);

    private static ImmutableArray<KeyDescription> SiteKeys => MapReader.Describe(reader => SiteConfiguration.Read(reader, new SourceText(SiteConfiguration.FileName, ""), Content.PolicyKeys, new DiagnosticBag()), Content.Choices);

    private static ImmutableArray<KeyDescription> PageKeys => MapReader.Describe(reader => PageFrontMatter.Read(reader, Content, PageType.Page), Content.Choices);

    private static ImmutableArray<KeyDescription> TermKeys => MapReader.Describe(reader => TermFrontMatter.Read(reader, Content), Content.Choices);

    public static IEnumerable<KeyDescription> Keys => SiteKeys.Concat(PageKeys).Concat(TermKeys);

    public static IEnumerable<string> NamesOf(KeyDescription key) => key.Keys.SelectMany(NamesOf).Prepend(key.Name).Distinct();

    private static string SiteYml() => Page(
        "site.yml", "Every key of site.yml, what it takes and what it is for.",
        "`site.yml` lies in the input folder. `name`, `url` and `locale` must be there. Most editors complete and check it by `schemas/site.schema.json`.",
        Tables(SiteKeys, 2));

    private static string FrontMatter() => Page(
        "Front matter", "Every key that a page or a term of the glossary may have at its top.",
        "Front matter is YAML between two lines of `---` at the top of a file. A page needs none, unless `site.yml` says `frontMatter: strict`.",
        "## Pages\n\n" + Tables(PageKeys, 3) + "\n## Terms of the glossary\n\n" + Tables(TermKeys, 3));

    private static string Policies() => Page(
        "Policy", "What a site may insist on, rule by rule. Each is off until site.yml names it.",
        "`policy:` in `site.yml` turns rules on. `rule: error` or `rule: warning` is enough; a map changes a rule's limits, and `types:` the types of pages that it is for.",
        string.Concat(SiteKeys.Single(key => key.Name == "policy").Keys.OrderBy(key => key.Name, StringComparer.Ordinal).Select(key => $"## {key.Name}\n\n`{key.Name}`: {key.Summary}\n\n{Table(key.Keys)}\n")));

    private static string Blocks() => Page(
        "Blocks", "Every block between lines of three colons.",
        "A block begins with a line of three colons and a word, and ends with a line of three colons. A block that holds others has four.",
        "| Block | Other names | A page may have |\n|---|---|---|\n" + string.Concat(Content.Markdown.Blocks.Select(block => $"| `::: {block.Name}` | {string.Join(", ", block.OtherNames.Select(name => $"`{name}`"))} | {(block.OncePerPage ? "one" : "any number")} |\n"))
        + "\nOther names are what other tools call a block; the message that refuses one says which is meant here.\n");

    private static string Commands() => Page(
        "Commands", "Every command of staticback, with its arguments and options.",
        "`staticback` without a command is `staticback build`. Exit code 0 is success, 1 means that the content has errors and nothing was written, and 2 wrong usage or a machine that refuses.",
        string.Concat(Below(Root, "staticback")));

    private static IEnumerable<string> Below(Command above, string path)
    {
        foreach (var command in above.Subcommands)
        {
            var name = $"{path} {command.Name}";
            yield return $"## {name["staticback ".Length..]}\n\n{command.Description}\n\n```sh\n{name}{string.Concat(command.Arguments.Select(argument => $" <{argument.Name}>"))}{(command.Subcommands.Count > 0 ? " <command>" : "")}{(command.Options.Count > 0 ? " [options]" : "")}\n```\n\n";
            if (command.Arguments.Count + command.Options.Count > 0)
                yield return "| Option | What it does |\n|---|---|\n" + string.Concat(command.Arguments.Select(argument => Row($"<{argument.Name}>", argument.Description)).Concat(command.Options.Where(option => !option.Hidden && option.Name is not ("--help" or "--version")).Select(option => Row(option.Name + (option.HelpName is { } value ? $" <{value}>" : ""), option.Description)))) + "\n";
            foreach (var inner in Below(command, name))
                yield return inner;
        }
    }

    private static string Row(string name, string? text) => $"| `{name.Replace("|", "\\|", StringComparison.Ordinal)}` | {Cell(text ?? "")} |\n";

    private static string Page(string title, string description, string opening, string body) =>
        $"---\ntitle: {title}\ndescription: {description}\n---\n\n{MadeHere}\n\n{opening}\n\n{body.TrimEnd()}\n";

    /// <summary>A table, and a section for each key that holds keys of its own.</summary>
    private static string Tables(IEnumerable<KeyDescription> keys, int level)
    {
        var all = keys.ToArray();
        var text = new StringBuilder(Table(all));
        foreach (var key in all.Where(key => key.Keys.Length > 0 && key.Name != "policy"))
            text.Append($"\n{new string('#', level)} {key.Name}\n\n{Cell(key.Summary)}\n\n{Table(key.Keys)}");
        return text.ToString();
    }

    private static string Table(IReadOnlyCollection<KeyDescription> keys) => keys.Count == 0 ? "" :
        "| Key | Takes | What it is for |\n|---|---|---|\n" + string.Concat(keys.Select(key => $"| `{key.Name}` | {Takes(key)}{(key.Required ? ", required" : "")} | {Cell(key.Summary)}{Inner(key)} |\n"));

    /// <summary>Keys two levels down, which have no table of their own.</summary>
    private static string Inner(KeyDescription key) => key.Keys.Length == 0 ? "" : key.Name == "policy" ? " See [Policy](policy.md)." : $" Keys: {string.Join(", ", NamesOf(key).Skip(1).Select(name => $"`{name}`"))}.";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal);

    private static string Takes(KeyDescription key) => key.Kind switch
    {
        KeyKind.Text => key.MaxLength > 0 ? $"text of up to {key.MaxLength} characters" : "text",
        KeyKind.Date => "a date, as in `2026-11-22`",
        KeyKind.Flag => "`true` or `false`",
        KeyKind.Number => "a whole number",
        KeyKind.Choice => string.Join(", ", key.Choices.Select(choice => $"`{choice}`")),
        KeyKind.TextList => key.Choices.IsEmpty ? "a list of texts" : "a list of " + string.Join(", ", key.Choices.Select(choice => $"`{choice}`")),
        KeyKind.Map => key.Short is { } shortKey ? $"a map, or its `{shortKey}`" : "a map",
        KeyKind.MapList => "a list of maps",
        KeyKind.FlagOrTextList => "`true`, `false` or a list of texts",
        KeyKind.NumberLists => "a list of lists of numbers",
        _ => "a map",
    };
}
