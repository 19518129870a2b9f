using System.CommandLine;
using System.Text;
using StaticBackSite.Diagnostics;
using StaticBackSite.Reporting;

namespace StaticBackSite.Commands;

/// <summary><c>explain CODE</c>: what a code means and what to do about it; without a code, the list of all.</summary>
internal sealed class ExplainCommand : Command
{
    private const string Prefix = "SB";

    private readonly CodeSet _codes;
    private readonly Argument<string?> _code = new("code") { Description = "A code such as SB2001, or its number; the list of all codes where it is left out.", Arity = ArgumentArity.ZeroOrOne };

    public ExplainCommand(CodeSet codes)
        : base("explain", "Explains a diagnostic code, or lists all of them.")
    {
        _codes = codes;
        Arguments.Add(_code);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(_code) is not { } given)
        {
            output.Write(List());
            return ExitCodes.Done;
        }
        if (_codes.Find(given.All(char.IsAsciiDigit) ? Prefix + given : given) is not { } code)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"staticback: there is no code {VisibleText.Of(given)}. {_codes.DidYouMean(given)}\n`{Invocation.Name} explain` lists all codes.");
            return ExitCodes.Usage;
        }
        output.Write(DiagnosticsPage.Explain(code));
        return ExitCodes.Done;
    }

    private string List()
    {
        var text = new StringBuilder();
        foreach (var code in _codes.All)
            text.Append($"{code.Id}  {code.Severity.ToString().ToLowerInvariant(),-7}  {code.Title}\n");
        return text.Append($"`{Invocation.Name} explain CODE` tells more about a code.\n").ToString();
    }
}
