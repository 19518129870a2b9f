using System.Collections.Immutable;
using Markdig.Syntax;
using StaticBackSite.Configuration;
using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Linking;
using StaticBackSite.Readability;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Rules;

/// <summary>One page under inspection: what a rule may look at, and where it reports.</summary>
public sealed class PageInspection(LinkedDocument page, SharedContent shared)
{
    private readonly DiagnosticBag _diagnostics = new();
    private PageText? _text;
    private (TextBlock? Block, ImmutableArray<(int Start, int Length)> Places) _locked;

    public LinkedDocument Linked { get; } = page;

    public ParsedDocument Page => Linked.Parsed;

    /// <summary>One and the same tree for all rules.</summary>
    public PageTree Tree { get; } = page.Parsed.Tree;

    public FrontMatter FrontMatter => Page.FrontMatter;

    public SharedContent Shared { get; } = shared;

    public Policy Policy => Shared.Sources.Configuration.Policy;

    public DateOnly Day => Shared.Day;

    public PageText Text => _text ??= GatherText.From(Page);

    public IReadOnlyList<Diagnostic> Found => _diagnostics.Found;

    /// <summary>Where to report what is missing from the page as a whole: its title.</summary>
    public SourceSpan TitleSpan => FrontMatter.TitleSpan.Length > 0 ? FrontMatter.TitleSpan : new SourceSpan(0, 1);

    /// <summary>The blocks of one kind, in the order of the file.</summary>
    public IEnumerable<T> All<T>()
        where T : Block => Text.Tree.OfType<T>();

    /// <summary>The blocks <c>::: kind</c>.</summary>
    public IEnumerable<Markdig.Extensions.CustomContainers.CustomContainer> Containers(string kind) =>
        All<Markdig.Extensions.CustomContainers.CustomContainer>().Where(c => c.Info == kind);

    /// <summary>The blocks of care cards.</summary>
    public IEnumerable<Markdig.Extensions.CustomContainers.CustomContainer> CareCards => Containers("care-cards");

    /// <summary>Whether a place lies in a title that the site has locked.</summary>
    public bool IsLocked(TextBlock block, int offset)
    {
        if (Policy.LockedTitles.IsEmpty)
            return false;
        // A rule asks about word after word of one block.
        if (_locked.Block != block)
            _locked = (block, [.. Policy.LockedTitles.Select(title => (Start: block.Text.IndexOf(title.Value, StringComparison.Ordinal), title.Value.Length)).Where(title => title.Start >= 0)]);
        return _locked.Places.Any(title => offset >= title.Start && offset < title.Start + title.Length);
    }

    /// <summary>Reports that front matter lacks a key, unless the key is there and its value could not be read: that is reported already.</summary>
    public void ReportMissing(PolicyPart part, DiagnosticCode code, string key, string message, string hint)
    {
        if (!FrontMatter.Unreadable.Contains(key))
            Report(part, code, TitleSpan, message, hint);
    }

    public void Report(RuleSettings settings, DiagnosticCode code, SourceSpan span, string message, string? hint = null) =>
        Report(settings.Level, code, span, message, hint);

    public void Report(PolicyPart part, DiagnosticCode code, SourceSpan span, string message, string? hint = null) =>
        Report(part.Level, code, span, message, hint);

    public void Report(Severity level, DiagnosticCode code, SourceSpan span, string message, string? hint = null) =>
        _diagnostics.Report(code, level, Page.Source.LocationOf(span), message, hint);

    public void Report(PolicyPart part, DiagnosticCode code, MarkdownObject node, string message, string? hint = null) =>
        Report(part.Level, code, SourceSpan.Of(node), message, hint);
}
