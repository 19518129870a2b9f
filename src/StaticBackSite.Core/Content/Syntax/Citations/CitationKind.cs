using System.Buffers;
using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Syntax.Citations;

/// <summary>Pandoc's bracketed citations: <c>[@one]</c>, <c>[@one; @two]</c>. Anything else in brackets is left to links.</summary>
internal sealed class CitationKind : InlineKind
{
    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-:.");

    public override InlineParser CreateParser() => new Parser();

    private sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() != '@')
                return false;
            var text = slice.AsSpan();
            var end = text.IndexOf(']');
            if (end < 0 || text[..end].Contains('\n'))
                return false;
            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            if (IsLinkText(processor, text, end) || ReadIds(text[1..end], start + 1) is not { } ids)
                return false;
            processor.Inline = new CitationInline(ids) { Span = new Markdig.Syntax.SourceSpan(start, start + end), Line = line, Column = column };
            slice.Start += end + 1;
            return true;
        }

        private static ImmutableArray<Located<string>>? ReadIds(ReadOnlySpan<char> inside, int offset)
        {
            var ids = ImmutableArray.CreateBuilder<Located<string>>();
            foreach (var range in inside.Split(';'))
            {
                var part = inside[range];
                var id = part.Trim();
                if (id.Length < 2 || id[0] != '@' || id[1..].IndexOfAnyExcept(IdCharacters) >= 0)
                    return null;
                var at = offset + range.Start.Value + part.IndexOf('@');
                ids.Add(new(id[1..].ToString(), new SourceSpan(at, id.Length)));
            }
            return ids.DrainToImmutable();
        }
    }
}
