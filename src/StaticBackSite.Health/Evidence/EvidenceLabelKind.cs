using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Leftovers;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Health.Evidence;

/// <summary>Labels that say how well a claim is supported: <c>[evidence: good]</c>.</summary>
internal sealed partial class EvidenceLabelKind : InlineKind
{
    public static readonly DiagnosticCode Unknown = new(
        "SB1205", Severity.Error, "Not an evidence label",
        "Evidence labels are good, some, opinion, reasoning and unknown.",
        "`[evidence: strong]`",
        "Write one of the five words.");

    private const string Opening = "[evidence:";

    public override ImmutableArray<DiagnosticCode> Codes => [Unknown];

    public override InlineParser CreateParser() => new Parser();

    public override ImmutableArray<LeftoverRule> Leftovers { get; } =
    [
        LeftoverRule.InBrackets(Label(), found => $"`{found}` is not how an evidence label is written, and would be published like this", found => $"write `[evidence: {WordOf(found)}]`"),
    ];

    [GeneratedRegex(@"\[evidence[\s;,.=–-]{0,4}(?:is )?(?:good|some|opinion|reasoning|unknown)\]|\(evidence[\s:;,.=–-]{0,4}(?:good|some|opinion|reasoning|unknown)\)|\[(?!evidence:)\p{L}{3,12}:[ ]?(?:good|some|opinion|reasoning|unknown)\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LeftoverRule.NoTimeout)]
    private static partial Regex Label();

    private static string WordOf(string found) => found[(found.LastIndexOfAny([' ', ':', ';', ',', '.', '=', '–', '-', '\n']) + 1)..^1].ToLowerInvariant();

    private sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var text = slice.AsSpan();
            if (!text.StartsWith(Opening, StringComparison.OrdinalIgnoreCase))
                return false;
            var end = text.IndexOf(']');
            if (end < 0 || IsLinkText(processor, text, end))
                return false;
            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            processor.Inline = new EvidenceLabelInline(text[Opening.Length..end].Trim().ToString())
            {
                Span = new SourceSpan(start, start + end),
                Line = line,
                Column = column,
            };
            slice.Start += end + 1;
            return true;
        }
    }
}
