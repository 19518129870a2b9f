using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Routing;

namespace StaticBackSite.Content.Syntax.Code;

/// <summary>
/// <c>::: include samples/app.cs#setup</c>: a file of the input folder, or a region of it, as code. What follows the path is what
/// may follow a fence. The path is a link like any other, so it is checked, and leads nowhere outside the input folder.
/// </summary>
internal sealed class Include : BlockKind
{
    public Include()
        : base("include") => (IsProse, LinksTerms, Assets) = (false, false, [CodeOptions.Assets]);

    /// <summary>The path that a block names, as a link of its page; null where it is of another kind.</summary>
    public static LinkInline? LinkOf(CustomContainer container)
    {
        if (container.Info != "include")
            return null;
        var (target, _) = Split(container);
        return new LinkInline(target, "") { Span = container.Span };
    }

    public override void WriteHtml(BodyWriter body, CustomContainer container)
    {
        var (target, rest) = Split(container);
        var (path, region) = SplitRegion(target);
        if (body.Page.Source.Path.Resolve(path) is not { } file || TextOf(file, body.Index) is not { } text || IncludedRegion.Of(text, region) is not { } code)
            return;
        var ending = file.FileName[(file.FileName.LastIndexOf('.') + 1)..];
        var options = CodeOptions.Parse(CodeLanguages.Named(ending) is null && CodeLanguages.Named(file.FileName) is not null ? file.FileName : ending, rest);
        CodeWriter.Write(body, new CodeModel(code, options));
    }

    public override string Copy(CopyWriter copy, CustomContainer container)
    {
        var (path, region) = SplitRegion(Split(container).Target);
        return copy.Page.Source.Path.Resolve(path) is { } file && TextOf(file, copy.Index) is { } text && IncludedRegion.Of(text, region) is { } code
            ? MarkdownText.Fenced(code.TrimEnd('\n'), file.FileName[(file.FileName.LastIndexOf('.') + 1)..])
            : "";
    }

    public static (string Path, string? Region) SplitRegion(string target) =>
        target.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? (target[..hash], target[(hash + 1)..]) : (target, null);

    /// <summary>The text of a file; null where there is none.</summary>
    public static string? TextOf(SourcePath file, SiteIndex index) =>
        (index.Asset(file)?.File ?? index.Page(file)?.File) is { } found ? Encoding.UTF8.GetString(found.Content.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n") : null;

    private static (string Target, string Words) Split(CustomContainer container)
    {
        var written = container.Arguments?.Trim() ?? "";
        var blank = written.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? (written, "") : (written[..blank], written[(blank + 1)..]);
    }
}
