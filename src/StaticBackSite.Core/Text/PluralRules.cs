using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;

namespace StaticBackSite.Text;

/// <summary>
/// Which form of a text a whole number takes in a language: the cardinal rules of Unicode CLDR (<c>plurals.txt</c>; their grammar is
/// section “Plural rules syntax” of UTS 35, part 3). .NET has no such rules, and its culture data differs from machine to machine.
/// </summary>
internal sealed class PluralRules
{
    /// <summary>The forms in CLDR's order. <c>other</c> is the one that every language has.</summary>
    public static readonly ImmutableArray<string> Forms = ["zero", "one", "two", "few", "many", "other"];

    private const int Other = 5;

    private static readonly Lazy<FrozenDictionary<string, PluralRules>> ByLanguage = new(Read);
    private static readonly PluralRules OfNoLanguage = new([]);

    private readonly ImmutableArray<(int Form, ImmutableArray<ImmutableArray<Relation>> Any)> _conditions;

    private PluralRules(ImmutableArray<(int Form, ImmutableArray<ImmutableArray<Relation>> Any)> conditions) => _conditions = conditions;

    /// <summary>Whether the only whole number with a form of its own is 1, as in English.</summary>
    public bool IsOneOrOther => _conditions is [] or [(1, [[{ Modulus: 0, IsNot: false, Ranges: [(1, 1)] }]])];

    /// <summary>The forms that whole numbers take, in CLDR's order; <c>other</c> is the last.</summary>
    public ImmutableArray<string> Used => [.. _conditions.Select(condition => Forms[condition.Form]), Forms[Other]];

    /// <param name="tag">A tag of BCP 47, such as <c>pt-PT</c>; the rules of the longest part of it that has any.</param>
    public static PluralRules Of(string tag)
    {
        for (var part = tag; part.Length > 0; part = part[..Math.Max(part.LastIndexOf('-'), 0)])
        {
            if (ByLanguage.Value.TryGetValue(part, out var rules))
                return rules;
        }
        return OfNoLanguage;
    }

    /// <returns>An index into <see cref="Forms"/>.</returns>
    public int FormOf(int number)
    {
        foreach (var (form, any) in _conditions)
        {
            if (any.Any(all => all.All(relation => relation.Holds(Math.Abs((long)number)))))
                return form;
        }
        return Other;
    }

    private static FrozenDictionary<string, PluralRules> Read()
    {
        using var reader = new StreamReader(typeof(PluralRules).Assembly.GetManifestResourceStream("plurals.txt")!);
        var rules = new Dictionary<string, PluralRules>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split(" | ") is not [var languages, var conditions])
                continue;
            var parsed = new PluralRules([.. conditions.Split("; ").Select(Condition)]);
            foreach (var language in languages.Split(' '))
                rules.Add(language, parsed);
        }
        return rules.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static (int Form, ImmutableArray<ImmutableArray<Relation>> Any) Condition(string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        return (Forms.IndexOf(text[..colon]), [.. text[(colon + 2)..].Split(" or ").Select(all => all.Split(" and ").Select(Relation.From).ToImmutableArray())]);
    }

    /// <summary><c>n % 10 = 2..4,7</c>: the number, or its remainder, lies in one of the ranges; <c>!=</c> is the opposite.</summary>
    /// <param name="Modulus">0 where the number itself is compared.</param>
    private readonly record struct Relation(long Modulus, bool IsNot, ImmutableArray<(long From, long To)> Ranges)
    {
        public static Relation From(string text)
        {
            var parts = text.Split(' ');
            var modulus = parts.Length > 3 ? Number(parts[2]) : 0;
            return new Relation(modulus, parts[^2] == "!=", [.. parts[^1].Split(',').Select(Range)]);
        }

        public bool Holds(long number)
        {
            var compared = Modulus == 0 ? number : number % Modulus;
            return Ranges.Any(range => range.From <= compared && compared <= range.To) != IsNot;
        }

        private static (long From, long To) Range(string text) =>
            text.Split("..") is [var from, var to] ? (Number(from), Number(to)) : (Number(text), Number(text));

        private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
    }
}
