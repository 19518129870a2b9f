using System.Collections.Immutable;
using Markdig.Parsers;
using Markdig.Syntax;
using StaticBackSite.Content.Syntax.Leftovers;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Content.Syntax;

/// <summary>A kind of inline that Markdown itself does not have, such as a citation. Its nodes are <see cref="SiteInline"/>s and answer for themselves.</summary>
public abstract class InlineKind
{
    /// <summary>A new parser, since each pipeline of Markdig needs its own. It is asked before the parser of links.</summary>
    public abstract InlineParser CreateParser();

    /// <summary>What its nodes may report.</summary>
    public virtual ImmutableArray<DiagnosticCode> Codes => [];

    /// <summary>The shapes in which authors write it by mistake, found in text that no parser has understood.</summary>
    public virtual ImmutableArray<LeftoverRule> Leftovers => [];

    /// <summary>Whether brackets are the words of a link: then they are nothing else, whatever is written in them.</summary>
    /// <param name="text">Begins with the opening bracket.</param>
    /// <param name="end">The place of the closing bracket.</param>
    protected static bool IsLinkText(InlineProcessor processor, ReadOnlySpan<char> text, int end)
    {
        var after = text[(end + 1)..];
        if (after is ['(', ..])
            return true;
        return IsDefined(processor, text[1..end])
            || (after is ['[', .. var label] && label.IndexOf(']') is var close and > 0 && IsDefined(processor, label[..close]));
    }

    private static bool IsDefined(InlineProcessor processor, ReadOnlySpan<char> label) =>
        processor.Document.ContainsLinkReferenceDefinition(label.ToString());
}
