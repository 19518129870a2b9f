using System.CommandLine;

namespace StaticBackSite.Commands;

/// <summary><c>new site FOLDER</c> and <c>new article|term "Title"</c>: begin a site or a page.</summary>
internal sealed class NewCommand : Command
{
    public NewCommand(Composition composition)
        : base("new", "Begins a site, an article or a term of the glossary.")
    {
        Subcommands.Add(new NewSiteCommand());
        Subcommands.Add(new NewPageCommand(composition, NewPageKind.Article));
        Subcommands.Add(new NewPageCommand(composition, NewPageKind.Term));
    }
}
