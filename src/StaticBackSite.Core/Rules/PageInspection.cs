using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Linking;
using StaticBackSite.Readability;
using StaticBackSite.Rules.Language;
using StaticBackSite.Rules.Trust;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Rules;

/// <summary>One page under inspection: what a rule may look at, and where it reports.</summary>
public sealed class PageInspection(LinkedDocument page, SharedContent shared)
{
    private PageText? _text;
    private (TextBlock? Block, ImmutableArray<(int Start, int Length)> Places) _locked;

    public LinkedDocument Linked { get; } = page;

    public ParsedDocument Page => Linked.Parsed;

    /// <summary>One and the same tree for all rules.</summary>
    public PageTree Tree { get; } = page.Parsed.Tree;

    public FrontMatter FrontMatter => Page.FrontMatter;

    public SharedContent Shared { get; } = shared;

    public Policy Policy => Shared.Sources.Configuration.Policy;

    /// <summary>The day of the build.</summary>
    public DateOnly Day => Shared.Day;

    public PageText Text => _text ??= GatherText.From(Page);

    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>Where to report what is missing from the page as a whole: its title.</summary>
    public SourceSpan TitleSpan => FrontMatter.TitleSpan.Length > 0 ? FrontMatter.TitleSpan : new SourceSpan(0, 1);

    /// <summary>The blocks of one kind, in the order of the file.</summary>
    public IEnumerable<T> All<T>()
        where T : Block => Text.Tree.OfType<T>();

    /// <summary>The blocks <c>::: kind</c>.</summary>
    public IEnumerable<CustomContainer> Containers(string kind) => All<CustomContainer>().Where(c => c.Info == kind);

    /// <summary>Whether a block lies in a block <c>::: kind</c>, however deep.</summary>
    public static bool IsIn(Block block, string kind)
    {
        for (Block? outer = block.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is CustomContainer custom && custom.Info == kind)
                return true;
        }
        return false;
    }

    /// <summary>The first paragraph of a list item.</summary>
    public TextBlock? TextOf(Block item) => item is ListItemBlock { Count: > 0 } block ? Text.Of(block[0]) : null;

    /// <summary>Whether a place lies in a title that the site has locked.</summary>
    public bool IsLocked(TextBlock block, int offset)
    {
        var titles = Policy.Get(Names.LockedTitles);
        if (titles.IsEmpty)
            return false;
        // A rule asks about word after word of one block.
        if (_locked.Block != block)
            _locked = (block, [.. titles.Select(title => (Start: block.Text.IndexOf(title.Value, StringComparison.Ordinal), title.Value.Length)).Where(title => title.Start >= 0)]);
        return _locked.Places.Any(title => offset >= title.Start && offset < title.Start + title.Length);
    }

    /// <summary>Reports that front matter lacks a key, unless the key is there and its value could not be read: that is reported already.</summary>
    public void ReportMissing(RuleSettings settings, DiagnosticCode code, string key, string message, string hint)
    {
        if (!FrontMatter.Unreadable.Contains(key))
            Report(settings, code, TitleSpan, message, hint);
    }

    /// <summary>Reports a day of the front matter that has not come yet.</summary>
    /// <param name="what">The message as far as the day, such as “`reviewed` is”.</param>
    public void ReportIfFuture(DateOnly day, SourceSpan span, string what) => DatesArePlausible.ReportIfFuture(this, day, span, what);

    /// <summary>Reports what is always checked.</summary>
    public void Report(DiagnosticCode code, SourceSpan span, string message, string? hint = null) =>
        Report(code.Severity, code, span, message, hint);

    /// <summary>Reports what a rule finds.</summary>
    public void Report(RuleSettings settings, DiagnosticCode code, SourceSpan span, string message, string? hint = null) =>
        Report(settings.Level, code, span, message, hint);

    public void Report(RuleSettings settings, DiagnosticCode code, MarkdownObject node, string message, string? hint = null) =>
        Report(settings.Level, code, SourceSpan.Of(node), message, hint);

    public void Report(Severity level, DiagnosticCode code, SourceSpan span, string message, string? hint = null) =>
        Diagnostics.Report(code, level, Page.Source.LocationOf(span), message, hint);
}
