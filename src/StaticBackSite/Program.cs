using System.CommandLine;
using StaticBackSite.Commands;

// The composition root: every command there is, and nothing else.
var root = new RootCommand("Builds a documentation site from Markdown, and publishes nothing that is wrong.");
var build = new BuildCommand();
foreach (var option in build.Options)
    root.Options.Add(option);
root.SetAction((parsed, stop) => Task.FromResult(build.Run(parsed, stop)));
root.Subcommands.Add(build);
root.Subcommands.Add(new PreviewCommand());
root.Subcommands.Add(new ServeCommand());
root.Subcommands.Add(new CheckCommand());
root.Subcommands.Add(new NewCommand());
root.Subcommands.Add(new DiffCommand());
root.Subcommands.Add(new VerifyCommand());
root.Subcommands.Add(new ReviewCommand());
root.Subcommands.Add(new ExplainCommand());
return CommandLine.Run(root, args);
