using System.Collections.Immutable;
using Markdig.Syntax;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Rules.Form;

/// <summary>Pages have the sections that the site promises, such as “What we do not know” (DISCERN 8).</summary>
internal static class SectionsAreThere
{
    private static readonly DiagnosticCode Missing = DiagnosticCode.OfPolicy(
        "SB5011", Severity.Error, "A section is missing",
        "The site promises this section on pages of this kind.",
        "an article without “What we do not know”",
        "Add the section with the heading that the message names.");

    private static readonly PolicyKey<Settings> Key = PolicyKey.Of("requiredSections", "Sections that pages must have.", reader => new Settings(
        reader.MapList("sections", "The sections, each with the pages that need it.", Section.Read)));

    public static readonly PageRule Rule = PageRule.Of(Key, Check, Missing);

    /// <summary>The headings that every page of a type must have; null where the site asks for no sections at all.</summary>
    public static IEnumerable<string>? HeadingsFor(PageType type, Policy policy) =>
        policy.Get(Key)?.Sections.Where(section => section.Types.Any(t => t.Value == type)).Select(section => section.Heading);

    private static void Check(PageInspection page, Settings settings)
    {
        foreach (var section in settings.Sections.Where(s => s.IsFor(page.Page)))
        {
            if (page.Page.Headings.FirstOrDefault(h => string.Equals(h.Text, section.Heading, StringComparison.OrdinalIgnoreCase)) is not { } heading)
                page.Report(settings, Missing, page.TitleSpan, $"this page has no section “{section.Heading}”", $"add `## {section.Heading}`");
            else if (section.Items > 0 && ItemsBelow(page, heading.Span) is var items && items < section.Items)
                page.Report(settings, Missing, heading.Span, $"the list in this section has {Counted.Of(items, "item")}; it needs at least {section.Items}", "add to the list");
        }
    }

    private static int ItemsBelow(PageInspection page, SourceSpan heading) =>
        page.Text.Tree
            .SkipWhile(b => b is not HeadingBlock || SourceSpan.Of(b) != heading)
            .Skip(1)
            .TakeWhile(b => b is not HeadingBlock)
            .OfType<ListBlock>()
            .Select(l => l.Count)
            .DefaultIfEmpty()
            .Max();

    private sealed record Settings(ImmutableArray<Section> Sections) : RuleSettings
    {
        public override IEnumerable<Located<string>> NamedPages => base.NamedPages.Concat(Sections.SelectMany(section => section.Pages));

        public override IEnumerable<Located<PageType>> NamedTypes => base.NamedTypes.Concat(Sections.SelectMany(section => section.Types));
    }

    /// <summary>A section that pages of some types, or some pages by their paths, must have.</summary>
    /// <param name="Items">The fewest items of a list in it; 0 where it needs no list.</param>
    private sealed record Section(string Heading, ImmutableArray<Located<PageType>> Types, ImmutableArray<Located<string>> Pages, int Items)
    {
        public static Section Read(MapReader reader) => new(
            reader.RequiredText("heading", "The heading, word for word."),
            reader.OpenChoiceList<PageType>("types", "The types of pages that need it.") ?? [],
            reader.TextList("pages", "Paths of pages that need it."),
            reader.Number("items", "The fewest items of a list in it.") ?? 0);

        public bool IsFor(ParsedDocument page) => Types.Any(type => type.Value == page.FrontMatter.Type) || Pages.Any(path => path.Value == page.Source.Path.Value);
    }
}
