using StaticBackSite.Diagnostics;

namespace StaticBackSite.Serving;

/// <summary>The server cannot listen where it was told to.</summary>
internal sealed class PortUnavailableException : Exception
{
    public PortUnavailableException()
    {
    }

    public PortUnavailableException(string message)
        : base(message)
    {
    }

    public PortUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public PortUnavailableException(int port, DiagnosticCode code, Exception innerException)
        : base(innerException.Message, innerException) =>
        Report = code == ServingCodes.PortTaken
            ? ServingCodes.Report(code, $"port {port} is taken by another program, perhaps by another preview", $"close that program, or choose another port with --port {Other(port)}")
            : ServingCodes.Report(code, $"this machine does not let staticback listen on port {port}", $"choose a port from 1024 on, for example --port {Other(0)}");

    /// <summary>The finding to show.</summary>
    public BuildReport Report { get; } = BuildReport.Empty;

    private static int Other(int port) => port is >= 1024 and < 65535 ? port + 1 : 5080;
}
