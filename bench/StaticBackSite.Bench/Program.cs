using StaticBackSite.Bench;

// staticback-bench ARTICLES TERMS FOLDER: writes a corpus of that size, the same for the same numbers.
// staticback-bench hugo ARTICLES TERMS FOLDER: the same corpus in Hugo's form.
// staticback-bench small PAGES FOLDER: very many pages of a sentence; large MEGABYTES FOLDER: one very long page.
// staticback-bench preview PROGRAM INPUT PAGE...: how long a writer waits for a saved page; PROGRAM is the path of staticback.dll.
switch (args)
{
    case ["preview", var program, var input, _, ..]:
        try
        {
            await PreviewBench.Run(program, input, args[3..]);
            return 0;
        }
        catch (Exception failed) when (failed is IOException or HttpRequestException or InvalidOperationException)
        {
            Console.Error.WriteLine(failed.Message);
            return 1;
        }
    case ["hugo", var articles, var terms, var folder] when int.TryParse(articles, out var articleCount) && int.TryParse(terms, out var termCount):
        HugoCorpus.Write(articleCount, termCount, folder);
        return 0;
    case ["small", var pages, var folder] when int.TryParse(pages, out var pageCount):
        Corpus.WriteSmall(pageCount, folder);
        return 0;
    case ["large", var megabytes, var folder] when int.TryParse(megabytes, out var size):
        Corpus.WriteLarge(size, folder);
        return 0;
    case [var articles, var terms, var folder] when int.TryParse(articles, out var articleCount) && int.TryParse(terms, out var termCount):
        Corpus.Write(articleCount, termCount, folder);
        Console.WriteLine($"{articleCount} articles and {termCount} terms in {folder}");
        return 0;
    default:
        Console.Error.WriteLine("usage: staticback-bench ARTICLES TERMS FOLDER\n       staticback-bench hugo ARTICLES TERMS FOLDER\n       staticback-bench small PAGES FOLDER\n       staticback-bench large MEGABYTES FOLDER\n       staticback-bench preview PROGRAM INPUT PAGE...");
        return 2;
}
