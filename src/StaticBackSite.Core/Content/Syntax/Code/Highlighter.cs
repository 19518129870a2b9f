using System.Buffers;

namespace StaticBackSite.Content.Syntax.Code;

/// <summary>
/// Finds out what the pieces of a text of code are. It reads from left to right, never goes back, and knows no grammar: enough
/// for colours, in a time that grows with the text alone, whatever the text is. Every character is in exactly one piece.
/// </summary>
internal ref struct Highlighter(ReadOnlySpan<char> code, CodeLanguage language)
{
    private static readonly SearchValues<char> EndsOfShellWords = SearchValues.Create(" \t\r\n|;&()<>\"'`$=");
    private static readonly SearchValues<char> EndsOfValues = SearchValues.Create(" \t\r\n,[]{}");
    private static readonly SearchValues<char> SignsOfNumbersAndDates = SearchValues.Create("0123456789._-:+TZ");

    private readonly ReadOnlySpan<char> _code = code;
    private CodeLanguage _language = language;
    private int _at;

    // Where a word is a command, a line has not had its key, or a tag is open.
    private bool _isFirst = true;
    private bool _isInTag;
    private bool _isAssigning;
    private int _depth;

    // The language around, inside an element of scripts or styles, and what ends it.
    private CodeLanguage? _around;
    private string _end = "";

    public int Start { get; private set; }

    public TokenKind Kind { get; private set; }

    public readonly ReadOnlySpan<char> Text => _code[Start.._at];

    /// <returns>Whether there was another piece.</returns>
    public bool Next()
    {
        Start = _at;
        if (_at >= _code.Length)
            return false;
        if (_around is not null && At(_end))
            (_language, _around) = (_around, null);
        Kind = _code[_at] is '\n' or ' ' or '\t' or '\r' ? Blank() : _language.Shape switch
        {
            CodeShape.Words => Word(),
            CodeShape.Shell => Shell(),
            CodeShape.Console => Console(),
            CodeShape.Keys => Key(),
            CodeShape.Markup => Markup(),
            CodeShape.Styles => Style(),
            CodeShape.Diff => Diff(),
            _ => Markdown(),
        };
        return true;
    }

    private readonly ReadOnlySpan<char> Rest => _code[_at..];

    private readonly bool IsAtLineStart => _at == 0 || _code[_at - 1] == '\n';

    private readonly bool At(string text) => text.Length > 0 && Rest.StartsWith(text, StringComparison.OrdinalIgnoreCase);

    private TokenKind Blank()
    {
        var length = Rest.IndexOfAnyExcept(" \t\r\n");
        var blank = length < 0 ? Rest : Rest[..length];
        // NAME=value before a command leaves the command to come.
        if (blank.Contains('\n') || _isAssigning)
            _isFirst = true;
        _isAssigning = false;
        return Take(blank.Length, TokenKind.Text);
    }

    private TokenKind Take(int length, TokenKind kind)
    {
        _at += Math.Max(1, length);
        return kind;
    }

    /// <summary>As far as a piece looks ahead for its end, so that a text of many beginnings without an end takes no longer than another.</summary>
    private static ReadOnlySpan<char> Near(ReadOnlySpan<char> text) => text[..Math.Min(text.Length, 200)];

    private readonly int LineLength() => Rest.IndexOf('\n') is var end and >= 0 ? end : Rest.Length;

    private TokenKind TakeLine(TokenKind kind) => Take(LineLength(), kind);

    /// <summary>A comment, if one begins here.</summary>
    private bool Comment()
    {
        foreach (var (open, close) in _language.BlockComments)
        {
            if (!At(open))
                continue;
            var end = Rest[open.Length..].IndexOf(close, StringComparison.Ordinal);
            Take(end < 0 ? Rest.Length : open.Length + end + close.Length, TokenKind.Comment);
            return true;
        }
        foreach (var start in _language.LineComments)
        {
            // In a shell and in YAML, a number sign inside a word is part of it.
            if (!At(start) || (start is "#" or ";" && _at > 0 && char.IsLetterOrDigit(_code[_at - 1])) || (start == "//" && _at > 0 && _code[_at - 1] == ':'))
                continue;
            TakeLine(TokenKind.Comment);
            return true;
        }
        return false;
    }

    /// <summary>A string, if one begins here.</summary>
    private bool String()
    {
        foreach (var quote in _language.LongQuotes)
        {
            if (!At(quote))
                continue;
            Take(quote.Length + Closing(Rest[quote.Length..], quote, isOneLine: false), TokenKind.Quoted);
            return true;
        }
        var mark = _code[_at];
        if (!_language.Quotes.Contains(mark, StringComparison.Ordinal))
            return false;
        if (mark == '\'' && _language.HasLifetimes && !(Rest is [_, '\\', ..] or [_, _, '\'', ..]))
            return false;
        Take(1 + Closing(Rest[1..], _code.Slice(_at, 1), isOneLine: true), TokenKind.Quoted);
        return true;
    }

    /// <summary>The length up to and with what closes a string; a line or the text ends it too.</summary>
    private static int Closing(ReadOnlySpan<char> text, ReadOnlySpan<char> quote, bool isOneLine)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (isOneLine && text[i] == '\n')
                return i;
            else if (text[i..].StartsWith(quote))
                return i + quote.Length;
        }
        return text.Length;
    }

    private TokenKind Word()
    {
        if (Comment())
            return TokenKind.Comment;
        if (String())
            return _language.HasQuotedKeys && Rest.TrimStart().StartsWith(":") ? TokenKind.Name : TokenKind.Quoted;
        var first = _code[_at];
        if (char.IsAsciiDigit(first))
            return Number();
        if (_language.Sigils.Contains(first, StringComparison.Ordinal) && VariableLength() is var length and > 0)
            return Take(length, TokenKind.Variable);
        if (_language.Marks.Contains(first, StringComparison.Ordinal))
            return Take(1 + NameLength(Rest[1..]), TokenKind.Keyword);
        return IsNameStart(first) ? Identifier() : Take(1, TokenKind.Text);
    }

    private TokenKind Identifier()
    {
        var word = Rest[..NameLength(Rest)];
        var after = Rest[word.Length..];
        var kind = IsKeyword(word) ? TokenKind.Keyword
            : word is "true" or "false" or "null" or "None" or "True" or "False" or "nil" or "undefined" or "NULL" or "TRUE" or "FALSE" ? TokenKind.Number
            : after is ['(', ..] or ['!', '(', ..] ? TokenKind.Function
            : char.IsUpper(word[0]) && word.Length > 1 ? TokenKind.Type
            : TokenKind.Text;
        return Take(word.Length, kind);
    }

    private readonly bool IsKeyword(ReadOnlySpan<char> word)
    {
        if (word.Length > 24)
            return false;
        var keywords = _language.Keywords.GetAlternateLookup<ReadOnlySpan<char>>();
        if (keywords.Contains(word) || !_language.IgnoresCase)
            return keywords.Contains(word);
        Span<char> lower = stackalloc char[24];
        return keywords.Contains(lower[..word.ToLowerInvariant(lower)]);
    }

    private TokenKind Number()
    {
        var length = 1;
        while (length < Rest.Length && (char.IsAsciiLetterOrDigit(Rest[length]) || Rest[length] == '_' || (Rest[length] == '.' && length + 1 < Rest.Length && char.IsAsciiDigit(Rest[length + 1]))))
            length++;
        return Take(length, TokenKind.Number);
    }

    /// <summary>Of <c>$name</c>, <c>${name}</c>, <c>$1</c> or <c>%NAME%</c>; 0 where a sign stands for itself.</summary>
    private readonly int VariableLength()
    {
        var after = Rest[1..];
        if (after is ['{', ..] or ['(', ..] && _language.Shape != CodeShape.Shell)
            return Near(after).IndexOfAny('}', ')', '\n') is var end and > 0 && after[end] != '\n' ? end + 2 : 0;
        var name = NameLength(after);
        if (name > 0 && Rest[0] == '%' && after[name..] is ['%', ..])
            return name + 2;
        return name > 0 ? name + 1 : after is ['?' or '@' or '#' or '$' or '!' or '*', ..] && Rest[0] == '$' ? 2 : 0;
    }

    private TokenKind Shell()
    {
        if (Comment())
            return TokenKind.Comment;
        var wasFirst = _isFirst;
        _isFirst = false;
        if (String())
            return TokenKind.Quoted;
        var first = _code[_at];
        if (_language.Sigils.Contains(first, StringComparison.Ordinal) && VariableLength() is var variable and > 0)
            return Take(variable, TokenKind.Variable);
        if (first is '|' or ';' or '&' or '(' or '{' or '`')
        {
            _isFirst = true;
            return Take(1, TokenKind.Text);
        }
        var end = Rest.IndexOfAny(EndsOfShellWords);
        var word = end < 0 ? Rest : Rest[..end];
        if (word.IsEmpty)
            return Take(1, TokenKind.Text);
        if (IsKeyword(word))
        {
            _isFirst = word is not ("for" or "case" or "function" or "export" or "local" or "readonly" or "set" or "unset" or "in");
            return Take(word.Length, TokenKind.Keyword);
        }
        if (word is ['-', _, ..])
            return Take(word.Length, TokenKind.Name);
        if (wasFirst && Rest[word.Length..] is ['=', ..])
        {
            _isAssigning = true;
            return Take(word.Length, TokenKind.Variable);
        }
        return Take(word.Length, wasFirst ? TokenKind.Function : IsWholeNumber(word) ? TokenKind.Number : TokenKind.Text);
    }

    private static bool IsWholeNumber(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('0', '9');

    private TokenKind Console()
    {
        if (IsAtLineStart && (At("$ ") || At("> ") || At("# ") || At("PS> ") || At("% ")))
        {
            (_around, _end, _isFirst) = (_language, "\n", true);
            _language = CodeLanguages.Named("bash")!;
            return Take(Rest.IndexOf(' '), TokenKind.Comment);
        }
        return TakeLine(TokenKind.Text);
    }

    private TokenKind Key()
    {
        if (Comment())
            return TokenKind.Comment;
        if (_isFirst)
        {
            if (At("- "))
                return Take(1, TokenKind.Text);
            _isFirst = false;
            var line = Rest[..LineLength()];
            if (line is ['[', ..] && line.TrimEnd() is [.., ']'])
                return Take(line.Length, TokenKind.Type);
            if (line is "---" or "...")
                return Take(line.Length, TokenKind.Comment);
            if (KeyLength(line) is var key and > 0)
                return Take(key, TokenKind.Name);
        }
        if (String())
            return TokenKind.Quoted;
        var end = Rest.IndexOfAny(EndsOfValues);
        var word = end < 0 ? Rest : Rest[..end];
        if (word.IsEmpty)
            return Take(1, TokenKind.Text);
        var kind = word is "true" or "false" or "null" or "yes" or "no" or "on" or "off" or "~" || (char.IsAsciiDigit(word[0]) && !word.ContainsAnyExcept(SignsOfNumbersAndDates)) ? TokenKind.Number
            : word is ['&' or '*' or '!', _, ..] ? TokenKind.Variable
            : TokenKind.Text;
        return Take(word.Length, kind);
    }

    /// <summary>The length of the key that a line begins with; 0 where it has none.</summary>
    private readonly int KeyLength(ReadOnlySpan<char> line)
    {
        var quoted = line is ['"' or '\'', ..] ? 1 + Closing(line[1..], line[..1], isOneLine: true) : 0;
        var separator = line[quoted..].IndexOfAny(_language.Separators);
        if (separator < 0)
            return 0;
        var key = line[..(quoted + separator)];
        var after = line[(key.Length + 1)..];
        // In YAML a colon ends a key only before a blank, so that an address is none.
        return _language.Separators == ":" && after is not ([] or [' ' or '\t' or '\r', ..]) ? 0 : key.TrimEnd().Length;
    }

    private TokenKind Markup()
    {
        if (Comment())
            return TokenKind.Comment;
        var first = _code[_at];
        if (_isInTag)
            return InTag(first);
        if (first == '&' && Rest[..Math.Min(12, Rest.Length)].IndexOf(';') is var entity and > 1)
            return Take(entity + 1, TokenKind.Number);
        if (first == '<' && Rest is [_, '/' or '!' or '?', _, ..] or [_, (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ..])
        {
            _isInTag = true;
            var sign = Rest[1] is '/' or '!' or '?' ? 2 : 1;
            var name = NameLength(Rest[sign..], "-:.");
            _end = sign == 1 && Rest[1..].StartsWith("script", StringComparison.OrdinalIgnoreCase) ? "</script" : sign == 1 && Rest[1..].StartsWith("style", StringComparison.OrdinalIgnoreCase) ? "</style" : "";
            return Take(sign + name, TokenKind.Keyword);
        }
        var end = Rest[1..].IndexOfAny('<', '&');
        return Take(end < 0 ? Rest.Length : end + 1, TokenKind.Text);
    }

    private TokenKind InTag(char first)
    {
        if (first is '>' || At("/>") || At("?>"))
        {
            _isInTag = false;
            var length = first == '>' ? 1 : 2;
            if (length == 1 && _end.Length > 0)
            {
                _around = _language;
                _language = CodeLanguages.Named(_end == "</script" ? "ts" : "css")!;
            }
            return Take(length, TokenKind.Keyword);
        }
        if (String())
            return TokenKind.Quoted;
        var name = NameLength(Rest, "-:@.#");
        return Take(name, name > 0 ? TokenKind.Name : TokenKind.Text);
    }

    private TokenKind Style()
    {
        if (Comment())
            return TokenKind.Comment;
        if (String())
            return TokenKind.Quoted;
        var first = _code[_at];
        if (first is '{' or '}')
        {
            _depth = Math.Max(0, _depth + (first == '{' ? 1 : -1));
            return Take(1, TokenKind.Text);
        }
        var name = NameLength(Rest[1..], "-");
        if (first is '@' or '!' && name > 0)
            return Take(name + 1, TokenKind.Keyword);
        if (first == '$' && name > 0)
            return Take(name + 1, TokenKind.Variable);
        if (first is '.' or '#' && name > 0)
            return Take(name + 1, _depth > 0 && first == '#' ? TokenKind.Number : TokenKind.Type);
        if (char.IsAsciiDigit(first) || (first is '.' or '-' && Rest is [_, >= '0' and <= '9', ..]))
            return Number();
        name = NameLength(Rest, "-");
        if (name == 0)
            return Take(1, TokenKind.Text);
        var after = Rest[name..].TrimStart(' ');
        return Take(name, Rest[..name] is ['-', '-', ..] ? TokenKind.Variable : after is ['(', ..] ? TokenKind.Function : _depth == 0 ? TokenKind.Keyword : after is [':', not ':', ..] ? TokenKind.Name : TokenKind.Text);
    }

    private TokenKind Diff() => TakeLine(
        At("+++") || At("---") || At("diff ") || At("index ") ? TokenKind.Comment
        : _code[_at] == '+' && IsAtLineStart ? TokenKind.Added
        : _code[_at] == '-' && IsAtLineStart ? TokenKind.Removed
        : At("@@") ? TokenKind.Keyword
        : TokenKind.Text);

    private TokenKind Markdown()
    {
        if (_isFirst)
        {
            _isFirst = false;
            if (At("#") || At(":::") || At("```") || At("~~~"))
                return TakeLine(TokenKind.Keyword);
            if (At("---") || At("<!--"))
                return TakeLine(TokenKind.Comment);
            if (At("- ") || At("* ") || At("> ") || At("1."))
                return Take(1, TokenKind.Name);
        }
        if (_code[_at] == '`')
            return Take(1 + Closing(Rest[1..], "`", isOneLine: true), TokenKind.Quoted);
        if (_code[_at] == '[' && Near(Rest).IndexOf("](", StringComparison.Ordinal) is var text and > 0 && Near(Rest[text..]).IndexOf(')') is var link and > 0)
            return Take(text + link + 1, TokenKind.Function);
        var end = Rest[1..].IndexOfAny('`', '[', '\n');
        return Take(end < 0 ? Rest.Length : end + 1, TokenKind.Text);
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c == '_';

    /// <param name="more">What a name may hold besides letters, digits and underscores.</param>
    private static int NameLength(ReadOnlySpan<char> text, string more = "")
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] == '_' || more.Contains(text[length], StringComparison.Ordinal)))
            length++;
        return length;
    }
}
