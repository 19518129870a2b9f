using System.Collections.Immutable;

namespace StaticBackSite.Diagnostics;

/// <summary>
/// What the policy of a site can find in its pages. Whether a code is an error or a warning is up to <c>site.yml</c>.
/// SB50xx: the form of a page. SB51xx: dates, sources and help. SB52xx: safety. SB53xx: words. SB54xx: evidence.
/// </summary>
public static class PolicyCodes
{
    // The form of a page: SB50xx

    public static readonly DiagnosticCode DescriptionLength = DiagnosticCode.OfPolicy(
        "SB5001", Severity.Error, "A description of the wrong length",
        "Search results show the description. A short one tells little, a long one is cut off.",
        "`description: About backs.`",
        "Write one or two sentences of 60 to 160 characters.");

    public static readonly DiagnosticCode TitleTwice = DiagnosticCode.OfPolicy(
        "SB5002", Severity.Error, "A title twice",
        "Two pages have the same title, so a reader cannot tell them apart in a list, a tab or a search.",
        "two pages with `title: Safe moves`",
        "Say in each title what is particular to the page.");

    public static readonly DiagnosticCode DescriptionTwice = DiagnosticCode.OfPolicy(
        "SB5003", Severity.Error, "A description twice",
        "Two pages have the same description, so a search shows the same words for both.",
        "a page that was copied with its description",
        "Say in each description what is particular to the page.");

    public static readonly DiagnosticCode MissingKeyPoints = DiagnosticCode.OfPolicy(
        "SB5004", Severity.Error, "No key points",
        "A reader who reads nothing else reads the short points at the top.",
        "an article without `keyPoints`",
        "Add `keyPoints:` with 2 to 5 short sentences.");

    public static readonly DiagnosticCode LongKeyPoints = DiagnosticCode.OfPolicy(
        "SB5005", Severity.Error, "Key points that are too long",
        "A short answer with many words is no short answer.",
        "9 key points",
        "Keep the few that matter most, and say each in one short sentence.");

    public static readonly DiagnosticCode MainMessage = DiagnosticCode.OfPolicy(
        "SB5006", Severity.Error, "No main message, or a long one",
        "Each page has one thing to take away. It stands at the top, in few words.",
        "an article without `mainMessage`",
        "Add `mainMessage:` with one or two short sentences.");

    public static readonly DiagnosticCode HeadingCase = DiagnosticCode.OfPolicy(
        "SB5007", Severity.Error, "Capital letters in a heading",
        "Headings are written like sentences: a capital letter at the beginning and in names, nowhere else.",
        "`## When To Get Help`",
        "Write `## When to get help`. A name goes into `properNouns` in `site.yml`.");

    public static readonly DiagnosticCode HeadingQuestion = DiagnosticCode.OfPolicy(
        "SB5008", Severity.Warning, "A question as a heading",
        "A heading that tells something helps a reader who only looks at headings; a question makes them search on.",
        "`## Why does it stay quiet?`",
        "Write `## Why it stays quiet`.");

    public static readonly DiagnosticCode HeadingOrder = DiagnosticCode.OfPolicy(
        "SB5009", Severity.Error, "A heading of the wrong level",
        "Headings are an outline. People who hear the page use it to find their way, and a level that is left out sends them astray.",
        "`#### Warmth` below `## What you can do`",
        "Write `###`, one level below the heading above it.");

    public static readonly DiagnosticCode LongSection = DiagnosticCode.OfPolicy(
        "SB5010", Severity.Warning, "A long stretch of text",
        "So much text in one go is hard to read on a phone.",
        "250 words without a heading",
        "Put in a heading, a list or a figure.");

    public static readonly DiagnosticCode MissingSection = DiagnosticCode.OfPolicy(
        "SB5011", Severity.Error, "A section is missing",
        "The site promises this section on pages of this kind.",
        "an article without “What we do not know”",
        "Add the section with the heading that the message names.");

    public static readonly DiagnosticCode ListWithoutLeadIn = DiagnosticCode.OfPolicy(
        "SB5012", Severity.Warning, "A list without a lead-in",
        "A line before the list says what its items have in common, and ends with a colon.",
        "a list directly below a heading",
        "Write a line such as “These can help:” before it.");

    public static readonly DiagnosticCode LongList = DiagnosticCode.OfPolicy(
        "SB5013", Severity.Warning, "A long list",
        "Nobody keeps so many points in mind.",
        "a list of 12 items",
        "Make two lists of it, or leave out what matters less.");

    public static readonly DiagnosticCode ListItemForm = DiagnosticCode.OfPolicy(
        "SB5014", Severity.Warning, "The form of a list item",
        "Bullet points go on from the line before them. They begin in lower case and end without a full stop.",
        "`- Rest when you are tired.`",
        "Write `- rest when you are tired`.");

    public static readonly DiagnosticCode LongParagraph = DiagnosticCode.OfPolicy(
        "SB5015", Severity.Error, "A long paragraph",
        "A paragraph of more than a few sentences looks like a wall on a phone.",
        "a paragraph of 6 sentences",
        "Put an empty line where the thought turns.");

    public static readonly DiagnosticCode Steps = DiagnosticCode.OfPolicy(
        "SB5016", Severity.Error, "Steps that cannot be followed",
        "An exercise is a short numbered list between `::: steps` and `:::`.",
        "an exercise told in a paragraph",
        "Write 3 to 8 steps, each beginning with what to do.");

    public static readonly DiagnosticCode MissingFigure = DiagnosticCode.OfPolicy(
        "SB5017", Severity.Error, "No figure",
        "A movement or a mechanism is easier to see than to read.",
        "an exercise page without a picture",
        "Add a figure: `![what it shows](figures/x.svg \"Caption.\")`.");

    public static readonly DiagnosticCode FigureText = DiagnosticCode.OfPolicy(
        "SB5018", Severity.Error, "The words with a figure",
        "People who cannot see a picture hear its text alternative; it must be there, and be short. So must the caption.",
        "`![](figures/bridge.svg \"A bridge.\")`",
        "Say between the square brackets what the picture shows, in a short sentence.");

    public static readonly DiagnosticCode TableWithoutCaption = DiagnosticCode.OfPolicy(
        "SB5019", Severity.Error, "A table without a caption",
        "A caption tells what the table shows before its cells are read.",
        "a table directly below a paragraph",
        "Write a line `Table: what it shows` before it, with an empty line between.");

    public static readonly DiagnosticCode RelatedCount = DiagnosticCode.OfPolicy(
        "SB5020", Severity.Error, "Too many related pages, or one",
        "A few pages to read next are a help; many are no choice any more.",
        "9 paths under `related`",
        "Keep 2 to 5, or leave `related` out and let the generator find them.");

    public static readonly DiagnosticCode LongSeries = DiagnosticCode.OfPolicy(
        "SB5021", Severity.Error, "A long series",
        "A series is read as a whole, and is shown as a list on each of its pages.",
        "12 pages with the same `series: name`",
        "Make two series of it.");

    public static readonly DiagnosticCode LinkTextTwice = DiagnosticCode.OfPolicy(
        "SB5022", Severity.Error, "One link text, two places",
        "Two links with the same words lead to different places, so one of them surprises a reader.",
        "`[this study](a.md)` and `[this study](b.md)`",
        "Say in each link where it leads.");

    public static readonly DiagnosticCode SkeletonText = DiagnosticCode.OfPolicy(
        "SB5023", Severity.Error, "A sentence for the writer",
        "`new` writes such sentences into a page that is begun. A reader would take them for the page's own.",
        "`mainMessage: Say the answer in one or two short sentences.`",
        "Write what the sentence asks for in its place, or take the line out. Until then, keep the line `draft: true`.")
        with
    {
        CanBeAllowed = false,
    };

    // Dates, sources and help: SB51xx

    public static readonly DiagnosticCode MissingReview = DiagnosticCode.OfPolicy(
        "SB5101", Severity.Error, "No date of review",
        "Readers must see when a page was last checked and when it is checked again.",
        "a page without `reviewDue`",
        "Add `reviewed: 2026-11-22` and `reviewDue: 2028-11-22`, with your own days.");

    public static readonly DiagnosticCode OverdueReview = DiagnosticCode.OfPolicy(
        "SB5102", Severity.Error, "An overdue review",
        "The day by which this page had to be checked is over, so what it says may be out of date.",
        "`reviewDue: 2025-01-01`",
        "Check the text against its sources, then set `reviewed` and `reviewDue` anew.");

    public static readonly DiagnosticCode ReviewSoon = DiagnosticCode.OfPolicy(
        "SB5103", Severity.Warning, "A review is due soon",
        "The page has to be checked in the next weeks.",
        "`reviewDue` in a month",
        "Check the text against its sources, then set `reviewed` and `reviewDue` anew.");

    public static readonly DiagnosticCode ReviewInterval = DiagnosticCode.OfPolicy(
        "SB5104", Severity.Error, "A review that comes too late",
        "Knowledge about health changes, so a page is checked at least every 3 years.",
        "`reviewed: 2026-01-01` and `reviewDue: 2036-01-01`",
        "Set an earlier `reviewDue`.");

    public static readonly DiagnosticCode TooFewSources = DiagnosticCode.OfPolicy(
        "SB5105", Severity.Error, "Too few sources",
        "A page about health rests on several sources that somebody has looked up.",
        "an article with one citation",
        "Cite more: `[@id]` behind the claims that they support.");

    public static readonly DiagnosticCode IncompleteReference = DiagnosticCode.OfPolicy(
        "SB5106", Severity.Error, "A reference that cannot be found",
        "A reader who wants to look it up needs to know who wrote it, when, and where it is.",
        "an entry without a year",
        "Look the record up, and add what the message names to `references.yml`.");

    public static readonly DiagnosticCode TooLittleHelp = DiagnosticCode.OfPolicy(
        "SB5107", Severity.Error, "Too few places that help",
        "A page about health says where to get more help from an official place.",
        "an article without `moreHelp`",
        "Add `moreHelp:` with 2 links to a health service or a professional body.");

    public static readonly DiagnosticCode UnofficialHelp = DiagnosticCode.OfPolicy(
        "SB5108", Severity.Error, "Help that is not official",
        "Under this name stand only places that the site has chosen: health services, public bodies, professional bodies.",
        "a link to a shop under `moreHelp`",
        "Link to an official page. A new official host goes into `site.yml`.");

    // Safety: SB52xx

    public static readonly DiagnosticCode MissingRedFlags = DiagnosticCode.OfPolicy(
        "SB5201", Severity.Error, "No warning signs",
        "A reader may have come with a sign that needs help now. Pages about health show the signs.",
        "an article without `::: care-cards`",
        "Add `::: care-cards emergency urgent` and a line `:::` before any advice to move.");

    public static readonly DiagnosticCode RedFlagsAfterExercise = DiagnosticCode.OfPolicy(
        "SB5202", Severity.Error, "Warning signs that come too late",
        "Somebody who begins to move must have seen the warning signs first.",
        "`::: steps` above `::: care-cards`",
        "Move the care cards above the advice.");

    public static readonly DiagnosticCode CareCardTwice = DiagnosticCode.OfPolicy(
        "SB5203", Severity.Error, "A care card twice",
        "The same card a second time makes readers pass over both.",
        "two blocks `::: care-cards urgent`",
        "Keep the first, and link to it.");

    public static readonly DiagnosticCode NoHeadingAfterCareCards = DiagnosticCode.OfPolicy(
        "SB5204", Severity.Error, "Text behind a care card without a heading",
        "Text directly behind a card seems to belong to it.",
        "a paragraph after the `:::` of the cards",
        "Put a heading between them.");

    public static readonly DiagnosticCode CareCardHeading = DiagnosticCode.OfPolicy(
        "SB5205", Severity.Error, "A care card that does not call to action",
        "The heading of a card says what to do, and for whom: it begins with the action, says “if” and ends with a colon.",
        "`heading: Danger signs`",
        "Write `heading: \"Call {emergency} now if:\"`.");

    public static readonly DiagnosticCode LongCareSign = DiagnosticCode.OfPolicy(
        "SB5206", Severity.Error, "A long warning sign",
        "Somebody in pain reads a few words, not a paragraph.",
        "a sign of 30 words",
        "Say it shorter, or make two signs of it.");

    public static readonly DiagnosticCode HardCareCard = DiagnosticCode.OfPolicy(
        "SB5207", Severity.Error, "A care card that is hard to read",
        "Everybody must understand a warning sign at once.",
        "“urinary retention” in a sign",
        "Use the words that people use: “you cannot pee”.");

    public static readonly DiagnosticCode MissingCareWords = DiagnosticCode.OfPolicy(
        "SB5208", Severity.Error, "A warning sign is missing",
        "The policy lists words that the emergency card must have, since the signs behind them must never be lost.",
        "an emergency card without “both legs”",
        "Put the sign back. The words are listed under `careCards: mustSay:` in `site.yml`.");

    public static readonly DiagnosticCode EmergencyNumber = DiagnosticCode.OfPolicy(
        "SB5209", Severity.Error, "An emergency number in the text",
        "Numbers to call differ from country to country, and must be right everywhere at once.",
        "“Call 999” in an article",
        "Say “call for emergency help”, or show `::: care-cards emergency`.");

    public static readonly DiagnosticCode TooManyCautions = DiagnosticCode.OfPolicy(
        "SB5210", Severity.Error, "Many boxes of caution",
        "Where everything is a warning, nothing is.",
        "3 blocks `::: caution` on a page",
        "Say it in the text, or join two boxes.");

    public static readonly DiagnosticCode CautionAsksForHelp = DiagnosticCode.OfPolicy(
        "SB5211", Severity.Error, "A caution that sends for help",
        "When to get help is said by care cards, in the same words everywhere.",
        "“see a GP” inside `::: caution`",
        "Take it out of the box, and show the care cards.");

    public static readonly DiagnosticCode AvoidItemForm = DiagnosticCode.OfPolicy(
        "SB5212", Severity.Error, "A do-not list that does not say so",
        "A reader who sees only this line would take it for advice.",
        "`- push on through pain` inside `::: avoid`",
        "Write `- do not push on through pain`.");

    public static readonly DiagnosticCode CountryWithoutHelp = DiagnosticCode.OfPolicy(
        "SB5213", Severity.Error, "A country without both kinds of help",
        "A reader who finds no number for their country dials another country’s. Each entry says whom to call in an emergency and whom for urgent advice.",
        "a country without `urgent:`",
        "Add the number, or `urgent: find your local number` where no official source gives one.");

    public static readonly DiagnosticCode NumberWithoutSource = DiagnosticCode.OfPolicy(
        "SB5214", Severity.Error, "A number to call without a source",
        "A wrong number costs minutes that matter. The entry names the official page in which the number was seen.",
        "`emergency: \"112\"` without `sources:`",
        "Add `sources: [https://…]` with the page of the health service or the government.");

    public static readonly DiagnosticCode NumberInHeading = DiagnosticCode.OfPolicy(
        "SB5215", Severity.Error, "A number in a heading for the world",
        "The same three digits are a health line in one country and the ambulance in another.",
        "`heading: \"Call 111 today if:\"` on a site that lists several countries",
        "Say what to do without a number. The card lists the numbers by country.");

    // Words: SB53xx

    public static readonly DiagnosticCode HarderThanRecorded = DiagnosticCode.OfPolicy(
        "SB5304", Severity.Error, "A page that got harder to read",
        "The page was easier when its reading grade was last recorded in `reading-grades.yml`.",
        "a paragraph of long words that was added",
        "Use shorter words and sentences. A page may only get easier.");

    public static readonly DiagnosticCode HarderThanTarget = DiagnosticCode.OfPolicy(
        "SB5305", Severity.Error, "A page that is hard to read",
        "A page without a recorded grade has to meet the target of the site.",
        "a new page of long words and sentences",
        "Use shorter words and sentences, beginning with the sentence that is marked.");

    public static readonly DiagnosticCode PassiveVoice = DiagnosticCode.OfPolicy(
        "SB5306", Severity.Warning, "Many sentences that do not say who acts",
        "“The pack is wrapped” leaves open who does it; “wrap the pack” does not.",
        "a page where every third sentence is like that",
        "Say who does it: “you”, “researchers”, “a physiotherapist”.");

    public static readonly DiagnosticCode AvoidedWord = DiagnosticCode.OfPolicy(
        "SB5307", Severity.Warning, "A word that is avoided",
        "The site has chosen not to use this word; `words.yml` says why, and what to say in its place.",
        "“degeneration”",
        "Use the words that the message names.");

    public static readonly DiagnosticCode Contraction = DiagnosticCode.OfPolicy(
        "SB5308", Severity.Error, "A shortened “not”",
        "Readers in a hurry miss the “n’t”, and read the opposite.",
        "“don’t push”",
        "Write “do not push”.");

    public static readonly DiagnosticCode NumberForm = DiagnosticCode.OfPolicy(
        "SB5309", Severity.Warning, "The form of a number",
        "Numbers are written as they are said: in figures, with “to” between two, as “30 in 100”, and without decimals.",
        "“15-20 minutes”, “30%”, “three”",
        "Write “15 to 20 minutes”, “30 in 100”, “3”.");

    public static readonly DiagnosticCode UnexplainedAcronym = DiagnosticCode.OfPolicy(
        "SB5310", Severity.Warning, "An abbreviation without its meaning",
        "Not every reader knows what the letters stand for.",
        "“EMG shows this”",
        "Write the meaning beside it, in brackets, or say it in words.");

    public static readonly DiagnosticCode BlockCapitals = DiagnosticCode.OfPolicy(
        "SB5311", Severity.Warning, "Block capitals",
        "Words in capitals are hard to read, and some voices spell them out.",
        "“DO NOT push”",
        "Write it in small letters, as a short sentence of its own.");

    public static readonly DiagnosticCode Emphasis = DiagnosticCode.OfPolicy(
        "SB5312", Severity.Warning, "Stress that is hard to read",
        "Italics are hard to read, and much bold is no stress any more.",
        "`*never*`",
        "Take the stars away. A short sentence is stress enough.");

    // Evidence: SB54xx

    public static readonly DiagnosticCode NoEvidenceLabel = DiagnosticCode.OfPolicy(
        "SB5401", Severity.Error, "No evidence label",
        "A page about health says of its claims how sure we are.",
        "an article without `[evidence: …]`",
        "Write `[evidence: good]`, some, opinion, reasoning or unknown after the claims.");

    public static readonly DiagnosticCode LabelWithoutCitation = DiagnosticCode.OfPolicy(
        "SB5402", Severity.Error, "Evidence without a source",
        "A claim of evidence, or of expert opinion, shows its source.",
        "“It helps. [evidence: good]”",
        "Cite the source: “It helps [@hayden2021]. [evidence: good]”. What the contributors concluded themselves is `reasoning`; what nobody has studied is `unknown`.");

    public static readonly DiagnosticCode CitationWithoutLabel = DiagnosticCode.OfPolicy(
        "SB5403", Severity.Warning, "A source without a label",
        "The section cites a source, and a reader cannot tell how much that source proves.",
        "“It stays visible [@kawchuk2015].”",
        "Write a label behind the sentence: `[evidence: some]`.");

    public static readonly DiagnosticCode CitationPlace = DiagnosticCode.OfPolicy(
        "SB5404", Severity.Warning, "A citation behind the full stop",
        "A citation belongs to its sentence. Behind the full stop it could belong to the next one.",
        "“It stays visible. [@kawchuk2015]”",
        "Write “It stays visible [@kawchuk2015].”");

    public static readonly DiagnosticCode LabelPlace = DiagnosticCode.OfPolicy(
        "SB5405", Severity.Warning, "A label inside a sentence",
        "A label grades a whole sentence, so it stands behind it.",
        "“It stays visible [@kawchuk2015] [evidence: some].”",
        "Write “It stays visible [@kawchuk2015]. [evidence: some]”");

    public static readonly DiagnosticCode OpinionOnEmergency = DiagnosticCode.OfPolicy(
        "SB5406", Severity.Error, "An opinion beside an emergency",
        "A label that says “opinion” beside the emergency signs invites a reader to doubt whether to call.",
        "`[evidence: opinion]` in the section of `::: care-cards emergency`",
        "Take the label out. The warning signs name their sources in their own file.");

    /// <summary>In the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticCode> All =
    [
        DescriptionLength,
        TitleTwice,
        DescriptionTwice,
        MissingKeyPoints,
        LongKeyPoints,
        MainMessage,
        HeadingCase,
        HeadingQuestion,
        HeadingOrder,
        LongSection,
        MissingSection,
        ListWithoutLeadIn,
        LongList,
        ListItemForm,
        LongParagraph,
        Steps,
        MissingFigure,
        FigureText,
        TableWithoutCaption,
        RelatedCount,
        LongSeries,
        LinkTextTwice,
        SkeletonText,
        MissingReview,
        OverdueReview,
        ReviewSoon,
        ReviewInterval,
        TooFewSources,
        IncompleteReference,
        TooLittleHelp,
        UnofficialHelp,
        MissingRedFlags,
        RedFlagsAfterExercise,
        CareCardTwice,
        NoHeadingAfterCareCards,
        CareCardHeading,
        LongCareSign,
        HardCareCard,
        MissingCareWords,
        EmergencyNumber,
        TooManyCautions,
        CautionAsksForHelp,
        AvoidItemForm,
        CountryWithoutHelp,
        NumberWithoutSource,
        NumberInHeading,
        HarderThanRecorded,
        HarderThanTarget,
        PassiveVoice,
        AvoidedWord,
        Contraction,
        NumberForm,
        UnexplainedAcronym,
        BlockCapitals,
        Emphasis,
        NoEvidenceLabel,
        LabelWithoutCitation,
        CitationWithoutLabel,
        CitationPlace,
        LabelPlace,
        OpinionOnEmergency,
    ];
}
