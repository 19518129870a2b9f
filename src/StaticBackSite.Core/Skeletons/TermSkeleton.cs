using System.Text;
using StaticBackSite.Routing;
using StaticBackSite.Yaml;

namespace StaticBackSite.Skeletons;

/// <summary>The beginning of a term of the glossary.</summary>
internal static class TermSkeleton
{
    private static readonly CompositeFormat Text = CompositeFormat.Parse(
        """
        ---
        # The term, in the singular. Its plural and its possessive are found by themselves.
        title: {0}
        # What it means, in one plain sentence; readers see it wherever they point at the word.
        definition: Say what it means in one plain sentence, without other words that need explaining.
        # Left out of the published site until this line is taken out.
        draft: true
        # How it is said, in everyday letters: take away the # where readers will need it.
        # pronunciation: HY-per-tekst
        # Other words that link here, irregular plurals included.
        # aliases: [another word, its plural]
        # Words that would link here by the rules and should not.
        # neverLink: [a word with other meanings]
        # Terms to read next, by the names of their files without .md.
        # related: [another-term, a-third-term]
        ---

        {1}

        """);

    public static SourcePath PathOf(string title) => new($"{WellKnownAddresses.Glossary}/{Slug.OfFile(title)}.md");

    /// <param name="title">One line of text.</param>
    public static string Write(string title, WriterHints hints) => string.Format(null, Text, QuotedText.WhereNeeded(title), hints.Term);
}
