using System.Collections.Immutable;

namespace StaticBackSite.Diagnostics;

/// <summary>Input that would otherwise be lost, or be read as something that its author did not mean: SB102x and SB112x.</summary>
internal static class ReadingCodes
{
    public static readonly DiagnosticCode MergeConflict = new(
        "SB1021", Severity.Error, "An unresolved merge conflict",
        "Git could not combine two versions of this file. It left both of them in it, between marker lines.",
        "a line `<<<<<<< HEAD`",
        "Keep the version that you want, and delete the other one and the three marker lines.");

    public static readonly DiagnosticCode OtherFormat = new(
        "SB1022", Severity.Error, "A file of another format",
        "Changing the ending of a file's name does not change what is in it. Pages and data files are plain text in UTF-8.",
        "a Word document renamed to `page.md`",
        "Open the file in the program that made it, and save it as plain text (UTF-8).");

    public static readonly DiagnosticCode CopyOfPage = new(
        "SB1023", Severity.Error, "A copy of a page",
        "The file has the same title as its neighbour, and a name that file managers give to copies. It would be published as a second page.",
        "`knee-rolls copy.md` beside `knee-rolls.md`",
        "Delete the copy. If it is to become a page of its own, rename it and give it another title.");

    public static readonly DiagnosticCode EmptyDataFile = new(
        "SB1024", Severity.Warning, "An empty data file",
        "The file holds comments or blank lines only, so the site is built as if it were not there.",
        "a `words.yml` in which every line begins with `#`",
        "Add the entries, or delete the file.");

    public static readonly DiagnosticCode UnknownDataFile = new(
        "SB1025", Severity.Warning, "A data file that nothing reads",
        "YAML files at the top of the input folder are settings and data. None of this name is used, so what it says has no effect.",
        "`word.yml` in place of `words.yml`",
        "Correct the name, or move the file out of the input folder.");

    public static readonly DiagnosticCode IdleSetting = new(
        "SB1026", Severity.Warning, "A setting that matches nothing",
        "The setting names a page, a type of page or words that the site does not have. It has no effect, which is rarely what was meant.",
        "`exceptIn: [articles/gone.md]`",
        "Correct the name, or delete the entry.")
    {
        NeedsEveryPage = true,
    };

    public static readonly DiagnosticCode StringPlaceholder = new(
        "SB1027", Severity.Error, "A placeholder that does not fit",
        "Some texts of the interface have placeholders, names in braces which values take the place of. A text of your own needs the same ones, or readers would miss the value or see the braces.",
        "`publishedBy: \"By {author}\"`, where the placeholder is called `{name}`",
        "Use the placeholders of the English text, in any order.");

    public static readonly DiagnosticCode SecondIndex = new(
        "SB1028", Severity.Warning, "Two pages for one folder",
        "`index.md` and `README.md` are both the page of their folder. Where a folder has both, the README is taken for a note to those who work on the files.",
        "`guide/README.md` beside `guide/index.md`",
        "List the README under `exclude` in site.yml. If readers need what it says, move that into index.md.");

    public static readonly DiagnosticCode PageOfOtherEnding = new(
        "SB1029", Severity.Warning, "A page with another ending",
        "Pages are files that end in `.md`. Files that end in `.markdown`, `.mdown` or `.mdx` look like pages, and are neither read nor published.",
        "`guide.mdx`",
        "Rename the file so that it ends in `.md`. Imports and components of MDX have to be written as Markdown.");

    public static readonly DiagnosticCode UnknownPack = new(
        "SB1030", Severity.Error, "An unknown pack",
        "`packs:` names what a site has beyond what every site has. This program does not have a pack of that name.",
        "`packs: [helth]`",
        "Correct the name, or use a program to which the pack was added.");

    public static readonly DiagnosticCode UntranslatedStrings = new(
        "SB1034", Severity.Warning, "An interface in another language",
        "The words around the pages, such as “Skip to main content”, speak the language of the site. Where they do not, screen readers pronounce English words by the rules of another language (WCAG 3.1.2).",
        "`locale: cs` and no `strings.yml`",
        "Write the missing texts in `strings.yml`, with the keys that `schemas/strings.schema.json` lists.");

    public static readonly DiagnosticCode OtherFrontMatter = new(
        "SB1114", Severity.Error, "Front matter that is not read",
        "Front matter is YAML between two lines of three hyphens, of which the first begins the file. In another form, readers would see it as text.",
        "`+++` and `title = \"Install\"`, as Hugo and Zola have it",
        "Write `---` on the first line, then one `key: value` a line, then `---`.");

    public static readonly DiagnosticCode SecondDocument = new(
        "SB1121", Severity.Error, "A second YAML document",
        "A line `---` or `...` ends a YAML document. What follows belongs to another one, which is not used.",
        "`draft: true` below a line `...`",
        "Delete the line, so that all keys belong together.");

    public static readonly DiagnosticCode ForbiddenCharacter = new(
        "SB1122", Severity.Error, "An invisible character that is not allowed",
        "Control characters, unpaired surrogates and marks that reverse the direction of text cannot be seen. Some cannot be written to HTML or XML at all; others make a text look different from what it says.",
        "`title: \"Knee \\x08 rolls\"`, or a form feed that came along from a PDF file",
        "Delete the character.");

    public static readonly DiagnosticCode TypographicQuotes = new(
        "SB1123", Severity.Warning, "Typographic quotation marks around a value",
        "YAML knows straight quotation marks only. Curly ones, as word processors write them, become part of the text.",
        "`title: “Knee rolls”`",
        "Delete them. If readers are to see them, put straight ones around the whole value: `\"“Knee rolls”\"`.");

    public static readonly DiagnosticCode SwallowedLine = new(
        "SB1124", Severity.Error, "A list item inside the text above it",
        "A line that is indented further than the item above it continues that item, dash included. Two items become one.",
        "`    - Second point.` below `  - First point.`",
        "Indent the line exactly like the items above it.");

    public static readonly DiagnosticCode LostText = new(
        "SB1125", Severity.Warning, "Text lost after a hash",
        "In YAML, a hash after a space begins a comment. The rest of the line is ignored.",
        "`title: Exercise #1 of three`",
        "Put \"quotes\" around the value. Write a space after the hash of a real comment.");

    public static readonly DiagnosticCode BadLocale = new(
        "SB1126", Severity.Error, "Not a language tag",
        "Browsers, screen readers and search engines know languages by the tags of BCP 47.",
        "`locale: en_GB`",
        "Write `locale: en-GB`.");

    /// <summary>Codes of files, in the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticCode> OfFiles = [MergeConflict, OtherFormat, CopyOfPage, EmptyDataFile, UnknownDataFile, IdleSetting, StringPlaceholder, SecondIndex, PageOfOtherEnding, UnknownPack, UntranslatedStrings];

    /// <summary>Codes of YAML, in the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticCode> OfYaml = [OtherFrontMatter, SecondDocument, ForbiddenCharacter, TypographicQuotes, SwallowedLine, LostText, BadLocale];
}

/// <summary>What may be wrong with the files that are published beside the pages: SB1305 and after.</summary>
internal static class FileCodes
{
    public static readonly DiagnosticCode DrawingReference = new(
        "SB1305", Severity.Warning, "An id in a drawing that is not clear",
        "A part of a drawing refers to another part by an id that no part has, or that two parts have, so a browser shows something else than what was drawn.",
        "`<use href=\"#arow\"/>` in a drawing whose part is called `arrow`",
        "Correct the id. Ids matter only inside the drawing; on the page they never meet those of other drawings.");

    public static readonly DiagnosticCode UnshowablePicture = new(
        "SB1307", Severity.Error, "A picture that browsers cannot show",
        "Phones and scanners make pictures in formats that most browsers do not know, sometimes under the name of another format.",
        "a HEIC photograph that was renamed to `pack.jpg`",
        "Open the picture, and export it as JPEG, PNG or WebP.");

    public static readonly DiagnosticCode NotAPicture = new(
        "SB1308", Severity.Error, "An image that is no picture",
        "An exclamation mark in front of a link shows a picture. A browser shows a film, a sound or a document in its place as a broken one.",
        "`![How to lie down](film.mp4)`",
        "Take the `!` away, so that readers can open the file.");

    public static readonly DiagnosticCode PictureWithPlace = new(
        "SB1309", Severity.Warning, "A photograph that tells where it was taken",
        "Phones write the place into the file, and whoever saves the picture can read it: often somebody's home.",
        "a photograph straight from a phone",
        "Export it without its location.");

    public static readonly DiagnosticCode HeavyPicture = new(
        "SB1310", Severity.Warning, "A heavy picture",
        "A picture of many megabytes takes half a minute on a slow phone, and costs its owner money.",
        "a photograph of 4,032 by 3,024 pixels, as the camera made it",
        "Make it smaller: 1,600 pixels are wide enough for a page.");

    public static readonly DiagnosticCode TurnedPicture = new(
        "SB1311", Severity.Warning, "A photograph that lies on its side",
        "The camera stored the picture as its sensor lay, with a note that says which way is up (Exif orientation). Browsers follow the note; previews, feed readers and programs that make pictures smaller often do not, and show it turned or mirrored.",
        "a photograph that a phone took upright",
        "Turn it in a photo program and save it again, so that the picture itself stands upright.");

    /// <summary>In the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticCode> All = [DrawingReference, UnshowablePicture, NotAPicture, PictureWithPlace, HeavyPicture, TurnedPicture];
}
