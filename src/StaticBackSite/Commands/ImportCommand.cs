using System.CommandLine;
using StaticBackSite.Diagnostics;
using StaticBackSite.Importing;
using StaticBackSite.Publishing;
using StaticBackSite.Reading.Input;
using StaticBackSite.Reporting;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Commands;

/// <summary><c>import FOLDER --output OUT</c>: makes a site of the sources of another tool. The folder itself is only read.</summary>
internal sealed class ImportCommand : Command
{
    /// <summary>Hidden, since it is for whoever moves the site and for no reader.</summary>
    public const string Report = ".import-report.md";

    private const int MostRemarks = 12;

    /// <summary>Folders of settings that tools hide.</summary>
    private static readonly string[] SettingsFolders = [".vitepress", ".obsidian"];

    private readonly Argument<string> _folder = new("folder") { Description = "The sources of MkDocs, mdBook, Docusaurus, Starlight, VitePress, Hugo or Obsidian, or any folder of Markdown." };
    private readonly Option<string> _output = new("--output") { Description = "Where the input folder of the new site goes; must be empty or not there.", DefaultValueFactory = _ => "input", HelpName = "DIR" };

    public ImportCommand()
        : base("import", "Makes a site of the sources of another tool, with its menu, and redirects from every address that it had.")
    {
        Arguments.Add(_folder);
        Options.Add(_output);
        SetAction((parsed, stop) => Task.FromResult(Run(parsed, stop)));
    }

    private int Run(ParseResult parsed, CancellationToken stop)
    {
        var (folder, output) = (parsed.GetValue(_folder)!, parsed.GetValue(_output)!);
        var (say, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (!Directory.Exists(folder))
        {
            errors.WriteLine($"staticback: error {DiagnosticCodes.MissingInput}: there is no folder {VisibleText.Of(folder)}");
            return ExitCodes.Usage;
        }
        if (Path.Exists(output) && (!Directory.Exists(output) || Directory.EnumerateFileSystemEntries(output).Any()))
        {
            errors.WriteLine($"staticback: error {ContributionCodes.SiteIsThere}: {VisibleText.Of(output)} is not empty, and `import` changes no file that is there\n  hint: name another folder with --output\nNothing was written.");
            return ExitCodes.Usage;
        }
        var isBeside = Importing.Tools.Docusaurus.IsBesideItsPages(name => File.Exists(Path.Combine(folder, name)) ? File.ReadAllText(Path.Combine(folder, name)) : null);
        var source = Read(isBeside ? Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))! : folder, stop);
        var (import, files) = Import.From(source);
        if (import.PageCount == 0)
        {
            errors.WriteLine($"staticback: error {DiagnosticCodes.MissingInput}: there is no Markdown file in {VisibleText.Of(folder)}\nNothing was written.");
            return ExitCodes.Usage;
        }
        Directory.CreateDirectory(output);
        foreach (var file in files.Append(new SourceFile(new(Report), System.Text.Encoding.UTF8.GetBytes(import.Notes.Markdown(import.ToolName, import.PageCount)))))
            WriteSource.TryCreate(output, file.Path, file.Content.Span);
        say.WriteLine($"Imported {import.PageCount:N0} pages as {import.ToolName} has them, into {VisibleText.Of(output)}.");
        foreach (var remark in import.Notes.All.Take(MostRemarks))
            say.WriteLine($"  {VisibleText.Of(ImportNotes.Line(remark))}");
        say.WriteLine($"{VisibleText.Of(Path.Combine(output, Report))} lists what is left to do, with every place. Next:");
        say.WriteLine($"  {Invocation.Name} build --input {VisibleText.Of(output)}");
        return ExitCodes.Done;
    }

    /// <summary>Everything that is no link out of the folder, and the settings that tools hide.</summary>
    private static SourceFolder Read(string folder, CancellationToken stop)
    {
        var hidden = SettingsFolders.SelectMany(name => Directory.EnumerateDirectories(folder, name, new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 3, AttributesToSkip = FileAttributes.ReparsePoint }))
            .Where(path => !path.Contains("node_modules", StringComparison.Ordinal))
            .SelectMany(path => Directory.EnumerateFiles(path, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint }))
            .Select(path => new SourceFile(new SourcePath(Path.GetRelativePath(folder, path)), DiskEntry.ReadFile(path, stop: stop)));
        var files = ReadFiles.From(folder, new DiagnosticBag(), stop);
        return new SourceFolder(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), files.Concat(hidden));
    }
}
