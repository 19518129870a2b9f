using System.Net;
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

/// <summary>The beginning of a drawing: a frame of the size of the column, with lines and letters that follow the page's colours.</summary>
internal static class FigureSkeleton
{
    private const string Text =
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 270" font-family="system-ui, sans-serif" font-size="16">
          <title>{title}</title>
          <!-- What the drawing shows, for people who cannot see it, is written where a page shows it. -->
          <!-- Colours: currentColor follows the text of the page; the other drawings show the names of more. -->
          <!-- Letters have 15 units or more, so that a phone shows them large enough. -->
          <rect x="8" y="8" width="464" height="254" rx="12" fill="none" stroke="currentColor" stroke-width="2"/>
          <path d="M60 200 Q 240 60 420 200" fill="none" stroke="currentColor" stroke-width="4"/>
        </svg>

        """;

    public static SourcePath PathOf(string title) => new($"figures/{Slug.OfFile(title)}.svg");

    /// <param name="title">One line of text.</param>
    public static string Write(string title) =>
        Text.Replace("{title}", WebUtility.HtmlEncode(title), StringComparison.Ordinal);
}
