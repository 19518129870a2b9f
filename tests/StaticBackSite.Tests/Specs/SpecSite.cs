namespace StaticBackSite.Tests.Specs;

/// <summary>The small site in which every example stands; <c>glossary-linking.md</c> lists its terms.</summary>
internal static class SpecSite
{
    /// <param name="options">Lines for <c>site.yml</c>, separated by semicolons.</param>
    /// <param name="markdown">The page; front matter keys may stand between two lines of <c>---</c> at its top.</param>
    public static TestSite With(string options, string markdown)
    {
        var more = "";
        if (markdown.StartsWith("---\n", StringComparison.Ordinal))
        {
            var end = markdown.IndexOf("\n---\n", StringComparison.Ordinal);
            (more, markdown) = (markdown[4..(end + 1)], markdown[(end + 5)..]);
        }
        return new TestSite()
            .With("site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\n" + string.Concat(options.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(o => o.Trim() + "\n")))
            .With("references.yml", "references:\n  - { id: kawchuk2015, title: Real-time, verified: true }\n  - { id: unsworth1971, title: Cracking joints, verified: true }\n")
            .With("red-flags.yml", "levels:\n  emergency:\n    label: Immediate action required\n    heading: \"Call {emergency} now if:\"\n    short: Call 999 for a numb leg.\n    signs:\n      - text: both legs feel numb\naskFirst: { heading: \"Ask first if you:\", items: [{ text: have weak bones }] }\ncountries:\n  - { name: United Kingdom, emergency: \"999\", default: true }\n  - { name: Australia, emergency: \"000\" }\n")
            .With("figures/spine.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Spine</title><a href=\"/\"><text>Home</text></a></svg>")
            .With("figures/photo.png", [0x89, 0x50])
            .WithPage("help/pain.md", "## When it hurts\n\nText.", "Pain")
            .WithTerm("cavitation", "Cavitation", "aliases: [cavitate, joint popping]\n")
            .WithTerm("facet-joint", "Facet joint", "aliases: [Z-joint, facet joint locking point]\nneverLink: [facet]\n")
            .WithTerm("joint", "Joint")
            .WithTerm("osteophyte", "Osteophyte (bone spur)", "aliases: [bone spur]\n")
            .WithTerm("range-of-motion", "Range of motion", "aliases: [ROM]\n")
            .WithTerm("rheumatoid-arthritis", "Rheumatoid arthritis", "aliases: [RA]\n")
            .WithTerm("vertebra", "Vertebra", "aliases: [vertebrae]\n")
            .WithTerm("disc", "Disc", "noPlural: true\nneverLink: [disc jockey, disc jockeys]\n")
            .WithTerm("cpp", "C++")
            .WithTerm("co2", "CO₂")
            .WithTerm("cafe", "Café")
            .WithTerm("angstrom", "Ångström")
            .WithTerm("body", "Body")
            .WithTerm("meniere", "Ménière’s disease", "aliases: [Ménière]\n")
            .WithTerm("stage", "Stage 1A", "aliases: [1A]\n")
            .WithTerm("street", "Straße")
            .WithPage("page.md", markdown, "Example page", more);
    }
}
