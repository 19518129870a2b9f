using System.CommandLine;
using StaticBackSite.Diagnostics;
using StaticBackSite.Publishing;
using StaticBackSite.Reporting;
using StaticBackSite.Skeletons;

namespace StaticBackSite.Commands;

/// <summary><c>new site FOLDER</c>, <c>new article|term|page|figure "Title"</c> and <c>new reference DOI</c>: begin what a contributor writes.</summary>
internal sealed class NewCommand : Command
{
    public NewCommand(Composition composition)
        : base("new", "Begins a site, a page, a term of the glossary, a drawing or a reference.")
    {
        Subcommands.Add(new NewSiteCommand());
        foreach (var kind in Enum.GetValues<NewPageKind>())
            Subcommands.Add(new NewPageCommand(composition, kind));
        Subcommands.Add(new NewReferenceCommand(composition));
    }
}

/// <summary>What <c>new</c> can begin; the names are those of the command line, in lower case.</summary>
internal enum NewPageKind
{
    Article, Term, Page, Figure,
}

/// <summary><c>new site FOLDER</c>: begins a site. Asks nothing, and changes no file that is there.</summary>
internal sealed class NewSiteCommand : Command
{
    private readonly Argument<string> _folder = new("folder") { Description = "Where the site begins; made where it is not there." };

    public NewSiteCommand()
        : base("site", "Begins a site: three pages, its settings, and what GitHub and Netlify need to publish it.")
    {
        Arguments.Add(_folder);
        SetAction(parsed => Run(parsed));
    }

    private int Run(ParseResult parsed)
    {
        var folder = parsed.GetValue(_folder)!;
        var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var files = SiteSkeleton.Files(SiteSkeleton.NameOf(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))));
        if (files.FirstOrDefault(file => Path.Exists(Path.Combine(folder, file.Path.Value))) is { } there)
        {
            errors.WriteLine($"staticback: error {ContributionCodes.SiteIsThere}: {VisibleText.Of(Path.Combine(folder, there.Path.Value))} is there already, and `new site` changes no file\n  hint: name an empty folder or a new one");
            errors.WriteLine("Nothing was written.");
            return ExitCodes.Usage;
        }
        Directory.CreateDirectory(folder);
        foreach (var file in files)
            WriteSource.TryCreate(folder, file.Path, file.Content.Span);
        output.WriteLine($"Wrote {files.Length} files into {VisibleText.Of(folder)}. This shows the site while you write:");
        output.WriteLine($"  cd {VisibleText.Of(folder)}");
        output.WriteLine($"  {Invocation.Name} preview --open");
        return ExitCodes.Done;
    }
}
