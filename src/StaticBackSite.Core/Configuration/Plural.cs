using System.Collections.Immutable;
using StaticBackSite.Text;

namespace StaticBackSite.Configuration;

/// <summary>A text with a number in it, which has a form of its own for some numbers.</summary>
/// <param name="language">A tag of BCP 47, whose rules choose the form (Unicode CLDR).</param>
/// <param name="forms">The six of CLDR: zero, one, two, few, many, other. A language uses some of them.</param>
public sealed class Plural(string language, ImmutableArray<Phrase> forms)
{
    private readonly PluralRules _rules = PluralRules.Of(language);

    public Phrase For(int count) => forms[_rules.FormOf(count)];
}
