namespace StaticBackSite.Content.Glossary;

/// <summary>One value for each term of a site. Every page asks for those of its terms, so they are found by the term's place.</summary>
internal sealed class ByTerm<T>
{
    private readonly T[] _values;

    public ByTerm(TermSet terms, Func<Term, T> valueOf)
    {
        _values = new T[terms.Terms.Length];
        foreach (var term in terms.Terms)
            _values[term.Place] = valueOf(term);
    }

    /// <exception cref="IndexOutOfRangeException">The term is not of this site.</exception>
    public T this[Term term] => _values[term.Place];
}
