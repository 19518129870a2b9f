using System.Text;

namespace StaticBackSite.Bench;

/// <summary>
/// A made-up manual of any size: articles of about 900 words with sections, lists, a table and six links to other
/// articles, and terms whose words stand in every paragraph. No text in it means anything.
/// </summary>
public static class Corpus
{
    private const int WordsPerParagraph = 60;
    private const int Sections = 5;

    /// <summary>Every rule that words without a meaning can keep; the others ask for references, reviews and warning signs.</summary>
    private const string Policy = """
        policy:
          uniqueTitles: error
          sectionLength: error
          steps: error
          figures: error
          related: error
          linkTexts: error
          references: error
          unverifiedReferences: error
          avoidLists: error
          sentences: error
          readingGrade: { target: 40 }
          passiveVoice: error
          words: error
          contractions: error
          numbers: error
          acronyms: error
          unusedTerms: warning

        """;

    private static readonly string[] Syllables = ["ba", "co", "di", "fu", "ga", "he", "ji", "ko", "lu", "ma", "ne", "po", "qui", "ra", "se", "ti", "vo", "wa", "xe", "zu"];

    public static void Write(int articles, int terms, string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "articles"));
        Directory.CreateDirectory(Path.Combine(folder, "glossary"));
        File.WriteAllText(Path.Combine(folder, "site.yml"), "name: Corpus\nurl: https://example.org\nlocale: en\nsidebar: false\n" + Policy);
        File.WriteAllText(Path.Combine(folder, "disclaimer.md"), "This text means nothing at all.\n");
        File.WriteAllText(Path.Combine(folder, "index.md"), "---\ntitle: Corpus\ndescription: A manual of made-up words.\n---\nBegin [here](articles/article-0.md).\n");
        if (terms > 0)
            File.WriteAllText(Path.Combine(folder, "glossary/index.md"), "---\ntitle: Glossary\ndescription: All the made-up words.\n---\nFrom A to Z.\n");
        for (var i = 0; i < terms; i++)
            File.WriteAllText(Path.Combine(folder, $"glossary/term-{i}.md"), $"---\ntitle: {TermName(i)}\ndefinition: The made-up word with the number {i}, which means nothing.\n---\nIt means nothing.\n");
        for (var i = 0; i < articles; i++)
            File.WriteAllText(Path.Combine(folder, $"articles/article-{i}.md"), Article(i, articles, other => $"article-{other}.md"));
    }

    /// <summary>
    /// The articles use the words of 600 terms, the first 60 half of the time, whether the glossary has them or not, so that
    /// only linking differs. That is denser than the site of this repository.
    /// </summary>
    private static string AnyTerm(Random random) => TermName(random.Next(random.Next(2) == 0 ? 60 : 600));

    internal static string TermName(int i) => $"{Syllables[i % 20]}{Syllables[i / 20 % 20]}{Syllables[i / 400 % 20]}{(i < 8000 ? "" : Syllables[i / 8000 % 20])}n {Word((3 * i) + 1)}";

    /// <summary>Very many pages of a sentence each.</summary>
    public static void WriteSmall(int pages, string folder)
    {
        Begin(folder);
        for (var i = 0; i < pages; i++)
            File.WriteAllText(Path.Combine(folder, $"articles/article-{i}.md"), $"---\ntitle: Article {i}\ndescription: The article with the number {i}.\n---\n{Sentence(new Random(i), 11)}\n");
    }

    /// <summary>One page of many megabytes.</summary>
    public static void WriteLarge(int megabytes, string folder)
    {
        Begin(folder);
        var random = new Random(megabytes);
        var text = new StringBuilder("---\ntitle: Large\ndescription: One very long article.\n---\n");
        for (var section = 1; text.Length < megabytes * 1_000_000; section++)
            text.Append($"## Section {section}\n\n").Append(Paragraph(random, articles: 1, links: 0, _ => "")).Append("\n\n").Append(Paragraph(random, articles: 1, links: 0, _ => "")).Append("\n\n");
        File.WriteAllText(Path.Combine(folder, "articles/large.md"), text.ToString());
    }

    private static void Begin(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "articles"));
        File.WriteAllText(Path.Combine(folder, "site.yml"), "name: Corpus\nurl: https://example.org\nlocale: en\n");
        File.WriteAllText(Path.Combine(folder, "index.md"), "---\ntitle: Corpus\ndescription: A manual of made-up words.\n---\nIt means nothing.\n");
    }

    private static string Word(int i) => Syllables[i % 20] + Syllables[i / 20 % 20] + (i % 3 == 0 ? Syllables[i / 7 % 20] : "");

    /// <summary>An article with its front matter, which this product and Hugo read alike.</summary>
    /// <param name="linkTo">The address of another article, by its number.</param>
    internal static string Article(int number, int articles, Func<int, string> linkTo)
    {
        var random = new Random(number);
        var text = new StringBuilder($"---\ntitle: Article {number}\ndescription: The article with the number {number}, made of words that mean nothing.\n---\n");
        text.Append(Paragraph(random, articles, links: 1, linkTo)).Append("\n\n");
        for (var section = 1; section <= Sections; section++)
        {
            text.Append($"## Section {section} of {Word(random.Next(400))}\n\n").Append(Paragraph(random, articles, links: 1, linkTo)).Append("\n\n").Append(Paragraph(random, articles, links: 0, linkTo)).Append("\n\n");
            if (section == 2)
                text.Append(string.Concat(Enumerable.Range(0, 5).Select(_ => $"- {Sentence(random, 8)}\n"))).Append('\n');
            if (section == 3)
                text.Append("| One | Two | Three |\n| --- | --- | --- |\n").Append(string.Concat(Enumerable.Range(0, 4).Select(_ => $"| {Word(random.Next(400))} | {Word(random.Next(400))} | {random.Next(100)} |\n"))).Append('\n');
            text.Append($"### Part {section}\n\n").Append(Paragraph(random, articles, links: 0, linkTo)).Append("\n\n");
        }
        return text.ToString();
    }

    private static string Paragraph(Random random, int articles, int links, Func<int, string> linkTo)
    {
        var sentences = Enumerable.Range(0, WordsPerParagraph / 12).Select(_ => Sentence(random, 11)).ToList();
        sentences[0] += $" It is *{Word(random.Next(400))}* or **{Word(random.Next(400))}**.";
        for (var i = 0; i < links; i++)
        {
            var other = random.Next(articles);
            sentences.Add($"See [article {other} of {articles}]({linkTo(other)}).");
        }
        return string.Join(' ', sentences);
    }

    private static string Sentence(Random random, int words)
    {
        var sentence = string.Join(' ', Enumerable.Range(0, words).Select(i => i == 4 && random.Next(4) == 0 ? AnyTerm(random) : Word(random.Next(400))));
        return char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".";
    }
}
