using System.Net;
using System.Text;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Routing;
using StaticBackSite.Rules.Form;
using StaticBackSite.Rules.Trust;
using StaticBackSite.Yaml;

namespace StaticBackSite.Skeletons;

/// <summary>
/// The beginning of an article: front matter with remarks, and the parts that this site asks of an article. What to write
/// stands in comments, which are never published, so that no advice to the writer reaches a reader.
/// </summary>
internal static class ArticleSkeleton
{
    private static readonly CompositeFormat FrontMatter = CompositeFormat.Parse(
        """
        ---
        # The heading of the page: 65 characters at most, a statement rather than a question.
        title: {0}
        # For menus and lists, where the title is long: take away the # and write 2 to 5 words.
        # shortTitle: A shorter name
        # For search results: 60 to 160 characters, unlike those of any other page.
        description: Say in one or two sentences what this page answers and how sure the answer is. This line is shown in search results.
        # Left out of the published site until this line is taken out.
        draft: true
        # The one thing to take away, 30 words at most.
        mainMessage: Say the answer in one or two short sentences.
        # 2 to 5 short points.
        keyPoints:
          - Say the first thing to remember.
          - Say the second thing to remember.
        aims:
          does:
            - explains one thing
          doesNot:
            - {3}
        # Pages to read next, by their paths from here; found by themselves where this is left out.
        # related:
        #   - {4}
        # Official places that help, two or more: take away the # of these lines.
        # moreHelp:
        #   - {{ {5} }}
        # The day on which you last held the text against its sources, and the day by which it must be done again.
        reviewed: {1:yyyy-MM-dd}
        reviewDue: {2:yyyy-MM-dd}
        changes:
          - {{ date: {1:yyyy-MM-dd}, note: First version. }}
        ---


        """);

    private static readonly CompositeFormat Beginning = CompositeFormat.Parse(
        """
        <!-- Begin with the answer, in 2 or 3 short sentences. One thought a sentence, one sentence a line. -->

        ## Say the first point as a statement

        {0}

        <!-- Words of the glossary become links by themselves. A link to a page leads to its file:
        {1} -->


        """);

    public static SourcePath PathOf(string title) => new($"{WellKnownAddresses.Articles}/{Slug.OfFile(title)}.md");

    /// <param name="folder">A folder of the input folder; its root where it is empty.</param>
    public static SourcePath PathIn(string folder, string title) => new($"{(folder.Trim('/') is { Length: > 0 } inside ? inside + "/" : "")}{Slug.OfFile(title)}.md");

    /// <summary>A page beside others, of the type that most of them have.</summary>
    /// <param name="title">One line of text.</param>
    public static string Write(string title, SiteIndex index, WriterHints hints, DateOnly day, SourcePath path)
    {
        var folder = path.Value[..(path.Value.LastIndexOf('/') + 1)];
        var type = index.Pages.Where(page => page.Source.Path.Value.StartsWith(folder, StringComparison.Ordinal) && !page.Source.Path.IsIndex && page.FrontMatter is PageFrontMatter)
            .GroupBy(page => page.FrontMatter.Type).MaxBy(group => group.Count())?.Key;
        var text = Write(title, index, hints, day);
        return folder.Length == 0 || type is null || type == PageType.Article ? text : text.Replace("\ndraft: true\n", $"\ndraft: true\n# What kind of page it is: that of its neighbours.\ntype: {type}\n", StringComparison.Ordinal);
    }

    /// <param name="title">One line of text.</param>
    public static string Write(string title, SiteIndex index, WriterHints hints, DateOnly day)
    {
        var due = day.AddMonths(ReviewsAreCurrent.MonthsBetween(index.Site.Policy) is > 0 and < 24 and var months ? months : 24);
        var text = new StringBuilder();
        text.AppendFormat(null, FrontMatter, QuotedText.WhereNeeded(title), day, due, hints.DoesNot, hints.Related, hints.MoreHelp);
        text.AppendFormat(null, Beginning, hints.Claim, hints.Link);
        text.Append(hints.Sections(index));
        foreach (var section in Sections(index))
            text.Append("## ").Append(section).Append("\n\n<!-- Say it openly, in one short list or two sentences. -->\n\n");
        return text.ToString().TrimEnd() + "\n";
    }

    private static IEnumerable<string> Sections(SiteIndex index) =>
        SectionsAreThere.HeadingsFor(PageType.Article, index.Site.Policy) ?? ["What we do not know"];
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
