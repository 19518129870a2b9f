using StaticBackSite.Bench;

// staticback-bench ARTICLES TERMS FOLDER: writes a corpus of that size, the same for the same numbers.
if (args is not [var articles, var terms, var folder] || !int.TryParse(articles, out var articleCount) || !int.TryParse(terms, out var termCount))
{
    Console.Error.WriteLine("usage: staticback-bench ARTICLES TERMS FOLDER");
    return 2;
}
Corpus.Write(articleCount, termCount, folder);
Console.WriteLine($"{articleCount} articles and {termCount} terms in {folder}");
return 0;
