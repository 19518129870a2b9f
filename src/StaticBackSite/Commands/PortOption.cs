using System.CommandLine;

namespace StaticBackSite.Commands;

/// <summary><c>--port</c>, of the commands that serve.</summary>
internal static class PortOption
{
    public static Option<int> Create(int port)
    {
        var option = new Option<int>("--port") { Description = "The port to listen on, on this machine alone; 0 takes any that is free.", DefaultValueFactory = _ => port, HelpName = "NUMBER" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535)
                result.AddError("a port is a number from 0 to 65535");
        });
        return option;
    }
}
