using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax.Figures;
using StaticBackSite.Diagnostics;
using StaticBackSite.Pages;
using StaticBackSite.Reading;
using StaticBackSite.Routing;
using StaticBackSite.Rules.Structure;
using StaticBackSite.Sources;

namespace StaticBackSite.Outputs;

/// <summary>The files that are neither pages nor single sources, those of them that go online; the theme's files join them, and a site's own <c>favicon.ico</c> takes the place of the theme's.</summary>
internal sealed class Assets : Pipeline
{
    private static readonly string[] Images = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"];

    public override bool Takes(SourcePath path) => !path.IsMarkdown && !SingleSourceFiles.Contains(path);

    public ProcessedAsset Process(SourceFile file)
    {
        var diagnostics = new DiagnosticBag();
        var isConflict = HasMarkers(file) && FindConflict.In(DecodeText.From(file, diagnostics), diagnostics);
        if (file.Path.HasExtension(".svg"))
            return isConflict ? Publish(file, Drawing.None, diagnostics) : ProcessDrawing(file, diagnostics);
        if (Images.Any(file.Path.HasExtension))
        {
            CheckPicture.Run(file, diagnostics);
            return new ProcessedAsset(new Asset(file, Route.OfImage(file.Path, PublishThemeAssets.Hash(file.Content.Span)), Figure: null) { Size = ReadImageSize.From(file.Content.Span) }, diagnostics.Found);
        }
        if (file.Path.IsIn(ThemeSettings.Folder) && (file.Path.HasExtension(".woff2") || file.Path.HasExtension(".woff")))
            return new ProcessedAsset(new Asset(file, Route.OfImage(file.Path, PublishThemeAssets.Hash(file.Content.Span)), Figure: null), diagnostics.Found);
        if (file.Path.IsIn(Route.HashedFolder))
            diagnostics.Report(DiagnosticCodes.ReservedFolder, file.Path, $"the folder `{Route.HashedFolder}` is for files that browsers may keep for ever, and this one has no hash in its name", "move it to another folder");
        return new ProcessedAsset(new Asset(file, Route.OfFile(file.Path), Figure: null), diagnostics.Found);
    }

    private static ProcessedAsset ProcessDrawing(SourceFile file, DiagnosticBag diagnostics)
    {
        // Of one that is refused nothing is published, not even in a preview.
        return Publish(file, SvgReader.Read(DecodeText.From(file, diagnostics), diagnostics) ?? Drawing.None, diagnostics);
    }

    private static ProcessedAsset Publish(SourceFile file, Drawing drawing, DiagnosticBag diagnostics)
    {
        var hash = PublishThemeAssets.Hash(drawing.ContentBelow("").Span);
        return new ProcessedAsset(new Asset(file, Route.OfImage(file.Path, hash), drawing.Inline) { Size = drawing.Size, Drawing = drawing }, diagnostics.Found);
    }

    /// <summary>Whether a file, of whatever kind, has all three lines of a merge conflict; no picture holds them by chance.</summary>
    private static bool HasMarkers(SourceFile file) =>
        file.Content.Span.IndexOf("\n=======\n"u8) > 0 && file.Content.Span.IndexOf("<<<<<<< "u8) >= 0 && file.Content.Span.IndexOf("\n>>>>>>> "u8) > 0;

    public override IEnumerable<PublishedFile> PostProcess(PublishedSite site) =>
        ChooseFiles.Published(site.Linked)
            .Select(asset => new PublishedFile(asset.Route.Output, asset.Route.Url, () => asset.Drawing?.ContentBelow(site.Index.Site.BasePath) ?? asset.File.Content))
            .Concat(site.Assets.Files.Where(file => site.Index.Asset(new SourcePath(file.Path.Value)) is null).Select(file => new PublishedFile(file.Path, file.Url, () => file.Content)));
}
