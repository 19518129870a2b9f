using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using StaticBackSite.Timing;

namespace StaticBackSite.Content.Glossary;

/// <summary>All terms of the glossary, in the order of their slugs, with the automaton that finds them.</summary>
public sealed class TermSet
{
    // Plain ones: they are made while everything else waits, and few pages ask them more than once.
    private readonly Dictionary<ParsedDocument, Term> _byDocument;
    private readonly Dictionary<string, Term> _bySlug;

    private TermSet(ImmutableArray<Term> terms, TermAutomaton automaton, IReadOnlyList<Diagnostic> diagnostics)
    {
        Diagnostics = diagnostics;
        Terms = terms;
        Automaton = automaton;
        _byDocument = terms.ToDictionary(t => t.Document);
        _bySlug = terms.DistinctBy(t => t.Slug, StringComparer.Ordinal).ToDictionary(t => t.Slug, StringComparer.Ordinal);
        Names = new NameIndex(_bySlug.Keys);
    }

    public ImmutableArray<Term> Terms { get; }

    /// <summary>The slugs, for suggestions.</summary>
    internal NameIndex Names { get; }

    /// <summary>
    /// Terms and forms that two claim, and forms and settings that do nothing. Of two claims the one that comes first by slug
    /// and path is kept.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    internal TermAutomaton Automaton { get; }

    public Term? Of(ParsedDocument document) => _byDocument.GetValueOrDefault(document);

    public Term? Find(string slug) => _bySlug.GetValueOrDefault(slug);

    /// <summary>Whether the same words link to the same places; then they are the same terms, one by one, with other texts.</summary>
    public bool LinksLike(TermSet other) => this == other || (Terms.Length == other.Terms.Length && Terms.Zip(other.Terms).All(pair => pair.First.LinksLike(pair.Second)));

    /// <summary>For each term whose page has changed, the one that has taken its place in a set that links like this one.</summary>
    public IReadOnlyDictionary<Term, Term> RenewedIn(TermSet later) =>
        Terms.Zip(later.Terms).Where(pair => pair.First != pair.Second).ToDictionary(pair => pair.First, pair => pair.Second);

    /// <param name="documents">Every page of the site.</param>
    /// <param name="before">The terms of the run before, which are taken again where they come from the same pages.</param>
    public static TermSet From(IEnumerable<ParsedDocument> documents, TermSet? before = null)
    {
        var terms = documents
            .Where(d => d.FrontMatter is TermFrontMatter)
            .OrderBy(d => d.Route.Source.Slug, StringComparer.Ordinal).ThenBy(d => d.Route.Source)
            .Select((d, place) => before?.Of(d) is { } known && known.Place == place ? known : new Term(d.Route.Source.Slug, d, (TermFrontMatter)d.FrontMatter, place))
            .ToImmutableArray();
        if (before is not null && before.Terms.SequenceEqual(terms))
            return before;
        var diagnostics = new DiagnosticBag();
        var forms = terms.SelectInParallel(TermForms.Of);
        CheckTerms.Run(terms, forms, diagnostics);
        var claimed = Claim(forms.SelectMany(ofTerm => ofTerm).Where(form => form.IsWhole), diagnostics);
        return new TermSet(terms, new TermAutomaton(claimed, terms.SelectMany(TermForms.BlockedBy)), diagnostics.Found);
    }

    private static Dictionary<string, TermForm>.ValueCollection Claim(IEnumerable<TermForm> forms, DiagnosticBag diagnostics)
    {
        var claimed = new Dictionary<string, TermForm>(StringComparer.Ordinal);
        var reported = new HashSet<(Term, Term, SourceSpan)>();
        foreach (var form in forms)
        {
            var key = TermAutomaton.Key(form);
            if (claimed.TryAdd(key, form) || claimed[key].Term == form.Term)
                continue;
            var (first, firstSpan) = (claimed[key].Term, claimed[key].Span);
            // What an alias's plural says, the alias has said.
            if (!reported.Add((first, form.Term, form.Span)))
                continue;
            diagnostics.AddRange([new Diagnostic(
                DiagnosticCodes.AmbiguousTerm, DiagnosticCodes.AmbiguousTerm.Severity, form.Term.Document.Source.LocationOf(form.Span),
                $"`{form.Text}` may mean two terms: `{first.Slug}` and `{form.Term.Slug}`",
                $"take it out of one of {first.Document.Source.Path} and {form.Term.Document.Source.Path}, or list it there under `neverLink`")
            {
                Counterpart = first.Document.Source.LocationOf(firstSpan),
            }]);
        }
        return claimed.Values;
    }
}

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
