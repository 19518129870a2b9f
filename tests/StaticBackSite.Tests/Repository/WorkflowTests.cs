using System.Text.Json;
using System.Text.RegularExpressions;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Tests.Repository;

/// <summary>What runs on the project's host can be read, does what contributors do, and gives contributed code no rights.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string GitHub = Path.Combine(ProjectFolder.Repository, ".github");

    public static TheoryData<string> Files => [.. Directory.GetFiles(GitHub, "*.yml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(GitHub, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Workflows => [.. Directory.GetFiles(Path.Combine(GitHub, "workflows")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_can_be_read(string file) => Assert.NotEmpty(Parse(file).Entries);

    [Fact]
    public void Continuous_integration_runs_the_command_of_the_repository()
    {
        Assert.Contains(".ci/run", Values(Parse("workflows/ci.yml"), "run"));

        // And that is the README's own: `dotnet test`, and nothing that the README does not say.
        var commands = File.ReadAllLines(Path.Combine(ProjectFolder.Repository, ".ci", "run")).Where(line => line.StartsWith("dotnet", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.Contains(command, File.ReadAllText(Path.Combine(ProjectFolder.Repository, "README.md")), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--format github")]
    [InlineData("--format sarif")]
    [InlineData("diff before after --format markdown")]
    public void Continuous_integration_tells_what_it_finds(string command) =>
        Assert.Contains(Values(Parse("workflows/ci.yml"), "run"), run => run.Contains(command, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Rights_are_few_and_given_to_single_jobs(string file)
    {
        var workflow = Parse("workflows/" + file);

        Assert.DoesNotContain("write", Text(workflow.Entries.Single(e => e.Key.Value == "permissions").Value), StringComparison.Ordinal);
        foreach (var job in Jobs(workflow).Where(job => Text(Value(job, "permissions")).Contains("write", StringComparison.Ordinal)))
            Assert.DoesNotContain(Values(job, "run"), run => run.Length > 0);
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Contributed_code_meets_no_secrets(string file)
    {
        var text = File.ReadAllText(Path.Combine(GitHub, "workflows", file));

        Assert.DoesNotContain("pull_request_target", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secrets.", text, StringComparison.Ordinal);
        Assert.All(Jobs(Parse("workflows/" + file)).SelectMany(job => Steps(job)).Where(step => Text(Value(step, "uses")).StartsWith("actions/checkout@", StringComparison.Ordinal)), step =>
            Assert.Equal("false", Text(Value((YamlMap)Value(step, "with")!, "persist-credentials"))));
    }

    /// <summary>What an event says (the name of a branch, for one) may be a contributor's; in a script it would be run.</summary>
    [Theory]
    [MemberData(nameof(Workflows))]
    public void Scripts_are_put_together_from_no_outside_text(string file)
    {
        var workflow = Parse("workflows/" + file);

        Assert.All(Values(workflow, "run").Concat(Values(workflow, "script")), script => Assert.DoesNotContain("${{", script, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Actions_are_pinned_by_commit(string file)
    {
        var uses = Values(Parse("workflows/" + file), "uses").ToArray();

        Assert.NotEmpty(uses);
        Assert.All(uses, use => Assert.Matches(Pinned(), use));
    }

    [Theory]
    [InlineData(".vscode/tasks.json")]
    [InlineData(".vscode/settings.json")]
    [InlineData(".vscode/extensions.json")]
    [InlineData(".devcontainer/devcontainer.json")]
    public void Settings_of_editors_can_be_read(string file)
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(ProjectFolder.Repository, file)), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });

        Assert.Equal(JsonValueKind.Object, settings.RootElement.ValueKind);
    }

    [Fact]
    public void The_problem_matcher_of_the_editor_reads_what_the_build_says()
    {
        using var tasks = JsonDocument.Parse(File.ReadAllText(Path.Combine(ProjectFolder.Repository, ".vscode", "tasks.json")), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        var pattern = tasks.RootElement.GetProperty("tasks").EnumerateArray().Single(task => task.GetProperty("label").GetString() == "Check the pages").GetProperty("problemMatcher").GetProperty("pattern").GetProperty("regexp").GetString()!;
        var site = new TestSite().WithPage("x.md", "See [more](gone.md).");

        var match = Regex.Match(site.Report.Split('\n')[0], pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.Equal(["input/x.md", "5", "12", "error", "SB2001", "there is no file `gone.md`"], match.Groups.Values.Skip(1).Select(g => g.Value));
    }

    private static YamlMap Parse(string file)
    {
        var text = File.ReadAllText(Path.Combine(GitHub, file));
        var diagnostics = new DiagnosticBag();
        var root = YamlReader.Read(new SourceText(StaticBackSite.Routing.SourcePath.Root, text), new SourceSpan(0, text.Length), diagnostics);
        Assert.Empty(diagnostics.Found);
        return Assert.IsType<YamlMap>(root);
    }

    private static IEnumerable<YamlMap> Jobs(YamlMap workflow) => ((YamlMap)Value(workflow, "jobs")!).Entries.Select(job => (YamlMap)job.Value);

    private static IEnumerable<YamlMap> Steps(YamlMap job) => ((YamlList)Value(job, "steps")!).Items.Cast<YamlMap>();

    private static YamlNode? Value(YamlMap map, string key) => map.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value;

    /// <summary>The text of every key of this name, however deep.</summary>
    private static IEnumerable<string> Values(YamlNode node, string key) => node switch
    {
        YamlMap map => map.Entries.SelectMany(e => e.Key.Value == key && e.Value is YamlScalar scalar ? [scalar.Value] : Values(e.Value, key)),
        YamlList list => list.Items.SelectMany(item => Values(item, key)),
        _ => [],
    };

    private static string Text(YamlNode? node) => node switch
    {
        YamlScalar scalar => scalar.Value,
        YamlMap map => string.Join(' ', map.Entries.Select(e => e.Key.Value + " " + Text(e.Value))),
        YamlList list => string.Join(' ', list.Items.Select(Text)),
        _ => "",
    };

    [GeneratedRegex("^[a-z-]+/[a-z-]+(/[a-z-]+)*@[0-9a-f]{40}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pinned();
}
