using System.Text;
using System.Text.RegularExpressions;

namespace StaticBackSite.Tests.Guides;

/// <summary>
/// The writing guide of the site, <c>input/contribute/writing-guide.md</c>, as GitHub can show it in <c>docs</c>: an example
/// is a block of code there, because GitHub renders neither boxes nor citations, with a link to the page that does.
/// </summary>
internal static partial class WritingGuide
{
    public const string Source = "input/contribute/writing-guide.md";

    public static string ForGitHub(string page)
    {
        var end = page.IndexOf("\n---\n", StringComparison.Ordinal) + "\n---\n".Length;
        var title = Title().Match(page).Groups["title"].Value;
        var text = new StringBuilder($"<!-- Made from {Source}, which is the place to change it: the tests write this file with BLESS=1. -->\n\n# {title}\n\n");
        text.Append("The site shows this guide with each example as readers see it, at [/contribute/writing-guide/](https://the-quiet-back.netlify.app/contribute/writing-guide/).\n");
        var inExample = false;
        var inCode = false;
        foreach (var line in page[end..].TrimEnd().Split('\n'))
        {
            inCode ^= line.StartsWith("```", StringComparison.Ordinal);
            if (!inCode && line.StartsWith("::::", StringComparison.Ordinal))
            {
                text.Append(inExample ? "```\n" : "```markdown\n");
                inExample = !inExample;
            }
            else
                text.Append(inExample || inCode ? line : Link().Replace(line, m => $"]({FromDocs(m.Groups["path"].Value)}")).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>A path from <c>input/contribute</c> as a path from <c>docs</c>.</summary>
    private static string FromDocs(string path) => path.StartsWith("../", StringComparison.Ordinal) ? "../input/" + path["../".Length..] : "../input/contribute/" + path;

    [GeneratedRegex("^title: (?<title>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Title();

    [GeneratedRegex(@"\]\((?<path>[^):#]+\.md)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
