using System.ComponentModel;
using System.Diagnostics;

namespace StaticBackSite.SearchIndex;

/// <summary>Runs another program to its end.</summary>
internal static class RunProgram
{
    /// <exception cref="OperationCanceledException">Somebody stopped it; the program has been ended.</exception>
    /// <exception cref="SearchUnavailableException">It is not there, it fails, or it takes longer than the limit.</exception>
    /// <returns>What it wrote to its standard output.</returns>
    public static string In(string folder, TimeSpan limit, string program, string[] arguments, CancellationToken stop)
    {
        var name = Path.GetFileNameWithoutExtension(program);
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Start(start, name);
        process.StandardInput.Close();
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        ended.CancelAfter(limit);
        try
        {
            process.WaitForExitAsync(ended.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException late)
        {
            process.Kill(entireProcessTree: true);
            stop.ThrowIfCancellationRequested();
            throw new SearchUnavailableException($"{name} did not end within {limit.TotalSeconds:0} seconds", late);
        }
        if (process.ExitCode != 0)
            throw new SearchUnavailableException($"{name} ended with code {process.ExitCode}: {LastLine(string.Concat(said.GetAwaiter().GetResult()))}");
        return said.GetAwaiter().GetResult()[0];
    }

    private static Process Start(ProcessStartInfo start, string name)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception absent) when (absent is Win32Exception or FileNotFoundException)
        {
            throw new SearchUnavailableException($"{name} is not on this machine; it comes with Node.js, https://nodejs.org", absent);
        }
    }

    /// <summary>Programs end with what matters, and npm with where its log lies.</summary>
    private static string LastLine(string said) =>
        said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault(line => !line.Contains("log of this run", StringComparison.Ordinal) && !line.EndsWith("-debug-0.log", StringComparison.Ordinal)) ?? "it said nothing";
}
