using System.CommandLine;
using System.Globalization;
using StaticBackSite.Reporting;

namespace StaticBackSite.Commands;

/// <summary><c>--format</c>, on every command that has findings to tell.</summary>
internal sealed class FormatOption : Option<ReportFormat>
{
    public FormatOption()
        : base("--format")
    {
        Description = "Who the findings are for: people, GitHub Actions, code scanning or scripts.";
        HelpName = "text|github|sarif|json";
        this.AcceptOnlyFromAmong("text", "github", "sarif", "json");
    }

    /// <summary><c>--all</c>, beside it.</summary>
    public Option<bool> All { get; } = new("--all") { Description = "List every finding, however many have the same cause." };

    /// <summary>Speaks where the command was told to; in colours only where a person reads them (https://no-color.org).</summary>
    /// <param name="folder">The folder that the findings are about, as it was given.</param>
    public Reporter Reporter(ParseResult parsed, string folder)
    {
        var console = parsed.InvocationConfiguration;
        var isTerminal = console.Error == Console.Error && !Console.IsErrorRedirected;
        var colours = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Reporter(parsed.GetValue(this), Shown(folder), console.Output, console.Error, colours, parsed.GetResult(All) is not null && parsed.GetValue(All), isTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : TextReport.Widest);
    }

    /// <summary>From the folder of the command where it lies below that, which is what annotations need; else as it was given.</summary>
    private static string Shown(string folder)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, folder).Replace('\\', '/');
        return Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal) ? folder : relative;
    }
}

/// <summary><c>--port</c>, of the commands that serve.</summary>
internal static class PortOption
{
    public static Option<int> Create(int port)
    {
        var option = new Option<int>("--port") { Description = "The port to listen on, on this machine alone; 0 takes any that is free.", DefaultValueFactory = _ => port, HelpName = "NUMBER" };
        option.CustomParser = result =>
        {
            if (ushort.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return number;
            result.AddError("a port is a number from 0 to 65535");
            return port;
        };
        return option;
    }
}
