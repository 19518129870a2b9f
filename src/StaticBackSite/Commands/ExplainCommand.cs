using System.CommandLine;
using StaticBackSite.Diagnostics;
using StaticBackSite.Reporting;

namespace StaticBackSite.Commands;

/// <summary><c>explain CODE</c>: what a code means and how to mend it.</summary>
internal sealed class ExplainCommand : Command
{
    private readonly CodeSet _codes;
    private readonly Argument<string> _code = new("code") { Description = "A code such as SB2001." };

    public ExplainCommand(CodeSet codes)
        : base("explain", "Explains a diagnostic code.")
    {
        _codes = codes;
        Arguments.Add(_code);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var id = parsed.GetValue(_code)!;
        if (_codes.Find(id) is not { } code)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"staticback: there is no code {VisibleText.Of(id)}. {_codes.DidYouMean(id)}");
            return ExitCodes.Usage;
        }
        parsed.InvocationConfiguration.Output.Write(DiagnosticsPage.Explain(code));
        return ExitCodes.Done;
    }
}
