using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Reading;

/// <summary>Opens a page or data file. One that is of another format, or holds a merge conflict, is one finding and is not parsed.</summary>
public static class ReadText
{
    /// <returns>Whether the text can be parsed; where it cannot, why is reported.</returns>
    public static bool From(SourceFile file, DiagnosticBag diagnostics, out SourceText source)
    {
        if (FileFormats.NameOf(file.Content.Span) is { } format)
        {
            source = new SourceText(file.Path, "");
            diagnostics.Report(ReadingCodes.OtherFormat, file.Path, $"this is {format}, whatever its name says", Advise(format));
            return false;
        }
        source = DecodeText.From(file, diagnostics);
        return !FindConflict.In(source, diagnostics);
    }

    private static string Advise(string format) => format.StartsWith("text", StringComparison.Ordinal)
        ? "save it as UTF-8: in Notepad with “Save as”, Encoding: UTF-8"
        : "open it in the program that made it, and copy its text into a plain text file that is saved as UTF-8";
}
