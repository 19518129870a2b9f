namespace StaticBackSite.Outputs;

/// <summary>
/// A stylesheet without its comments and its indentation, which are for those who write it: a tenth of what travels, compressed.
/// Strings keep every byte, and what a comment parted stays parted (CSS Syntax Module Level 3, 4.3.2).
/// </summary>
internal static class CompactStyles
{
    public static ReadOnlyMemory<byte> From(ReadOnlySpan<byte> css)
    {
        var compact = new List<byte>(css.Length);
        while (!css.IsEmpty)
        {
            var length = css switch
            {
                [(byte)'"' or (byte)'\'', ..] => StringLength(css),
                [(byte)'/', (byte)'*', ..] => CommentLength(css),
                _ => 1,
            };
            if (length > 1 && css[0] == '/')
                Separate(compact, (byte)' ');
            else if (css[0] is (byte)'\n' or (byte)'\r')
                Separate(compact, (byte)'\n');
            else if (!(css[0] is (byte)' ' or (byte)'\t' && compact is [.., (byte)'\n']))
                compact.AddRange(css[..length]);
            css = css[length..];
        }
        return compact.ToArray();
    }

    /// <summary>One blank or line end at most between two tokens; the line end wins.</summary>
    private static void Separate(List<byte> compact, byte separator)
    {
        if (compact is [] or [.., (byte)'\n'])
            return;
        if (compact is [.., (byte)' '])
            compact[^1] = separator;
        else
            compact.Add(separator);
    }

    private static int StringLength(ReadOnlySpan<byte> css)
    {
        for (var at = 1; at < css.Length; at++)
        {
            if (css[at] == '\\')
                at++;
            else if (css[at] == css[0])
                return at + 1;
        }
        return css.Length;
    }

    private static int CommentLength(ReadOnlySpan<byte> css) => css[2..].IndexOf("*/"u8) is var end and >= 0 ? end + 4 : css.Length;
}
