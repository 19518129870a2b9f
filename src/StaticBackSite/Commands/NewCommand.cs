using System.CommandLine;

namespace StaticBackSite.Commands;

/// <summary><c>new article|term "Title"</c>: begins a page.</summary>
public sealed class NewCommand : Command
{
    public NewCommand()
        : base("new", "Begins an article or a term of the glossary.")
    {
        Subcommands.Add(new NewPageCommand(NewPageKind.Article));
        Subcommands.Add(new NewPageCommand(NewPageKind.Term));
    }
}
