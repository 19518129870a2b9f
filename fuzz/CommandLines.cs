namespace StaticBackSite.Fuzz;

/// <summary>Command lines that people type, and those that they mistype.</summary>
internal static class CommandLines
{
    public static IReadOnlyList<string> All { get; } =
    [
        "", "build", "build --no-search", "build --input input --output output", "build --output input", "build --url https:example.org", "build --date 2026-11-22", "build --date today",
        "build --warnings-as-errors --quiet --timings", "build --update-ledger", "build --update-grades", "build --format json", "build --format sarif", "build --format github", "build --format xml", "build --drafts --no-index",
        "check", "check output", "check --format json", "diff output output", "diff input output --format json", "verify", "verify output", "verify --output output",
        "explain", "explain SB2001", "explain sb2001", "explain 2001", "new article A_title", "new term Nucleus", "new page x", "review input", "review index.md", "review index.md --by A --on 2026-11-01",
        "--help", "--version", "build --help", "new --help", "[suggest] build", "[parse] build", "biuld", "--inpt x", "build --input=", "build --output= ", "build --date=", "-- build", "build extra",
    ];
}
