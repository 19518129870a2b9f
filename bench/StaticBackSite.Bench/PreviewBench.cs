using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace StaticBackSite.Bench;

/// <summary>
/// How long a writer waits: from the first byte written to the disk until the reloaded page has come with it, as a browser
/// does it (the event, the page). The preview runs as a program of its own, over a copy of the folder.
/// </summary>
internal sealed partial class PreviewBench : IDisposable
{
    private const int Saves = 40;
    private const int WarmUp = 5;

    private readonly string _folder = Directory.CreateTempSubdirectory("staticback-bench-").FullName;
    private readonly HttpClient _client = new();
    private readonly List<PosixSignalRegistration> _endings = [];
    private readonly Process _preview;
    private readonly Task _output;

    private PreviewBench(string program, string input, string first)
    {
        foreach (var file in Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_folder, Path.GetRelativePath(input, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        var clock = Stopwatch.StartNew();
        _preview = Process.Start(PreviewOf(program))!;
        // Whoever ends the measurement from outside must not leave the preview running.
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP })
            _endings.Add(PosixSignalRegistration.Create(signal, _ => CleanUp()));
        try
        {
            _client.BaseAddress = ReadAddress(_preview.StandardOutput);
            _ = _client.GetByteArrayAsync(AddressOf(first)).GetAwaiter().GetResult();
        }
        catch
        {
            CleanUp();
            throw;
        }
        UntilFirstPage = clock.Elapsed.TotalMilliseconds;
        _output = _preview.StandardOutput.ReadToEndAsync();
    }

    private double UntilFirstPage { get; }

    /// <param name="program">The path of <c>staticback.dll</c>.</param>
    /// <param name="input">The folder to preview; it is copied and stays as it is.</param>
    /// <param name="pages">The pages to save, each again and again.</param>
    public static async Task Run(string program, string input, IReadOnlyList<string> pages)
    {
        using var bench = new PreviewBench(program, input, pages[0]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start to first page: {bench.UntilFirstPage:0} ms"));
        foreach (var page in pages)
            Console.WriteLine($"{page}: {await bench.Save(page)}");
        Console.WriteLine($"memory: {bench.Memory("VmRSS")} MB, at most {bench.Memory("VmHWM")} MB");
    }

    /// <summary>
    /// On Linux the kernel ends the preview together with this program, even if that is killed with a signal that nobody can
    /// handle. It watches the thread that starts the preview, here the main thread, which lives as long as the program.
    /// </summary>
    private ProcessStartInfo PreviewOf(string program)
    {
        const string SetPrivileges = "/usr/bin/setpriv";
        string[] preview = ["dotnet", program, "preview", "--input", _folder, "--port", "0"];
        string[] command = OperatingSystem.IsLinux() && File.Exists(SetPrivileges) ? [SetPrivileges, "--pdeathsig", "KILL", "--", .. preview] : preview;
        return new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, UseShellExecute = false };
    }

    public void Dispose()
    {
        CleanUp();
        _output.Wait();
        foreach (var ending in _endings)
            ending.Dispose();
        _preview.Dispose();
        _client.Dispose();
    }

    private void CleanUp()
    {
        _preview.Kill(entireProcessTree: true);
        _preview.WaitForExit();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    /// <summary>In MB: what Linux says, whose figure of the peak .NET does not pass on; elsewhere what .NET says of now.</summary>
    private long Memory(string field)
    {
        if (!OperatingSystem.IsLinux())
            return _preview.WorkingSet64 / 1_000_000;
        var line = File.ReadLines($"/proc/{_preview.Id}/status").First(l => l.StartsWith(field, StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Split('\t')[^1], CultureInfo.InvariantCulture) * 1024 / 1_000_000;
    }

    private static Uri ReadAddress(StreamReader output)
    {
        while (output.ReadLine() is { } line)
        {
            if (Address().Match(line) is { Success: true } address)
                return new Uri(address.Value);
        }
        throw new InvalidOperationException("The preview did not start.");
    }

    private async Task<string> Save(string page)
    {
        using var events = new StreamReader(await _client.GetStreamAsync("/_staticback/events"));
        await NextEvent(events, "hello");
        var (file, text) = (Path.Combine(_folder, page), await File.ReadAllTextAsync(Path.Combine(_folder, page)));
        var times = new List<double>();
        for (var i = 0; i < Saves + WarmUp; i++)
        {
            var words = $"Written for the time of number {i}.";
            var clock = Stopwatch.StartNew();
            await File.WriteAllTextAsync(file, $"{text}\n\n{words}\n");
            string shown;
            do
            {
                await NextEvent(events, "change");
                shown = await _client.GetStringAsync(AddressOf(page));
            }
            while (!shown.Contains(words, StringComparison.Ordinal));
            if (i >= WarmUp)
                times.Add(clock.Elapsed.TotalMilliseconds);
            // As a person does, who does not save again while the checks of the last save run.
            await NextEvent(events, "findings");
            await Task.Delay(100);
        }
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"save to new bytes: median {times[times.Count / 2]:0} ms, nine in ten {times[times.Count * 9 / 10]:0} ms, longest {times[^1]:0} ms");
    }

    private static async Task NextEvent(StreamReader events, string name)
    {
        while (await events.ReadLineAsync() is { } line)
        {
            if (line == $"event: {name}")
                return;
        }
        throw new InvalidOperationException("The preview has ended.");
    }

    private static string AddressOf(string page) => page.EndsWith("index.md", StringComparison.Ordinal) ? page[..^"index.md".Length] : page[..^".md".Length] + "/";

    [GeneratedRegex("http://localhost:[0-9]+/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
