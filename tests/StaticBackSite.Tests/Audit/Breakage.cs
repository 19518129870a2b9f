using StaticBackSite.Diagnostics;

namespace StaticBackSite.Tests.Audit;

/// <summary>One way to break the clean site, and the one finding that must follow.</summary>
/// <param name="File">The file that is changed.</param>
/// <param name="Old">What is taken out of it; it stands there once.</param>
/// <param name="New">What comes in its place.</param>
/// <param name="At">Text at the place of the finding in the changed site; null: the new text. It stands there once.</param>
/// <param name="In">The file of the finding; null: the file that is changed.</param>
internal sealed record Breakage(string Name, DiagnosticCode Code, string File, string Old, string New, string? At = null, string? In = null)
{
    public CleanSite Site => CleanSite.Whole.Change(File, Old, New);

    /// <summary>File, line and column, as a finding must give them.</summary>
    public string Place
    {
        get
        {
            var text = Site.Text(In ?? File);
            var at = At ?? New;
            var start = text.IndexOf(at, StringComparison.Ordinal);
            Assert.True(start >= 0 && at.Length > 0, $"“{at}” stands nowhere");
            Assert.True(text.IndexOf(at, start + 1, StringComparison.Ordinal) < 0, $"“{at}” stands twice");
            var lineStart = text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
            return $"{In ?? File}:{text.AsSpan(0, start).Count('\n') + 1}:{start - lineStart + 1}";
        }
    }
}
