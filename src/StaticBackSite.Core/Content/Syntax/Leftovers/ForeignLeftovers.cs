using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Content.Syntax.Leftovers;

/// <summary>What other tools understand and this one does not.</summary>
internal static partial class ForeignLeftovers
{
    private const string Boxes = "write a block: a line `::: note`, the text, and a line `:::`";
    private const string Code = "delete it; what is meant as text is written as code, between backticks";

    public static readonly ImmutableArray<LeftoverRule> Rules =
    [
        new(MarkupCodes.ForeignMarkup, Alert(), "`%` makes no box here", "write `> [!NOTE]` on a line of its own and the text below it, each line with a `>`; a box with a title is written `::: note Title`"),
        new(MarkupCodes.ForeignMarkup, Admonition(), "`%` makes no box here", Boxes),
        new(MarkupCodes.ForeignMarkup, Tab(), "`%` makes no tab here", "give each tab a heading of its own"),
        new(MarkupCodes.ForeignMarkup, Task(), "`%` makes no box to tick here", "tasks are the items of a list, each with its box in front: `- [ ] Words`"),
        new(MarkupCodes.ForeignMarkup, Template(), "`%` is a command of another tool and would be published", Code),
        new(MarkupCodes.ForeignMarkup, Include(), "`%` includes nothing here and would be published", Code),
        new(MarkupCodes.ForeignMarkup, Contents(), "`%` makes no list of contents here", "delete it: a page makes its list of contents by itself"),
        new(MarkupCodes.ForeignMarkup, Highlight(), "`%` highlights nothing here", "write `**words**`, or take the signs away"),
        new(MarkupCodes.ForeignMarkup, Superscript(), "`%` raises nothing here", "write the raised sign itself, such as ², or use words"),
        new(MarkupCodes.ForeignMarkup, Subscript(), "`%` lowers nothing here", "write the lowered sign itself, such as ₂, or use words"),
        new(MarkupCodes.ForeignMarkup, Emoji(), "`%` makes no picture here", "write the emoji itself, or take it out"),
        new(MarkupCodes.ForeignMarkup, Formula(), "formulas are not set here", "write it in words, or as a picture"),
    ];

    [GeneratedRegex(@"\A\[![A-Za-z][A-Za-z-]{1,20}\][+-]?", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Alert();

    [GeneratedRegex(@"(?<=\A|\n)(?:!!!|\?\?\?)\+? ?[a-z][a-z-]{2,20}\b", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Admonition();

    [GeneratedRegex("""(?<=\A|\n)===[!+]? ?["“][^"”\n]{1,80}["”]""", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Tab();

    [GeneratedRegex(@"\A\[[ xX]\](?= )", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Task();

    [GeneratedRegex(@"\{\{(?:[<%]|\#(?:include|rustdoc_include|playground|title)\b)[^}\n]{1,300}\}\}|\{%-? ?[a-z][^}\n]{0,300}%\}", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Template();

    [GeneratedRegex(@"(?<=\A|\n)-{1,2}8<-{1,2}|\[!(?:INCLUDE|include|code|CODE|VIDEO)\b|(?<=\A|\n)(?:@include|<<< ?@)[^\n]{0,200}", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Include();

    [GeneratedRegex(@"\A(?:\[TOC\]|\[\[_?TOC_?\]\]|\$\{toc\}|@\[toc\])\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LeftoverRule.NoTimeout)]
    private static partial Regex Contents();

    [GeneratedRegex(@"(?<![=!<>\p{L}\p{N}])==[^\s=<>](?:[^=\n]{0,120}[^\s=])?==(?![=\p{L}\p{N}])", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Highlight();

    [GeneratedRegex(@"(?<=[\p{L}\p{N})\]])\^[\p{L}\p{N}+−-]{1,6}\^(?![\p{L}\p{N}^])", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Superscript();

    [GeneratedRegex(@"(?<=[\p{L})\]])~[\p{N}\p{L}+−-]{1,4}~(?!~)", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Subscript();

    [GeneratedRegex(@"(?<=\A|[\s(])(?::\+1:|:-1:|:100:|:[a-z][a-z0-9]{1,20}(?:[_-][a-z0-9]{1,20}){0,5}:)(?=\z|[\s.,!?)])", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Emoji();

    [GeneratedRegex(@"(?<![\p{L}\p{N}$\\])\$(?=[^\s$\d{])(?=[^$\n]{0,120}[\\^_{}])[^$\n]{0,120}[^\s$]\$(?![\p{L}\p{N}$])|(?<=\A|\n)\$\$(?=\z|\n|[^$\n]{1,300}\$\$)", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Formula();
}
