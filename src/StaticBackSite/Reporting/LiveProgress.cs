using Spectre.Console;
using StaticBackSite.Timing;

namespace StaticBackSite.Reporting;

/// <summary>
/// Shows on a terminal what a build is doing, once it has taken longer than people wait without wondering. Ends without a
/// trace, before anything else is written.
/// </summary>
internal sealed class LiveProgress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(80);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _shown;

    public LiveProgress(BuildWatch watch, TextWriter errors) => _shown = Task.Run(() => Show(watch, errors, _stop.Token));

    public void Dispose()
    {
        _stop.Cancel();
        _shown.Wait();
        _stop.Dispose();
    }

    /// <summary>What is under way, in a line: “PostProcess: link”, “Output: render and write, 1,200 of 10,242 files”.</summary>
    public static string Line(BuildWatch watch) => watch.Steps switch
    {
        [] => "Starting",
        [.., { Items: > 0 } step] => $"{step.Phase}: {step.Name}, {step.Done:N0} of {step.Items:N0} files",
        [.., var step] => $"{step.Phase}: {step.Name}",
    };

    private static void Show(BuildWatch watch, TextWriter errors, CancellationToken stop)
    {
        if (stop.WaitHandle.WaitOne(Patience))
            return;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(errors) });
        console.Status().Start(Line(watch), status =>
        {
            while (!stop.WaitHandle.WaitOne(Glance))
                status.Status(Markup.Escape(Line(watch)));
        });
    }
}
