using System.Collections.Immutable;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Health.Reviews;

/// <summary>A health professional's sign-off of the words that a page had on that day, as <c>staticback review</c> records it.</summary>
/// <param name="Hash">The <see cref="Health.Reviews.ReviewedText"/> that was checked; empty where it was written wrong.</param>
public sealed record ClinicalReview(string Name, string Role, DateOnly Date, Located<string> Hash)
{
    public const string Key = "clinicalReview";

    internal static readonly DiagnosticCode BadHash = DiagnosticCode.OfPolicy(
        "SB5902", Severity.Error, "Not the hash of a review",
        "The hash ties a review to the words that were checked, so it cannot be written by hand.",
        "`hash: none`",
        "Run `staticback review PAGE --name … --role …`, which writes the whole block.")
        with
    {
        CanBeAllowed = false,
    };

    public static readonly FrontMatterKey<ClinicalReview> FrontMatter = new(Key, reader => reader.Map(Key, "Who checked the page; `staticback review` writes it.", Read));

    private static readonly TextForm HashForm = new(
        "^[0-9a-f]{16}$", BadHash, "16 hexadecimal digits", "let `staticback review` write it; by hand it can only be wrong");

    /// <summary>Where the day is written.</summary>
    public SourceSpan DateSpan { get; init; }

    /// <summary>False where a part is missing or wrong, which was reported when it was read.</summary>
    public bool IsComplete => Name.Length > 0 && Role.Length > 0 && Date != default && Hash.Value.Length > 0;

    /// <summary>As front matter holds them.</summary>
    internal ImmutableArray<(string Key, object Value)> Entries => [("name", Name), ("role", Role), ("date", Date), ("hash", Hash.Value)];

    public static ClinicalReview Read(MapReader reader)
    {
        var name = reader.RequiredText("name", "Who checked the page.");
        var role = reader.RequiredText("role", "What qualifies them, for example “physiotherapist”.");
        var date = reader.Date("date", "The day of the review, year-month-day.", required: true);
        var hash = reader.RequiredLocatedText("hash", "Stands for the words that were checked; `staticback review` writes it.", HashForm);
        return new ClinicalReview(name, role, date?.Value ?? default, hash) { DateSpan = date?.Span ?? default };
    }
}
