using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace StaticBackSite.Tests.Commands;

/// <summary><c>preview</c> and <c>serve</c> as somebody meets them who starts them in the wrong place.</summary>
public sealed class ServingCommandTests : IDisposable
{
    private readonly TcpListener _other = new(IPAddress.Loopback, 0);

    public ServingCommandTests() => _other.Start();

    private string TakenPort => ((IPEndPoint)_other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

    public void Dispose() => _other.Dispose();

    [Theory]
    [InlineData("preview")]
    [InlineData("serve")]
    public void A_taken_port_ends_with_the_cure(string command)
    {
        using var staticback = new StaticBack();
        staticback.Write("output/index.html", "<p>Home</p>");

        Assert.Equal(2, staticback.Run(command, "--port", TakenPort));
        Assert.StartsWith($"staticback: error SB1520: port {TakenPort} is taken by another program, perhaps by another preview\n  hint: close that program, or choose another port with --port ", staticback.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_preview_of_no_folder_ends_with_the_cure()
    {
        using var staticback = new StaticBack();

        Assert.Equal(2, staticback.Run("preview", "--input", "elsewhere"));
        Assert.Contains("error SB1002: there is no folder elsewhere\n  hint: run the command from the folder that holds `input`, or name it with --input\n", staticback.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_serve_ends_with_the_cure()
    {
        using var staticback = new StaticBack();

        Assert.Equal(2, staticback.Run("serve"));
        Assert.Equal("staticback: error SB1522: there is no site in output\n  hint: build it first, or name its folder with --output\n", staticback.Errors);
    }

    [Fact]
    public void A_rule_that_the_server_does_not_know_is_told()
    {
        using var staticback = new StaticBack();
        staticback.Write("output/index.html", "<p>Home</p>").Write("output/_redirects", "/a /b Country=gb 301\n");

        // The rules are told before the port is asked for.
        Assert.Equal(2, staticback.Run("serve", "--port", TakenPort));
        Assert.StartsWith("staticback: warning SB1524: _redirects:1: this line is no redirect that this server can follow; write `/from /to 301`; conditions work on the host alone\n", staticback.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_is_a_number_that_a_port_can_have()
    {
        using var staticback = new StaticBack();

        Assert.Equal(2, staticback.Run("serve", "--port", "70000"));
        Assert.Equal("staticback: a port is a number from 0 to 65535\n`staticback --help` lists the commands and options.\n", staticback.Errors);
    }
}
