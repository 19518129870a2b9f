using System.Collections.Immutable;
using Markdig.Syntax;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;
using StaticBackSite.Rules.Language;
using StaticBackSite.Text;

namespace StaticBackSite.Rules.Form;

/// <summary>
/// Headings are an outline of the page: no level is skipped (WCAG 1.3.1), each is a statement, and they are in sentence case, with a
/// capital letter at the beginning and in names alone (NHS content guide).
/// </summary>
internal static class HeadingsFormAnOutline
{
    private static readonly DiagnosticCode HeadingCase = DiagnosticCode.OfPolicy(
        "SB5007", Severity.Error, "Capital letters in a heading",
        "Headings are written like sentences: a capital letter at the beginning and in names, nowhere else.",
        "`## When To Get Help`",
        "Write `## When to get help`. A name goes into `properNouns` in `site.yml`.");

    private static readonly DiagnosticCode HeadingQuestion = DiagnosticCode.OfPolicy(
        "SB5008", Severity.Warning, "A question as a heading",
        "A heading that makes a statement helps a reader who only looks at headings; a question makes them search on.",
        "`## Why does it stay quiet?`",
        "Write `## Why it stays quiet`.");

    private static readonly DiagnosticCode HeadingOrder = DiagnosticCode.OfPolicy(
        "SB5009", Severity.Error, "A heading of the wrong level",
        "Headings are an outline. People who listen to the page use it to find their way, and a skipped level misleads them.",
        "`#### Warmth` below `## What you can do`",
        "Write `###`, one level below the heading above it.");

    private static readonly PolicyKey<Settings> Key = PolicyKey.Of("headings", "Sentence case, statements, no level left out.", reader => new Settings(
        PageType.ReadList(reader, "questionsIn", "The types of pages whose headings may be questions.", PageTraits.Questions)));

    public static readonly PageRule Rule = PageRule.Of(Key, Check, HeadingCase, HeadingQuestion, HeadingOrder);

    private const int Deepest = 4;

    private static void Check(PageInspection page, Settings settings)
    {
        foreach (var block in page.Text.Blocks.Where(b => b.Kind is TextKind.Title or TextKind.Heading))
        {
            CheckCase(page, settings, block);
            if (!settings.QuestionsIn.Contains(page.FrontMatter.Type) && block.Text.AsSpan().TrimEnd().EndsWith('?') && !page.IsLocked(block, 0))
                page.Report(settings.Milder, HeadingQuestion, block.Span, "this heading is a question", "make it a statement, as in “Why a joint goes quiet”");
        }
        CheckOrder(page, settings);
    }

    private static void CheckCase(PageInspection page, Settings settings, TextBlock block)
    {
        if (block.Words.Length > 0 && char.IsLower(block.Text[block.Words[0].Start]))
            page.Report(settings, HeadingCase, block.SpanOf(block.Words[0]), "this heading begins in lower case", "begin it with a capital letter");
        foreach (var word in block.Words.Skip(1))
        {
            if (char.IsUpper(block.Text[word.Start]) && !MayBeCapital(page, block, word))
            {
                var text = block[word].ToString();
                page.Report(settings, HeadingCase, block.SpanOf(word), $"`{text}` has a capital letter inside a heading", $"write `{text.ToLowerInvariant()}`; if it is a name, add it to `properNouns` in site.yml");
            }
        }
    }

    private static void CheckOrder(PageInspection page, Settings settings)
    {
        var above = 1;
        foreach (var heading in page.All<HeadingBlock>())
        {
            if (heading.Level > above + 1)
                page.Report(settings, HeadingOrder, heading, $"this heading of level {heading.Level} follows one of level {above}", $"write `{new string('#', above + 1)}`");
            else if (heading.Level > Deepest)
                page.Report(settings, HeadingOrder, heading, $"a heading of level {heading.Level} is too deep", $"use levels 2 to {Deepest}");
            above = heading.Level;
        }
    }

    private static bool MayBeCapital(PageInspection page, TextBlock block, Word word) =>
        Names.Contains(block[word], page.Policy) || page.IsLocked(block, word.Start) || block.IsQuoted(word.Start) || BeginsSentence(block, word);

    private static bool BeginsSentence(TextBlock block, Word word) => block.Sentences.Any(s => s.WordCount > 0 && block.Words[s.FirstWord] == word);

    private sealed record Settings(ImmutableArray<PageType> QuestionsIn) : RuleSettings;
}
