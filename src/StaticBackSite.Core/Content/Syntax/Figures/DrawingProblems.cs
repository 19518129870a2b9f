using System.Xml;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Syntax.Figures;

/// <summary>What is wrong with one drawing: each cause once, at its first place, with the number of places.</summary>
internal sealed class DrawingProblems(SourceText source)
{
    private const string Advice = "keep shapes, text, titles and gradients; take everything else out";

    private readonly List<Problem> _found = [];
    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);

    public bool AreFatal { get; private set; }

    public void Refuse(IXmlLineInfo place, string message, string hint = Advice)
    {
        AreFatal = true;
        Add(DiagnosticCodes.UnsafeSvg, place, message, hint);
    }

    public void Warn(IXmlLineInfo place, string message, string hint) => Add(FileCodes.DrawingReference, place, message, hint);

    public SourceLocation LocationOf(IXmlLineInfo place) => new(source.Path, Math.Max(1, place.LineNumber), Math.Max(1, place.LinePosition), 1);

    public void Report(DiagnosticBag diagnostics)
    {
        foreach (var problem in _found)
        {
            var more = _times[problem.Message] - 1;
            diagnostics.Report(problem.Code, problem.Location, more == 0 ? problem.Message : $"{problem.Message} (and {more:N0} more like it)", problem.Hint);
        }
    }

    private void Add(DiagnosticCode code, IXmlLineInfo place, string message, string hint)
    {
        var times = _times[message] = _times.GetValueOrDefault(message) + 1;
        if (times == 1)
            _found.Add(new Problem(code, LocationOf(place), message, hint));
    }

    private sealed record Problem(DiagnosticCode Code, SourceLocation Location, string Message, string Hint);
}
