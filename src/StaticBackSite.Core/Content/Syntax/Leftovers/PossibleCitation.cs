using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Syntax.Leftovers;

/// <summary>
/// Text that is a citation of another form if the site has a reference of this name: <c>[see @x]</c>, <c>[@x, p. 3]</c>,
/// <c>@x</c>, <c>[x]</c>. Whether it has is known when the whole site is.
/// </summary>
/// <param name="Id">The name of the reference.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">What is written there.</param>
/// <param name="IsBracketed">Whether it is a citation in brackets, which is wrong even where the name is unknown.</param>
public sealed partial record PossibleCitation(string Id, SourceSpan Span, string Text, bool IsBracketed)
{
    internal static void Find(ResidualText residue, SourceText source, ImmutableArray<PossibleCitation>.Builder found)
    {
        var text = residue.Text;
        if (!text.AsSpan().ContainsAny('@', '['))
            return;
        foreach (var match in Pattern().EnumerateMatches(text))
        {
            var written = text.Substring(match.Index, match.Length);
            var at = written.IndexOf('@', StringComparison.Ordinal);
            var name = written[(at >= 0 ? at + 1 : 1)..];
            var end = 0;
            while (end < name.Length && (char.IsAsciiLetterOrDigit(name[end]) || name[end] is '_' or '-' or ':' or '.'))
                end++;
            found.Add(new PossibleCitation(name[..end].TrimEnd('.', ':'), residue.SpanOf(match.Index, match.Length, source), written, at >= 0 && written[0] == '['));
        }
    }

    [GeneratedRegex(@"\[(?:[^\[\]\n@]{0,60}[ ;,(-])?@[A-Za-z0-9][A-Za-z0-9_:.-]{0,60}(?![/A-Za-z0-9_@])[^\[\]\n]{0,120}\](?![(\[])|(?<![\p{L}\p{N}_@/.\uFFFC])@[A-Za-z][A-Za-z0-9_-]{1,60}(?![/@])|(?<![\p{L}\p{N}_\]])\[[A-Za-z][A-Za-z0-9_:.-]{2,60}\](?![(\[:])", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Pattern();
}
