using System.Text.RegularExpressions;

namespace StaticBackSite.Tests.Architecture;

/// <summary>The rules of the house, read from the sources.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string Core = Path.Combine(ProjectFolder.Repository, "src", "StaticBackSite.Core");

    /// <summary>Tables, which may be long.</summary>
    private static readonly string[] Tables = ["DiagnosticCodes.cs", "AuditCodes.cs"];

    /// <summary>Of `src` and `theme`. What is read together is in one file, so that an idea is not spread over ten.</summary>
    private const int MostFiles = 470;

    private static IEnumerable<(string Path, string Text)> Sources(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        where Path.GetExtension(file) is ".cs" or ".razor"
        let path = Path.GetRelativePath(ProjectFolder.Repository, file).Replace('\\', '/')
        where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
        select (path, File.ReadAllText(file));

    private static IEnumerable<string> Using(string folder, Regex what, params string[] allowed) =>
        from source in Sources(folder)
        where what.IsMatch(source.Text) && !allowed.Any(a => source.Path.Contains($"/{a}/", StringComparison.Ordinal))
        select source.Path;

    private static readonly string Program = Path.Combine(ProjectFolder.Repository, "src", "StaticBackSite");
    private static readonly string Theme = Path.Combine(ProjectFolder.Repository, "theme");

    [Fact]
    public void The_sources_are_found() => Assert.All([(Core, 250), (Program, 50), (Theme, 3)], part => Assert.True(Sources(part.Item1).Count() >= part.Item2, part.Item1));

    /// <summary>`Repeats` and `UserCache` keep what a next run may use, `SearchIndex` runs a program of its own, `Reporting` and `External` see no disk.</summary>
    [Fact]
    public void Of_the_program_only_those_parts_touch_the_disk_that_must() =>
        Assert.DoesNotContain(Using(Program, Disk(), "Commands", "Preview", "Serving", "Repeats", "SearchIndex"), path => path != "src/StaticBackSite/UserCache.cs");

    [Fact]
    public void The_program_and_the_theme_read_no_HTML() => Assert.Empty(Using(Program, AngleSharp()).Concat(Using(Theme, AngleSharp())));

    [Fact]
    public void The_theme_sees_neither_the_disk_nor_the_audit_nor_the_pipelines() =>
        Assert.Empty(Using(Theme, Disk()).Concat(Using(Theme, EngineRoom())));

    [Fact]
    public void Only_servers_open_sockets() => Assert.Empty(Using(Program, Sockets(), "Preview", "Serving", "External", "Commands"));

    [Fact]
    public void Work_is_shared_out_in_one_way() =>
        Assert.Empty(Sources(Path.Combine(ProjectFolder.Repository, "src")).Where(source => !source.Path.EndsWith("/InParallel.cs", StringComparison.Ordinal) && Plinq().IsMatch(source.Text)).Select(source => source.Path));

    [Fact]
    public void A_file_has_one_subject() =>
        Assert.Empty(
            from source in Sources(Path.Combine(ProjectFolder.Repository, "src")).Concat(Sources(Theme))
            let types = TopType().Matches(source.Text).Where(match => match.Groups["access"].Value == "public").Select(match => (Name: match.Groups["name"].Value, Kind: match.Groups["kind"].Value, IsStatic: match.Value.Contains(" static ", StringComparison.Ordinal))).ToArray()
            let name = Path.GetFileNameWithoutExtension(source.Path)
            // Beside the type that a file is named after, or in a vocabulary such as Parts.cs, there are small records, structs, enums, interfaces,
            // extension methods, and the types that carry its name: PolicyKey is in Policy.cs.
            where types.Length > 0 && !types.All(type => type.Kind is not "class" || type.IsStatic || type.Name.StartsWith(name, StringComparison.Ordinal) || type.Name.EndsWith(name, StringComparison.Ordinal))
            select $"{source.Path}: {string.Join(", ", types.Select(type => type.Name))}");

    /// <summary>Small records, enums, interfaces and extensions may share a file as a vocabulary; so do the renderers of a syntax and the things of schema.org.</summary>
    [Fact]
    public void A_file_is_named_after_its_subject() =>
        Assert.Equal(
            ["Footnotes", "OwnSyntax", "SchemaOrg"],
            from source in Sources(Path.Combine(ProjectFolder.Repository, "src")).Concat(Sources(Theme))
            let name = Path.GetFileNameWithoutExtension(source.Path)
            let types = TopType().Matches(source.Text)
            where types.Any(type => type.Groups["kind"].Value == "class" && !type.Value.Contains(" static ", StringComparison.Ordinal)) && !types.Any(type => type.Groups["name"].Value == name)
            orderby name
            select name);

    /// <summary>What would outlive a build, and could carry something from one into the next. Pools and caches that hold nothing of a site are let stand, each named.</summary>
    [Fact]
    public void No_static_holds_state() =>
        Assert.Equal(
            [
                "Content/Glossary/GatherPassages.cs", "Graph/RelatedPages.cs", "Html/PageBody.cs", "Publishing/WriteFiles.cs",
                "Readability/GatherText.cs", "Text/SentenceScanner.cs", "Text/Vocabulary.cs", "Text/WordScanner.cs",
            ],
            Sources(Path.Combine(ProjectFolder.Repository, "src")).Concat(Sources(Theme)).Where(source => MutableStatic().IsMatch(source.Text))
                .Select(source => source.Path.Replace("src/StaticBackSite.Core/", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Only_input_and_publishing_touch_the_disk() => Assert.DoesNotContain(Using(Core, Disk(), "Reading/Input", "Publishing"), path => !path.Contains("/Health/Reviews/", StringComparison.Ordinal));

    [Fact]
    public void Only_the_audit_reads_HTML() => Assert.Empty(Using(Core, AngleSharp(), "Audit"));

    [Fact]
    public void The_models_and_the_theme_know_no_Markdown() =>
        Assert.Empty(Using(Path.Combine(Core, "Pages"), Markdig(), "StructuredData").Concat(Using(Path.Combine(ProjectFolder.Repository, "theme"), Markdig())));

    /// <summary>Whoever writes a class or a name for assistive technology decides how a page looks and reads. What a rule quotes is no markup; a drawing keeps its author's.</summary>
    [Fact]
    public void Only_the_theme_decides_how_a_text_looks() =>
        Assert.Equal(
            ["src/StaticBackSite.Core/Html/DrawingWriter.cs"],
            from folder in new[] { Core, Path.Combine(ProjectFolder.Repository, "src", "StaticBackSite.Health") }
            from source in Sources(folder)
            where MarkupOfTheTheme().IsMatch(source.Text)
            select source.Path);

    [Fact]
    public void The_engine_knows_neither_Razor_nor_the_console_nor_sockets() => Assert.Empty(Using(Core, Outside()));

    [Fact]
    public void Files_are_few_and_short()
    {
        var lengths = Sources(Path.Combine(ProjectFolder.Repository, "src")).Concat(Sources(Theme))
            .Select(s => (s.Path, Lines: s.Text.Count(c => c == '\n'))).OrderBy(s => s.Lines).ToArray();

        Assert.InRange(lengths.Length, 1, MostFiles);
        Assert.DoesNotContain(lengths, s => s.Lines > 400 && !Tables.Contains(Path.GetFileName(s.Path), StringComparer.Ordinal));
        Assert.InRange(lengths[lengths.Length / 2].Lines, 35, 60);
        Assert.True(lengths[lengths.Length * 9 / 10].Lines <= 200, $"nine in ten {lengths[lengths.Length * 9 / 10]}");
    }

    [Fact]
    public void There_are_no_drawers() =>
        Assert.DoesNotContain(Sources(ProjectFolder.Repository), s => Drawer().IsMatch(s.Path));

    [Fact]
    public void Nothing_is_left_for_later() =>
        Assert.Empty(from source in Sources(ProjectFolder.Repository) where Later().IsMatch(source.Text) && !source.Path.EndsWith("ArchitectureTests.cs", StringComparison.Ordinal) select source.Path);

    [GeneratedRegex(@"(?<![.\w])(File|Directory|FileInfo|DirectoryInfo|FileStream|Path)\.[A-Z]|new (FileInfo|DirectoryInfo|FileStream)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Disk();

    [GeneratedRegex("""Write(Line)?\("[^\n]*?\b(class=|aria-\w+=|role=)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MarkupOfTheTheme();

    [GeneratedRegex(@"using AngleSharp", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AngleSharp();

    [GeneratedRegex(@"\b(TcpListener|Socket|HttpClient|WebApplication)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sockets();

    [GeneratedRegex(@"\b(AsParallel|AsOrdered)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plinq();

    [GeneratedRegex(@"using StaticBackSite\.(Audit|Outputs|Reading|Linking|Html|Rules|Publishing)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EngineRoom();

    [GeneratedRegex(@"^(?<access>public|internal) ((sealed|abstract|static|readonly|partial|ref) )*(?<kind>class|record struct|record|struct|interface|enum) (?<name>\w+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex TopType();

    [GeneratedRegex(@"\[ThreadStatic\]|\bstatic readonly (Concurrent\w+|ConditionalWeakTable)<|^\s*(private|internal|public) static (?!readonly|partial|async|extern|unsafe|implicit|explicit|class|event|abstract|record)[\w<>?\[\],. ]+ _?\w+( = [^>]|;)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex MutableStatic();

    [GeneratedRegex(@"using Markdig", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Markdig();

    [GeneratedRegex(@"Microsoft\.AspNetCore|\bConsole\.|System\.Net\.(Http|Sockets)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Outside();

    [GeneratedRegex(@"/(Utils?|Helpers?|Common|Infrastructure|Misc)(/|\.cs)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Drawer();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b|#region", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Later();
}
