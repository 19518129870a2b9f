using System.Text;

namespace StaticBackSite.Diagnostics;

/// <summary>
/// The words of every code for people: <c>explain CODE</c>, and all of them as <c>docs/diagnostics.md</c>. A test keeps the
/// file equal to <see cref="Markdown"/>.
/// </summary>
internal static class DiagnosticsPage
{
    /// <summary>Where the page is published; reports link to it.</summary>
    public const string Address = "https://github.com/the-quiet-back/staticbacksite/blob/main/docs/diagnostics.md";

    private const string Introduction =
        """
        # Diagnostics

        Every finding of `staticback` has a code that never changes its meaning. `staticback explain SB2001` prints what this
        page says of it. This page is made from the program's own texts, and a test keeps the two equal.

        An **error** stops the build: nothing is published, and the last good site stays. A **warning** is published all the
        same, unless `--warnings-as-errors` is given; the policy in `site.yml` may raise a warning to an error or turn it off.

        A warning, and a finding of the policy, may be accepted where it stands, with a reason:
        `<!-- allow SB2101: the newsletter links here -->`. Behind text the comment speaks of its own line, alone on a line of the
        next line with text, and directly below the front matter also of the page as a whole. Readers never see it.

        A site can give a code another level, everywhere or in some folders: `levels: [{ codes: [SB2001], level: warning, in: [archive/] }]`
        in `site.yml`. And `build --update-baseline` writes what is wrong today into `baseline.txt`: the site is published with it, and
        every new finding is reported. A few codes have a fixed level, since nothing sensible could be published with them.

        `build --format` chooses who the findings are for:

        - `text`: people. Findings go to standard error, the outcome to standard output.
        - `github`: annotations for GitHub Actions.
        - `sarif`: SARIF 2.1.0, for code scanning and editors.
        - `json`: scripts. One object with `version` (1), `errors` and `warnings` (how many), and `diagnostics`, a list of objects
          with `code`, `severity` (`error` or `warning`), `title`, `path`, `line`, `column` and `endColumn` (from 1, the end
          excluded), `message`, `hint` (may be null) and `help` (an address). Members may be added; none changes its meaning.

        The last three print findings alone to standard output; what is for people goes to standard error.

        For people and for GitHub, a cause with more than three places is one finding with a count, and of one code twenty causes are
        listed; `--all` lists every finding. SARIF and JSON always hold all of them.

        """;

    // The first digit of a code tells its subject; a subject is listed once it has a code.
    private static readonly (char Digit, string Title)[] Subjects =
    [
        ('1', "Reading"), ('2', "Links and addresses"), ('3', "The glossary"), ('4', "References"), ('5', "Policy and sign-off"),
        ('6', "Published addresses"), ('7', "The published site"),
    ];

    public static string AddressOf(DiagnosticCode code) => $"{Address}#{code.Id.ToLowerInvariant()}";

    /// <summary>One code, for a terminal.</summary>
    public static string Explain(DiagnosticCode code) =>
        $"{code.Id} ({Name(code.Severity)}): {code.Title}\n\n{code.Cause}\n\nExample: {code.Example}\nFix: {code.Fix}\n{(code.CanBeAllowed ? $"To accept it at one place: <!-- allow {code.Id}: why -->\n" : "")}";

    public static string Markdown(CodeSet codes)
    {
        var page = new StringBuilder(Introduction);
        foreach (var subject in codes.All.GroupBy(TitleOf))
        {
            page.Append($"\n## {subject.Key}\n");
            foreach (var code in subject)
                Append(page, code);
        }
        return page.ToString();
    }

    private static void Append(StringBuilder page, DiagnosticCode code)
    {
        // The code alone is the heading, so that its fragment is stable whatever the title says.
        page.Append($"\n### {code.Id}\n\n**{code.Title}** ({Name(code.Severity)})\n\n{code.Cause}\n\n");
        page.Append($"- Example: {code.Example}\n- Fix: {code.Fix}\n");
        if (code is { CanBeLowered: false, Severity: Severity.Error })
            page.Append("- Its level is fixed.\n");
        if (code.CanBeAllowed)
            page.Append($"- To accept it at one place: `<!-- allow {code.Id}: why -->`\n");
    }

    private static string TitleOf(DiagnosticCode code) => Subjects.First(s => s.Digit == code.Id[2]).Title;

    private static string Name(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
