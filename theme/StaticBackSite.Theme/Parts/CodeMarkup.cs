using System.Globalization;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Code;

namespace StaticBackSite.Theme.Parts;

/// <summary>Writes code: each piece in the class of its kind, and each line in an element of its own where lines are marked or numbered.</summary>
internal static class CodeMarkup
{
    // One letter each, since there are many; the theme gives them colours.
    private static readonly string[] Classes = ["", "c", "s", "n", "k", "t", "f", "a", "v", "i", "d"];

    public static void Code(BodyWriter body, CodeModel model, Action content)
    {
        if (model.Options.Title is not { } title)
        {
            WritePre(body, model);
            return;
        }
        body.Write("<figure class=\"code\"><figcaption>").WriteEscape(title).WriteLine("</figcaption>");
        WritePre(body, model);
        body.Write("</figure>");
    }

    private static void WritePre(BodyWriter body, CodeModel model)
    {
        var (code, options) = (model.Code, model.Options);
        // A box that scrolls sideways must be reachable by keyboard.
        body.Write("<pre");
        body.WriteId(model.Id);
        if (model.Classes.Length > 0)
            body.Write(" class=\"").WriteEscape(model.Classes).Write('"');
        body.Write(" tabindex=\"0\"><code");
        if (options.Language.Length > 0)
            body.Write(" class=\"language-").WriteEscape(options.Language).Write('"');
        body.Write('>');
        if (options.HasLines)
            new LineWriter(body, options).Write(code);
        else
            WritePieces(body, code, options.Language);
        body.Write("</code></pre>");
    }

    private static void WritePieces(BodyWriter body, string code, string name)
    {
        if (CodeLanguages.Named(name) is not { } language)
        {
            body.WriteEscape(code);
            return;
        }
        var pieces = new Highlighter(code, language);
        var plain = 0;
        while (pieces.Next())
        {
            if (pieces.Kind == TokenKind.Text)
                continue;
            body.WriteEscape(code.AsSpan(plain, pieces.Start - plain));
            WritePiece(body, pieces.Text, pieces.Kind);
            plain = pieces.Start + pieces.Text.Length;
        }
        body.WriteEscape(code.AsSpan(plain));
    }

    private static void WritePiece(BodyWriter body, ReadOnlySpan<char> text, TokenKind kind)
    {
        if (text.IsEmpty)
            return;
        if (kind != TokenKind.Text)
            body.Write("<span class=\"").Write(Classes[(int)kind]).Write("\">");
        body.WriteEscape(text);
        if (kind != TokenKind.Text)
            body.Write("</span>");
    }

    private sealed class LineWriter(BodyWriter body, CodeOptions options)
    {
        private int _line;
        private bool _isOpen;

        public void Write(string code)
        {
            if (CodeLanguages.Named(options.Language) is { } language)
            {
                var pieces = new Highlighter(code, language);
                while (pieces.Next())
                    WriteLines(pieces.Text, pieces.Kind);
            }
            else
                WriteLines(code, TokenKind.Text);
            if (_isOpen)
                body.Write("</span>");
        }

        private void WriteLines(ReadOnlySpan<char> text, TokenKind kind)
        {
            for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n'))
            {
                Open();
                WritePiece(body, text[..end], kind);
                // The line end belongs to the line, so that an empty one has a height and a copy has all.
                body.Write("\n</span>");
                _isOpen = false;
                text = text[(end + 1)..];
            }
            if (text.IsEmpty)
                return;
            Open();
            WritePiece(body, text, kind);
        }

        private void Open()
        {
            if (_isOpen)
                return;
            (_isOpen, _line) = (true, _line + 1);
            var mark = options.Added.Contains(_line) ? " ins" : options.Removed.Contains(_line) ? " del" : options.Marked.Contains(_line) ? " mark" : "";
            body.Write("<span class=\"line").Write(mark).Write('"');
            if (options.FirstNumber is { } first)
                body.Write(" data-line=\"").Write((first + _line - 1).ToString(CultureInfo.InvariantCulture)).Write('"');
            body.Write('>');
        }
    }
}
