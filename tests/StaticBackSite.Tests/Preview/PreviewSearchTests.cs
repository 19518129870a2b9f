using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Reading.Input;
using StaticBackSite.SearchIndex;

namespace StaticBackSite.Tests.Preview;

/// <summary>The search of a preview follows the files too, once nobody has saved for a while.</summary>
public sealed class PreviewSearchTests
{
    private const string Entry = "pagefind/pagefind-entry.json";

    private static readonly BuildOptions Options = RunningPreview.Options with { Search = true };

    [Fact]
    public async Task The_index_is_made_anew_after_an_edit()
    {
        await using var preview = await RunningPreview.Start(p =>
        {
            p.WritePage("search.md", "Look.", "Search", "type: utility\n");
            p.WritePage("one.md", "First words.");
        }, settings => settings with { Build = Options });
        _ = await preview.Get("one/");
        var first = IndexOf(preview.Folder);
        Assert.Equal(first, await preview.Get(Entry));

        preview.WritePage("one.md", "Other words altogether.");
        var second = IndexOf(preview.Folder);
        Assert.NotEqual(first, second);
        await preview.Until("the index is that of the edited page", async () => await preview.Get(Entry) == second);
    }

    /// <summary>What a build of the same files makes; its entry names every other file of the index by a hash of its content.</summary>
    private static string IndexOf(string folder)
    {
        var site = new SiteBuild(WholeProgram.Site, TestTheme.Renderer()).Run(ReadFiles.From(folder, new DiagnosticBag()), Options);
        var entry = new Pagefind().Index(site.RenderAll()).Single(file => file.Path.Value == Entry);
        return System.Text.Encoding.UTF8.GetString(entry.Content.Span);
    }
}
