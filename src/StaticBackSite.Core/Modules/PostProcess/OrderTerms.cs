using System.Collections.Immutable;
using StaticBackSite.Markdown.Glossary;

namespace StaticBackSite.Modules.PostProcess;

/// <summary>
/// Puts related terms near each other in one row, by the algorithm of Cuthill and McKee (1969), which keeps the ends of
/// every relation close: breadth first from a term with few relations, neighbours with fewer relations first. Ties go
/// to the slug, so that the same glossary always gives the same order.
/// </summary>
public static class OrderTerms
{
    public static ImmutableArray<Term> ByRelation(ImmutableArray<Term> terms, ILookup<Term, Term> neighbours)
    {
        int Degree(Term term) => neighbours[term].Count();
        var ordered = ImmutableArray.CreateBuilder<Term>(terms.Length);
        var seen = new HashSet<Term>();
        foreach (var start in terms.OrderBy(Degree).ThenBy(t => t.Slug, StringComparer.Ordinal))
        {
            if (!seen.Add(start))
                continue;
            var queue = new Queue<Term>([start]);
            while (queue.TryDequeue(out var term))
            {
                ordered.Add(term);
                foreach (var next in neighbours[term].OrderBy(Degree).ThenBy(t => t.Slug, StringComparer.Ordinal).Where(seen.Add))
                    queue.Enqueue(next);
            }
        }
        return ordered.DrainToImmutable();
    }
}
