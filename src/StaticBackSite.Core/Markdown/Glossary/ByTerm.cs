using System.Collections.Immutable;

namespace StaticBackSite.Markdown.Glossary;

/// <summary>One value for each term of a site. Every page asks for those of its terms, so they are found by the term's place.</summary>
public sealed class ByTerm<T>
{
    private readonly ImmutableArray<T> _values;

    public ByTerm(TermSet terms, Func<Term, T> valueOf) => _values = [.. terms.Terms.Select(valueOf)];

    /// <exception cref="IndexOutOfRangeException">The term is not of this site.</exception>
    public T this[Term term] => _values[term.Place];
}
