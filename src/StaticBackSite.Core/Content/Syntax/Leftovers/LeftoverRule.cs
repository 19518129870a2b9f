using System.Text.RegularExpressions;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Content.Syntax.Leftovers;

/// <summary>One shape of markup that was meant and not understood.</summary>
/// <param name="Pattern">Finds it in a text that no parser has understood. Every repetition in it is bounded, so that it costs no more than the text is long.</param>
/// <param name="Message">Says what is wrong, of the text that was found.</param>
/// <param name="Hint">Says what to write.</param>
public sealed record LeftoverRule(DiagnosticCode Code, Regex Pattern, Func<string, string> Message, Func<string, string> Hint)
{
    /// <summary>A search that gave up by the clock would find other things on a slow machine; the bounds of the patterns keep it short.</summary>
    public const int NoTimeout = Timeout.Infinite;

    public LeftoverRule(DiagnosticCode code, Regex pattern, string message, string hint)
        : this(code, pattern, found => message.Replace("%", found, StringComparison.Ordinal), _ => hint)
    {
    }
}
