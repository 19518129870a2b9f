using System.CommandLine;
using System.Globalization;

namespace StaticBackSite.Commands;

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
