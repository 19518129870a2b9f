using System.Globalization;
using System.Text;
using StaticBackSite.Timing;

namespace StaticBackSite.Reporting;

/// <summary>Where the time of a build went: <c>--timings</c>. The lines of a pipeline add up what all threads spent on its files.</summary>
internal static class TimingsReport
{
    private const double Megabyte = 1024 * 1024;

    public static string Format(BuildWatch watch, TimeSpan total)
    {
        var text = new StringBuilder();
        Line(text, "phase", "step", "pipeline", "files", "ms", "MB");
        foreach (var step in watch.Steps)
        {
            var files = step.Shares.Values.Sum(share => share.Files);
            Line(text, step.Phase.ToString(), step.Name, "", files == 0 ? "" : Number(files), Milliseconds(step.Elapsed), (step.Allocated / Megabyte).ToString("N1", CultureInfo.InvariantCulture));
            foreach (var (pipeline, share) in step.Shares.OrderBy(share => share.Key, StringComparer.Ordinal))
                Line(text, "", "", pipeline, Number(share.Files), Milliseconds(share.Busy), "");
        }
        Line(text, "garbage collection", "", "", Number(GC.CollectionCount(0)), Milliseconds(GC.GetTotalPauseDuration()), "");
        Line(text, "whole build", "", "", "", Milliseconds(total), (GC.GetTotalAllocatedBytes() / Megabyte).ToString("N1", CultureInfo.InvariantCulture));
        return text.ToString();
    }

    private static void Line(StringBuilder text, string phase, string step, string pipeline, string files, string time, string allocated) =>
        text.Append(CultureInfo.InvariantCulture, $"{phase,-18} {step,-8} {pipeline,-16} {files,8} {time,10} {allocated,10}").Append('\n');

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("N1", CultureInfo.InvariantCulture);
}
