using System.Reflection;
using System.Text;
using StaticBackSite.Commands;

namespace StaticBackSite.Testing.Fuzzing;

/// <summary>
/// A command line, one argument a line, run by the program's own entry point in a folder of its own. An argument with a slash could
/// leave that folder, and the servers never end: such a line is not run.
/// </summary>
internal static class CommandLineTarget
{
    private static readonly string[] NotRun = ["preview", "serve", "--external", "--open"];

    /// <summary>What the program says where an exception would otherwise have ended it.</summary>
    private const string LastResort = "staticback: error SB1592";

    private static readonly Lock Alone = new();

    public static void Run(byte[] input)
    {
        string[] arguments = input.Length == 0 ? [] : Encoding.UTF8.GetString(input).Split('\n');
        // A response file could hold what is looked for here.
        if (arguments.Any(argument => argument.AsSpan().ContainsAny('/', '\\', '\0') || argument.Contains("..", StringComparison.Ordinal) || argument.StartsWith('@') || NotRun.Any(argument.Contains)))
            return;
        lock (Alone)
            InFolderOfItsOwn(arguments);
    }

    private static void InFolderOfItsOwn(string[] arguments)
    {
        var (before, output, errors) = (Environment.CurrentDirectory, Console.Out, Console.Error);
        var folder = Directory.CreateTempSubdirectory("staticback-fuzz-");
        using var said = new StringWriter();
        using var complained = new StringWriter();
        try
        {
            Fill(folder);
            Environment.CurrentDirectory = folder.FullName;
            Environment.SetEnvironmentVariable("XDG_CACHE_HOME", Path.Combine(folder.FullName, "cache"));
            Console.SetOut(said);
            Console.SetError(complained);
            var code = (int)typeof(CommandLine).Assembly.EntryPoint!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [arguments], null)!;
            if (code is < ExitCodes.Done or > ExitCodes.Usage)
                throw new FuzzFailureException($"exit code {code}");
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
            Environment.CurrentDirectory = before;
            folder.Delete(recursive: true);
        }
        var complaint = complained.ToString().ReplaceLineEndings("\n");
        if (complaint.Contains(LastResort, StringComparison.Ordinal))
            throw new FuzzFailureException(complaint);
        SiteCheck.Readable(said.ToString().ReplaceLineEndings("\n") + complaint);
    }

    private static void Fill(DirectoryInfo folder)
    {
        var input = folder.CreateSubdirectory("input");
        File.WriteAllText(Path.Combine(input.FullName, "site.yml"), "name: Test\nurl: https://example.org\nlocale: en-GB\n");
        File.WriteAllText(Path.Combine(input.FullName, "index.md"), "---\ntitle: Home\ndescription: The first page.\n---\nWelcome.\n");
    }
}
