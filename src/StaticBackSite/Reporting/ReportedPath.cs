using StaticBackSite.Sources;

namespace StaticBackSite.Reporting;

/// <summary>The path of a finding as the reader of a report can open it: behind the folder that the command was given.</summary>
internal static class ReportedPath
{
    public static string Of(SourceLocation location, string folder) =>
        location.Path.Value.Length == 0 ? folder : $"{folder.TrimEnd('/', '\\')}/{location.Path}";
}
