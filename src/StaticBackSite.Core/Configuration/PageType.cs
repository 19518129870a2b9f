using System.Collections.Immutable;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration;

/// <summary>What pages of a type have in common, so that rules and outputs need not know the types that extensions add.</summary>
[Flags]
public enum PageTraits
{
    None = 0,

    /// <summary>Makes claims, so it needs sources, a summary and dates of review.</summary>
    Claims = 1 << 0,

    /// <summary>A text that is read from beginning to end, unlike a home page or a list.</summary>
    Reading = 1 << 1,

    /// <summary>May be offered as a page to read next.</summary>
    Suggested = 1 << 2,

    /// <summary>Begins with its key points.</summary>
    KeyPoints = 1 << 3,

    /// <summary>Has numbered steps to follow.</summary>
    Steps = 1 << 4,

    /// <summary>Explains something that a figure should show.</summary>
    Figure = 1 << 5,

    /// <summary>Its headings may be questions.</summary>
    Questions = 1 << 6,

    /// <summary>Kept on the reader's device for reading without a network, where the site offers that.</summary>
    Offline = 1 << 7,

    /// <summary>Opens with its text, and what sums it up follows: its readers have no time.</summary>
    TextFirst = 1 << 8,
}

/// <summary>
/// What a page is for: <c>type:</c> in its front matter. The policy asks different things of different types. The types here are
/// those of every site; an extension adds its own.
/// </summary>
/// <param name="name">As it is written in YAML, in camelCase.</param>
public sealed class PageType(string name, PageTraits traits)
{
    public static readonly PageType Page = new("page", PageTraits.Suggested);
    public static readonly PageType Home = new("home", PageTraits.Offline);
    public static readonly PageType Article = new("article", PageTraits.Claims | PageTraits.Reading | PageTraits.Suggested | PageTraits.KeyPoints | PageTraits.Offline);
    public static readonly PageType Explainer = new("explainer", PageTraits.Claims | PageTraits.Reading | PageTraits.Suggested | PageTraits.KeyPoints | PageTraits.Figure);
    public static readonly PageType Hub = new("hub", PageTraits.None);
    public static readonly PageType Guide = new("guide", PageTraits.Reading | PageTraits.Suggested | PageTraits.KeyPoints);
    public static readonly PageType Tool = new("tool", PageTraits.Suggested | PageTraits.KeyPoints | PageTraits.Questions);
    public static readonly PageType Faq = new("faq", PageTraits.Reading | PageTraits.Suggested | PageTraits.KeyPoints | PageTraits.Questions);
    public static readonly PageType Glossary = new("glossary", PageTraits.None);
    public static readonly PageType About = new("about", PageTraits.None);
    public static readonly PageType Utility = new("utility", PageTraits.None);
    public static readonly PageType Term = new("term", PageTraits.Reading);

    /// <summary>The types that every site has, in the order in which messages and schemas list them.</summary>
    public static ImmutableArray<PageType> OfEverySite { get; } = [Page, Home, Article, Explainer, Hub, Guide, Tool, Faq, Glossary, About, Utility, Term];

    public string Name { get; } = name;

    public PageTraits Traits { get; } = traits;

    public bool Has(PageTraits trait) => (Traits & trait) == trait;

    public override string ToString() => Name;

    /// <summary>The values that <c>type:</c> and <c>types:</c> may have.</summary>
    internal static OpenChoices Choices(IEnumerable<PageType> types) => OpenChoices.Of(types.Select(type => (type.Name, type)));

    /// <summary>Types that a setting names; those with a trait where it is left out.</summary>
    public static ImmutableArray<PageType> ReadList(MapReader reader, string name, string summary, PageTraits otherwise) =>
        reader.OpenChoiceList<PageType>(name, summary) is { } written ? [.. written.Select(type => type.Value)] : AllWith(otherwise, reader);

    /// <summary>The types that the site knows and that have a trait, which is what a rule is for where the site names no types.</summary>
    public static ImmutableArray<PageType> AllWith(PageTraits trait, MapReader reader) =>
        [.. reader.Choices.All<PageType>().Where(type => type.Has(trait))];
}
