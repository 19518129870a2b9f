using StaticBackSite.Sources;

namespace StaticBackSite.Diagnostics;

/// <summary>
/// A finding that an author accepts at one place, and why: <c>&lt;!-- allow SB2101: linked from the newsletter --&gt;</c>. Behind
/// text it speaks of its own line, alone on a line of the next line with text, and directly below the front matter of
/// the front matter and the first line too, where findings about a page as a whole are reported.
/// </summary>
/// <param name="Id">The id of a code, as the author wrote it; it may be of no code at all.</param>
/// <param name="Reason">Empty where the author gives none.</param>
/// <param name="Place">The comment, in the text of its page.</param>
/// <param name="FirstLine">The first line that it speaks of.</param>
/// <param name="LastLine">The last line that it speaks of.</param>
/// <param name="HeadEnd">Where it stands directly below the front matter, the last line of that; else 0.</param>
public sealed record Allowance(string Id, string Reason, SourceLocation Place, int FirstLine, int LastLine, int HeadEnd)
{
    public bool Covers(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.Line;
        return string.Equals(diagnostic.Code.Id, Id, StringComparison.OrdinalIgnoreCase) && diagnostic.Location.Path == Place.Path
            && ((line >= FirstLine && line <= LastLine) || line <= HeadEnd);
    }
}
