using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;
using StaticBackSite.Health.Evidence;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration;

/// <summary>What this site insists on. Every part is off until <c>site.yml</c> names it.</summary>
public sealed record Policy
{
    public static readonly Policy None = new();

    private FrozenDictionary<PolicyKey, object> Settings { get; init; } = FrozenDictionary<PolicyKey, object>.Empty;

    /// <summary>The value of a key; null, or the empty list, where the site does not name it.</summary>
    public T? Get<T>(PolicyKey<T> key) => Settings.TryGetValue(key, out var value) ? (T)value : key.Absent;

    /// <summary>The settings of each rule that the site names.</summary>
    public IEnumerable<RuleSettings> Named => Settings.Values.OfType<RuleSettings>();

    /// <summary>Terms that no page mentions.</summary>
    public Severity UnusedTerms { get; init; }

    /// <summary>Medical words in the text that the glossary does not explain.</summary>
    public Severity UnexplainedWords { get; init; }

    /// <summary>Pages that no other page links to.</summary>
    public Severity OrphanPages { get; init; }

    /// <summary>Entries of the bibliography that nothing cites.</summary>
    public Severity UnusedReferences { get; init; }

    /// <summary>Citations of references that are marked <c>verified: false</c>.</summary>
    public Severity UnverifiedReferences { get; init; }

    // Form of a page
    public DescriptionLimits? Descriptions { get; init; }
    public PolicyPart? UniqueTitles { get; init; }
    public KeyPointLimits? KeyPoints { get; init; }
    public HeadingRules? Headings { get; init; }
    public SectionLimits? SectionLength { get; init; }
    public SectionRequirements? RequiredSections { get; init; }
    public ListLimits? Lists { get; init; }
    public ParagraphLimits? Paragraphs { get; init; }
    public StepLimits? Steps { get; init; }
    public FigureLimits? Figures { get; init; }
    public PolicyPart? TableCaptions { get; init; }
    public RelatedLimits? Related { get; init; }
    public PolicyPart? LinkTexts { get; init; }

    // Trust
    public ReviewLimits? Reviews { get; init; }
    public SourceLimits? Sources { get; init; }
    public PolicyPart? References { get; init; }
    public HelpLimits? MoreHelp { get; init; }
    public EvidenceRules? Evidence { get; init; }

    // Safety
    public RedFlagRules? RedFlags { get; init; }
    public CareCardRules? CareCards { get; init; }
    public PolicyPart? HelpNumbers { get; init; }
    public PolicyPart? EmergencyNumbers { get; init; }
    public CautionRules? Cautions { get; init; }
    public PolicyPart? AvoidLists { get; init; }

    // Language
    public GradeLimits? ReadingGrade { get; init; }
    public PassiveLimits? PassiveVoice { get; init; }
    public PolicyPart? Words { get; init; }
    public PolicyPart? Contractions { get; init; }
    public PolicyPart? Numbers { get; init; }
    public AcronymRules? Acronyms { get; init; }
    public EmphasisLimits? Emphasis { get; init; }

    /// <summary>Names that keep their capital letter in headings and lists.</summary>
    public ImmutableHashSet<string> ProperNouns { get; init; } = [];

    /// <summary>Titles that stay as they are, though they break rules of language.</summary>
    public ImmutableArray<Located<string>> LockedTitles { get; init; } = [];

    /// <summary>The parts that the site has named.</summary>
    public IEnumerable<PolicyPart> Parts => new PolicyPart?[]
    {
        Descriptions, UniqueTitles, KeyPoints, Headings, SectionLength, RequiredSections, Lists, Paragraphs, Steps, Figures, TableCaptions, Related, LinkTexts,
        Reviews, Sources, References, MoreHelp, Evidence, RedFlags, CareCards, EmergencyNumbers, Cautions, AvoidLists,
        ReadingGrade, PassiveVoice, Words, Contractions, Numbers, Acronyms, Emphasis,
    }.OfType<PolicyPart>();

    public static Policy Read(MapReader reader, ImmutableArray<PolicyKey> keys) => new()
    {
        Settings = ReadSettings(reader, keys),
        UnusedTerms = Level(reader, "unusedTerms", "Terms that no page mentions."),
        UnexplainedWords = Level(reader, "unexplainedWords", "Medical words that the glossary does not explain."),
        OrphanPages = Level(reader, "orphanPages", "Pages that no other page links to."),
        UnusedReferences = Level(reader, "unusedReferences", "References that nothing cites."),
        UnverifiedReferences = Level(reader, "unverifiedReferences", "Citations of references marked `verified: false`."),
        Descriptions = Part(reader, "descriptions", "How long descriptions are.", DescriptionLimits.Read),
        UniqueTitles = Part(reader, "uniqueTitles", "No two pages share a title or a description.", PolicyPart.Read),
        KeyPoints = Part(reader, "keyPoints", "The short answer at the top.", KeyPointLimits.Read),
        Headings = Part(reader, "headings", "Sentence case, statements, no level left out.", HeadingRules.Read),
        SectionLength = Part(reader, "sectionLength", "How much text stands in one go.", SectionLimits.Read),
        RequiredSections = Part(reader, "requiredSections", "Sections that pages must have.", SectionRequirements.Read),
        Lists = Part(reader, "lists", "Lead-in, length and form of lists.", ListLimits.Read),
        Paragraphs = Part(reader, "paragraphs", "How long paragraphs are.", ParagraphLimits.Read),
        Steps = Part(reader, "steps", "The numbered steps of exercises.", StepLimits.Read),
        Figures = Part(reader, "figures", "Pictures, their alternatives and captions.", FigureLimits.Read),
        TableCaptions = Part(reader, "tableCaptions", "Every table has a caption.", PolicyPart.Read),
        Related = Part(reader, "related", "How many pages to read next, and how long series are.", RelatedLimits.Read),
        LinkTexts = Part(reader, "linkTexts", "One link text leads to one place.", PolicyPart.Read),
        Reviews = Part(reader, "reviews", "Dates of review.", ReviewLimits.Read),
        Sources = Part(reader, "sources", "How many sources.", SourceLimits.Read),
        References = Part(reader, "references", "Cited references say who, what, when and where.", PolicyPart.Read),
        MoreHelp = Part(reader, "moreHelp", "Official places that help.", HelpLimits.Read),
        Evidence = Part(reader, "evidence", "Labels that say how sure each claim is.", EvidenceRules.Read),
        RedFlags = Part(reader, "redFlags", "Warning signs, before any exercise.", RedFlagRules.Read),
        CareCards = Part(reader, "careCards", "The words of the care cards.", CareCardRules.Read),
        HelpNumbers = Part(reader, "helpNumbers", "Every country has numbers for both kinds of help, with their sources.", PolicyPart.Read),
        EmergencyNumbers = Part(reader, "emergencyNumbers", "Numbers to call stand in red-flags.yml alone.", PolicyPart.Read),
        Cautions = Part(reader, "cautions", "Boxes that warn.", CautionRules.Read),
        AvoidLists = Part(reader, "avoidLists", "Each item of a do-not list says “do not”.", PolicyPart.Read),
        ReadingGrade = Part(reader, "readingGrade", "No page gets harder to read than it was.", GradeLimits.Read),
        PassiveVoice = Part(reader, "passiveVoice", "Sentences that do not say who acts.", PassiveLimits.Read),
        Words = Part(reader, "words", "The words of words.yml are avoided.", PolicyPart.Read),
        Contractions = Part(reader, "contractions", "“Do not” in place of “don’t”.", PolicyPart.Read),
        Numbers = Part(reader, "numbers", "Ranges with “to”, no decimals, no percent signs.", PolicyPart.Read),
        Acronyms = Part(reader, "acronyms", "Abbreviations are spelt out; no block capitals.", AcronymRules.Read),
        Emphasis = Part(reader, "emphasis", "Words that are set off.", EmphasisLimits.Read),
        ProperNouns = [.. reader.TextList("properNouns", "Names that keep their capital letter in headings and lists.").Select(n => n.Value)],
        LockedTitles = reader.TextList("lockedTitles", "Titles that stay as they are, though they break rules of language."),
    };

    private static FrozenDictionary<PolicyKey, object> ReadSettings(MapReader reader, ImmutableArray<PolicyKey> keys) =>
        (from key in keys let value = key.Read(reader) where value is not null select KeyValuePair.Create(key, value)).ToFrozenDictionary();

    private static T? Part<T>(MapReader reader, string name, string summary, Func<MapReader, T> read)
        where T : PolicyPart => reader.MapOrShort(name, summary, PolicyPart.Short, read);

    private static Severity Level(MapReader reader, string name, string summary) =>
        reader.Choice<Severity>(name, summary)?.Value ?? Severity.Off;
}
