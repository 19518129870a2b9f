using System.Collections.Immutable;

namespace StaticBackSite.Diagnostics;

/// <summary>
/// The codes that several floors of the engine report; one that a single rule reports is declared there. A code is never given a new
/// meaning and never used again. SB1xxx: reading. SB2xxx: links and addresses. SB3xxx: the glossary. SB4xxx: references. SB5xxx: the
/// site's policy. SB6xxx: published addresses. SB7xxx: the published site.
/// </summary>
public static class DiagnosticCodes
{
    // Reading: SB1xxx

    public static readonly DiagnosticCode MissingSiteFile = new(
        "SB1001", Severity.Error, "No site.yml",
        "The input folder must say what the site is called, where it is published and in which language.",
        "an input folder without `site.yml`",
        "Write a file `site.yml` with the lines `name: …`, `url: https://…` and `locale: en-GB`.");

    public static readonly DiagnosticCode MissingInput = new(
        "SB1002", Severity.Error, "No input folder",
        "The folder that holds the pages is not there.",
        "`staticback build --input nowhere`",
        "Name the folder that holds `site.yml`, or run the command from the folder above `input`.");

    public static readonly DiagnosticCode UnreadableFile = new(
        "SB1003", Severity.Error, "A file cannot be read",
        "The computer does not let the program read this file or folder.",
        "a file without read permission",
        "Give yourself the right to read it, or take it out of the input folder.");

    public static readonly DiagnosticCode FileTooLarge = new(
        "SB1004", Severity.Error, "A file is too large",
        "A file of this size would be slow for every reader.",
        "a 20 MB picture",
        "Make it smaller, or link to a place that is made for large files.");

    public static readonly DiagnosticCode SymbolicLink = new(
        "SB1005", Severity.Error, "A symbolic link",
        "Links to other files are not followed, since they could publish files from outside the input folder.",
        "`input/notes.md` as a link to `/home/me/notes.md`",
        "Put the file itself here.");

    public static readonly DiagnosticCode NotUtf8 = new(
        "SB1006", Severity.Error, "Not UTF-8",
        "The letters of this file are stored in another way than UTF-8, so some would come out wrong.",
        "a file saved as Windows-1252",
        "Save it as UTF-8; every editor has a setting for that.");

    public static readonly DiagnosticCode NotText = new(
        "SB1007", Severity.Error, "Not a text",
        "A page or data file must be plain text.",
        "a picture renamed to `.md`",
        "Save it again as plain text, or give it its right ending.");

    public static readonly DiagnosticCode NotAFile = new(
        "SB1008", Severity.Error, "Neither a file nor a folder",
        "A named pipe, a socket or a device has no content of its own: reading it could wait or go on for ever.",
        "`mkfifo input/x.md`",
        "Take it out of the input folder.");

    public static readonly DiagnosticCode BadFileName = new(
        "SB1009", Severity.Error, "A file name that cannot be published",
        "The name holds a backslash, a character that cannot be seen, or bytes that are not UTF-8, ends in a full stop or a space, or is one that Windows keeps for a device, or the whole path is too long. On another computer it would be another name, or no name at all.",
        "a file that is called `a\\b.md` or `aux.md` on Linux",
        "Rename the file.");

    public static readonly DiagnosticCode MissingFrontMatter = new(
        "SB1101", Severity.Error, "No front matter",
        "A page begins with lines that give its title and description.",
        "a page that begins with its first sentence",
        "Begin the file with `---`, then `title: …` and `description: …`, then `---`.");

    public static readonly DiagnosticCode UnclosedFrontMatter = new(
        "SB1102", Severity.Error, "Front matter is never closed",
        "The lines at the top of a page stand between two lines of three dashes; the second is missing.",
        "`---` and `title: …`, and no second `---`",
        "Add a line `---` after the last key.");

    public static readonly DiagnosticCode TabInYaml = new(
        "SB1103", Severity.Error, "A tab in YAML",
        "YAML, the language of front matter, does not allow tabs at the beginning of a line.",
        "a list item that is moved in with the tab key",
        "Use two spaces instead of the tab.");

    public static readonly DiagnosticCode BrokenYaml = new(
        "SB1104", Severity.Error, "YAML that cannot be read",
        "The front matter or data file does not follow the rules of YAML at this place.",
        "`title: Pops: why?`",
        "A value with a colon, a hash or a quotation mark in it needs \"quotes\" around it.");

    public static readonly DiagnosticCode DuplicateKey = new(
        "SB1105", Severity.Error, "A key twice",
        "The same key is written twice, so it is not clear which one counts.",
        "two lines `title:`",
        "Keep one of them.");

    public static readonly DiagnosticCode UnknownKey = new(
        "SB1106", Severity.Error, "An unknown key",
        "This key is not known here; most often it is misspelt.",
        "`titel: My page`",
        "Correct the spelling, or take the line out.");

    public static readonly DiagnosticCode MissingKey = new(
        "SB1107", Severity.Error, "A key is missing",
        "This page or entry cannot do without the key.",
        "a page without `description`",
        "Add the line.");

    public static readonly DiagnosticCode WrongType = new(
        "SB1108", Severity.Error, "A value of the wrong kind",
        "The key wants another kind of value: a text, a list, a number, true or false.",
        "`aliases: popping` where a list is wanted",
        "Write the value in the form that the message names.");

    public static readonly DiagnosticCode TextTooLong = new(
        "SB1109", Severity.Error, "A text is too long",
        "Longer texts are cut off by search engines, menus or pop-ups.",
        "a title of 90 characters",
        "Say it shorter.");

    public static readonly DiagnosticCode BadDate = new(
        "SB1111", Severity.Error, "Not a date",
        "Dates are written year-month-day.",
        "`reviewed: 6 August 2026`",
        "Write `reviewed: 2026-08-06`.");

    public static readonly DiagnosticCode UnknownChoice = new(
        "SB1112", Severity.Error, "Not one of the choices",
        "The key takes one of a few words.",
        "`type: artikel`",
        "Choose one of the words in the message.");

    public static readonly DiagnosticCode BadUrl = new(
        "SB1113", Severity.Error, "Not a web address",
        "An address must be whole and lead to the web (https://, http://) or to e-mail (mailto:). The site's own has no question mark or hash.",
        "`url: example.org`",
        "Write `url: https://example.org`.");

    public static readonly DiagnosticCode RawHtml = new(
        "SB1201", Severity.Error, "Raw HTML",
        "Where `site.yml` says `html: refuse`, pages are written in Markdown alone. Everywhere, what Markdown would drop together with a comment is reported.",
        "`<b>never</b>`",
        "Write Markdown: `**never**`. A `<` that is meant as a sign is written `&lt;`.");

    public static readonly DiagnosticCode HeadingOne = new(
        "SB1202", Severity.Error, "A second main heading",
        "The title in the front matter is the page's one main heading.",
        "`# Another title`",
        "Write `##`.");

    public static readonly DiagnosticCode UnknownContainer = new(
        "SB1203", Severity.Error, "An unknown block",
        "The word behind `:::` is not known.",
        "`::: warning`",
        "Use one of the words in the message.");

    public static readonly DiagnosticCode UnclosedContainer = new(
        "SB1204", Severity.Error, "A block is never closed",
        "A block begins with `::: word` and must end with a line `:::`.",
        "`::: note` without a line `:::` after it",
        "Add a line `:::` after the last line of the block.");

    public static readonly DiagnosticCode DuplicateId = new(
        "SB1206", Severity.Error, "An id twice",
        "Two parts of a page have the same id, so links to it are not clear.",
        "two headings with `{#why}`",
        "Give one of the two another id.");

    public static readonly DiagnosticCode NestedTooDeeply = new(
        "SB1207", Severity.Error, "Nested too deeply",
        "Lists in lists in lists confuse every reader; beyond a hundred levels they are refused.",
        "a hundred `>` in a row",
        "Say it with fewer levels.");

    public static readonly DiagnosticCode ForbiddenAttribute = new(
        "SB1209", Severity.Error, "An attribute that is not allowed",
        "Braces behind a text may give it a class, an id, a language or a direction. Anything else could run a program or change the look of the page.",
        "`[move](move.md){onclick=alert(1)}`",
        "Take it out of the braces.");

    public static readonly DiagnosticCode BrokenSvg = new(
        "SB1301", Severity.Error, "A drawing that cannot be read",
        "The SVG file does not follow the rules of XML, or its DOCTYPE declares entities or attributes.",
        "`<svg><g></svg>`",
        "Save it again as plain SVG.");

    public static readonly DiagnosticCode UnsafeSvg = new(
        "SB1302", Severity.Error, "A drawing that could do harm",
        "Drawings hold shapes and words. Scripts, event handlers, HTML, animation, references to other places, and parts that multiply one another beyond measure are refused.",
        "`<svg onload=\"…\">`",
        "Take the part that the message names out of the drawing.");

    public static readonly DiagnosticCode ReservedFolder = new(
        "SB1304", Severity.Error, "A file in the folder of the build",
        "The build publishes files in `assets` whose names hold a hash of their bytes, and browsers keep those for ever. A page or a file there would never be seen to change.",
        "`input/assets/leaflet.pdf` or `input/assets/guide.md`",
        "Move the file to another folder. Images may lie anywhere.");

    // Links and addresses: SB2xxx

    public static readonly DiagnosticCode DeadLink = new(
        "SB2001", Severity.Error, "A dead link",
        "The link leads to a file that is not there.",
        "`[guarding](reasons/guarding.md)`",
        "Correct the path. It begins at the folder of the page itself; `../` goes one folder up.");

    public static readonly DiagnosticCode DeadFragment = new(
        "SB2002", Severity.Error, "A dead fragment",
        "The page is there, but it has no heading of that name.",
        "`[gas](../glossary/cavitation.md#gasses)`",
        "Use the name of a heading, in lower case, with hyphens for spaces.");

    public static readonly DiagnosticCode DeadXref = new(
        "SB2003", Severity.Error, "An unknown name",
        "`xref:` is followed by the name of a page's file, without its ending.",
        "`[pop](xref:cavitations)`",
        "Correct the name.");

    public static readonly DiagnosticCode AmbiguousXref = new(
        "SB2004", Severity.Error, "A name that two pages have",
        "Two pages in different folders have this file name.",
        "`xref:index`",
        "Link to the path of the file instead.");

    public static readonly DiagnosticCode LinkOutside = new(
        "SB2005", Severity.Error, "A link out of the input folder",
        "Only files of the input folder are published.",
        "`[notes](../../notes.md)`",
        "Move the file into the input folder, or take the link out.");

    public static readonly DiagnosticCode ForbiddenScheme = new(
        "SB2006", Severity.Error, "An address that is not allowed",
        "Links lead to web pages, e-mail addresses, telephone numbers or pages of this site, and to nothing else.",
        "`[click](javascript:alert(1))`",
        "Link to `https://`, `http://`, `mailto:` or `tel:`, to a file, or to `xref:name`.");

    public static readonly DiagnosticCode OutsideImage = new(
        "SB2007", Severity.Error, "A picture from another host",
        "A picture from another host tells that host who reads this page.",
        "`![spine](https://example.org/spine.png)`",
        "Put the file into the input folder.");

    public static readonly DiagnosticCode DuplicateUrl = new(
        "SB2008", Severity.Error, "Two files with one address",
        "Two files would be published at the same address.",
        "`move.md` beside `move/index.md`",
        "Rename or move one of them.");

    public static readonly DiagnosticCode UnknownRelated = new(
        "SB2009", Severity.Error, "A page that is not there",
        "A list of pages names one that is not there.",
        "`related: [gone.md]`",
        "Correct the path. In data files such as `site.yml` paths begin at the input folder, elsewhere at the folder of the page.");

    public static readonly DiagnosticCode LinkToOwnHost = new(
        "SB2010", Severity.Warning, "A link to this site by its whole address",
        "The link leads to this very site, and is written as if it were another's. It leaves the preview, breaks where the site moves, and may lead to a page that the site does not have.",
        "`[knee rolls](https://example.org/move/knee-rolls/)` on https://example.org",
        "Write the path of the file, as the message gives it.");

    public static readonly DiagnosticCode LinkToPreview = new(
        "SB2011", Severity.Error, "A link to the writer's own computer",
        "The address is that of a preview, and leads readers to their own computers, where there is none.",
        "`[knee rolls](http://localhost:5080/move/knee-rolls/)`",
        "Write the path of the file, as the message gives it.");

    // The glossary: SB3xxx

    public static readonly DiagnosticCode AmbiguousTerm = new(
        "SB3001", Severity.Error, "Two terms with one form",
        "The same word would link to two terms.",
        "`aliases: [bone spur]` in two terms",
        "Take it out of one of them, or list it there under `neverLink`.");

    public static readonly DiagnosticCode UnknownTerm = new(
        "SB3002", Severity.Error, "An unknown term",
        "A list of terms names one that the glossary does not have.",
        "`related: [cavitaton]`",
        "Correct the name: it is the term's file name without its ending.")
    {
        NeedsEveryPage = true,
    };

    public static readonly DiagnosticCode RelatedToItself = new(
        "SB3003", Severity.Error, "Related to itself",
        "A list of related pages or terms names the page or term that it is on: a circle of one.",
        "`related: [cavitation]` in `cavitation.md`",
        "Take it out of the list.");

    public static readonly DiagnosticCode DuplicateTerm = new(
        "SB3004", Severity.Error, "Two terms with one name",
        "A term is known by its file name, whichever folder of the glossary it lies in, and two have the same.",
        "`glossary/spine/disc.md` and `glossary/sport/disc.md`",
        "Rename one of the two files.");

    public static readonly DiagnosticCode UnlinkableForm = new(
        "SB3005", Severity.Error, "A form that cannot be linked",
        "A title or an alias has signs apart from its words, or no word at all. Only words, and the signs directly before or after them as in `C++`, can be found in a text.",
        "`aliases: [Grade 3 ++]`",
        "Write the signs next to the word, or take the alias out.");

    public static readonly DiagnosticCode IdleGlossarySetting = new(
        "SB3006", Severity.Warning, "A setting that changes nothing",
        "`neverLink` names words without any form of the term, or `noGlossary` a term that the page never mentions.",
        "`neverLink: [disk jockey]` in the term `disc`",
        "Correct the spelling, or take it out.");

    // References: SB4xxx

    public static readonly DiagnosticCode UnknownReference = new(
        "SB4001", Severity.Error, "An unknown reference",
        "The citation names a reference that `references.yml` does not have.",
        "`[@kawchuck2015]`",
        "Correct the id, or add the reference.")
    {
        FollowsFrom = [new("references.yml")],
    };

    public static readonly DiagnosticCode DuplicateReference = new(
        "SB4002", Severity.Error, "A reference twice",
        "Two references have the same id.",
        "two entries with `id: kawchuk2015`",
        "Keep one, or give one of them another id.");

    public static readonly DiagnosticCode EmptyReferences = new(
        "SB4003", Severity.Warning, "No references",
        "The file of references lists none.",
        "an empty `references.yml`",
        "Add entries below `references:`, or delete the file.");

    public static readonly DiagnosticCode BadDoi = new(
        "SB4004", Severity.Error, "Not a DOI",
        "A DOI begins with 10, a point and at least four digits, then a slash. Of any other text a dead link would be made.",
        "`DOI: 2015/0119470`",
        "Copy it from the record: `DOI: 10.1371/journal.pone.0119470`. An address of doi.org is accepted as well.");

    public static readonly DiagnosticCode TitleWithoutWords = new(
        "SB4005", Severity.Error, "A title without words",
        "The title of a reference has no letter or digit, so readers cannot find the work by it.",
        "`title: \"...\"`",
        "Copy the title from the record.");

    public static readonly DiagnosticCode UnverifiedReference = new(
        "SB4102", Severity.Error, "A reference that is not verified",
        "Nobody has seen the record behind this reference.",
        "a citation of an entry with `verified: false`",
        "Cite another one, or look its record up and set `verified: true`.");

    // Policy and sign-off: SB5xxx

    // Published addresses: SB6xxx

    public static readonly DiagnosticCode BadLedgerLine = new(
        "SB6002", Severity.Error, "Not an address in the ledger",
        "The ledger of published addresses holds one address a line, from the root of the site, and remarks behind `# `.",
        "`https://example.org/articles/x/`",
        "Write `/articles/x/`, or `/articles/x/#why` for a heading.");

    public static readonly DiagnosticCode UnorderedLedger = new(
        "SB6003", Severity.Warning, "A ledger that is not in order",
        "Lines in the order of their characters, each once, keep two contributors' changes from colliding.",
        "`/b/` in the line above `/a/`",
        "Move the line, or delete the second of two.");

    public static readonly DiagnosticCode BadRedirect = new(
        "SB6004", Severity.Error, "Not an address to redirect from",
        "`redirectFrom` lists addresses of this site, from its root.",
        "`redirectFrom: [articles/old-name.md]`",
        "Write `redirectFrom: [/articles/old-name/]`.");

    public static readonly DiagnosticCode RedirectFromLiveAddress = new(
        "SB6005", Severity.Error, "A redirect from an address in use",
        "A redirect would hide the page, heading or file that has this address.",
        "`redirectFrom: [/]`",
        "Redirect from an address that is no longer there, or take the line out.");

    /// <summary>In the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticCode> All =
    [
        MissingSiteFile,
        MissingInput,
        UnreadableFile,
        FileTooLarge,
        SymbolicLink,
        NotUtf8,
        NotText,
        NotAFile,
        BadFileName,
        .. ReadingCodes.OfFiles,
        MissingFrontMatter,
        UnclosedFrontMatter,
        TabInYaml,
        BrokenYaml,
        DuplicateKey,
        UnknownKey,
        MissingKey,
        WrongType,
        TextTooLong,
        BadDate,
        UnknownChoice,
        BadUrl,
        .. ReadingCodes.OfYaml,
        RawHtml,
        HeadingOne,
        UnknownContainer,
        UnclosedContainer,
        DuplicateId,
        NestedTooDeeply,
        ForbiddenAttribute,
        .. MarkupCodes.All,
        BrokenSvg,
        UnsafeSvg,
        ReservedFolder,
        .. FileCodes.All,
        .. ServingCodes.All,
        .. PublishCodes.All,
        .. ContributionCodes.All,
        .. ProgramCodes.All,
        DeadLink,
        DeadFragment,
        DeadXref,
        AmbiguousXref,
        LinkOutside,
        ForbiddenScheme,
        OutsideImage,
        DuplicateUrl,
        UnknownRelated,
        LinkToOwnHost,
        LinkToPreview,
        AmbiguousTerm,
        UnknownTerm,
        RelatedToItself,
        DuplicateTerm,
        UnlinkableForm,
        IdleGlossarySetting,
        UnknownReference,
        DuplicateReference,
        EmptyReferences,
        BadDoi,
        TitleWithoutWords,
        UnverifiedReference,
        BadLedgerLine,
        UnorderedLedger,
        BadRedirect,
        RedirectFromLiveAddress,
        .. AuditCodes.All,
    ];
}
