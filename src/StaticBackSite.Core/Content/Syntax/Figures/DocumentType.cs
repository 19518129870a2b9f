namespace StaticBackSite.Content.Syntax.Figures;

/// <summary>The document type of a drawing. One that only names a DTD says nothing; one with declarations of its own may add entities and attributes.</summary>
internal static class DocumentType
{
    private const string Keyword = "<!DOCTYPE";

    public static bool HasDeclarations(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at))
        {
            var rest = text.AsSpan(at);
            if (rest.StartsWith(Keyword, StringComparison.Ordinal))
                return OpensDeclarations(rest);
            var end = rest.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : rest.StartsWith("<?", StringComparison.Ordinal) ? "?>" : null;
            if (end is null || (at = text.IndexOf(end, at + 2, StringComparison.Ordinal)) < 0)
                return false;
        }
        return false;
    }

    private static bool OpensDeclarations(ReadOnlySpan<char> doctype)
    {
        var quote = '\0';
        foreach (var sign in doctype)
        {
            if (quote != '\0')
                quote = sign == quote ? '\0' : quote;
            else if (sign is '"' or '\'')
                quote = sign;
            else if (sign is '[' or '>')
                return sign == '[';
        }
        return false;
    }
}
