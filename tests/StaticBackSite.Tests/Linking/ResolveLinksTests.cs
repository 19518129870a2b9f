using StaticBackSite.Content;
using StaticBackSite.Linking;

namespace StaticBackSite.Tests.Linking;

/// <summary>Where each way to write a link leads from <c>guide/page.md</c>, or what is said of one that leads nowhere.</summary>
public sealed class ResolveLinksTests(LinkingSite site) : IClassFixture<LinkingSite>
{
    [Theory]
    [InlineData("[l](start.md)", "/docs/guide/start/")]
    [InlineData("[l](./start.md#first-steps)", "/docs/guide/start/#first-steps")]
    [InlineData("[l](start)", "/docs/guide/start/")]
    [InlineData("[l](start.html?x=1#)", "/docs/guide/start/?x=1#")]
    [InlineData("[l](start.md#TOP)", "/docs/guide/start/#TOP")]
    [InlineData("[l](index.html)", "/docs/guide/")]
    [InlineData("[l](../index.html)", "/docs/")]
    [InlineData("[l](..)", "/docs/")]
    [InlineData("[l](/guide/start/)", "/docs/guide/start/")]
    [InlineData("[l](xref:start)", "/docs/guide/start/")]
    [InlineData("[l](xref:start?x#first-steps)", "/docs/guide/start/?x#first-steps")]
    [InlineData("[l](?x=1)", "/docs/guide/page/?x=1")]
    [InlineData("[l](?x=1#top)", "/docs/guide/page/?x=1#top")]
    [InlineData("[l](#top)", "#top")]
    [InlineData("## A part\n\n[l](#a-part)", "#a-part")]
    [InlineData("## Über\n\n[l](#%C3%BCber)", "#%C3%BCber")]
    public void To_a_page(string link, string href)
    {
        var (target, found) = site.Resolve(link);

        Assert.Empty(found);
        Assert.Equal(href, target!.Href);
        Assert.NotNull(target.Page);
        Assert.Null(target.File);
        Assert.False(target.IsExternal);
    }

    [Theory]
    [InlineData("[l](../files/sheet.pdf#page=2)", "/docs/files/sheet.pdf#page=2", "files/sheet.pdf")]
    [InlineData("[l](/files/code.cs)", "/docs/files/code.cs", "files/code.cs")]
    [InlineData("[l](../files/a?b.txt)", "/docs/files/a%3Fb.txt", "files/a?b.txt")]
    [InlineData("[l](../files/a%3Fb.txt?x)", "/docs/files/a%3Fb.txt?x", "files/a?b.txt")]
    [InlineData("[l](../files/kept.html)", "/docs/files/kept.html", "files/kept.html")]
    [InlineData("[l](../files/photo.tiff)", "/docs/files/photo.tiff", "files/photo.tiff")]
    [InlineData("[p](../files/photo.png?raw=true)", "/docs/assets/files/photo.ceb31d4697.png?raw=true", "files/photo.png")]
    public void To_a_file(string link, string href, string file)
    {
        var (target, found) = site.Resolve(link);

        Assert.Empty(found);
        Assert.Equal((href, file), (target!.Href, target.File?.Value));
        Assert.Null(target.Page);
        Assert.Null(target.Figure);
    }

    [Fact]
    public void A_drawing_is_put_in_place_of_an_image_of_it_and_no_link()
    {
        Assert.NotNull(site.Resolve("![m](../figures/map.svg)").Target!.Figure);
        Assert.Null(site.Resolve("[m](../figures/map.svg)").Target!.Figure);
    }

    [Theory]
    [InlineData("<video src=\"../files/talk.mp4\"></video>", null)]
    [InlineData("<video src=\"../files/code.cs\"></video>", "`../files/code.cs` is no film, sound or picture")]
    [InlineData("<video src=\"start.md\"></video>", "`start.md` is a page, not a film or a sound")]
    [InlineData("<video src=\"https://cdn.example/talk.mp4\"></video>", "a file from cdn.example would tell that host who reads this page")]
    [InlineData("![p](../files/sheet.pdf)", "`../files/sheet.pdf` is no picture")]
    [InlineData("![p](../files/photo.tiff)", "few browsers show pictures of this kind")]
    [InlineData("![p](start.md)", "`start.md` is a page, not an image")]
    [InlineData("![p](https://cdn.example/p.png)", "an image from cdn.example would tell that host who reads this page")]
    [InlineData("![p](https://pictures.example/p.png)", null)]
    [InlineData("![p](https://PICTURES.example/p.png)", null)]
    [InlineData("![p](http://pictures.example/p.png)", "an image from pictures.example would tell that host who reads this page")]
    [InlineData("![p](data:image/png;base64,AA)", "an image from another host would tell that host who reads this page")]
    public void What_browsers_load_is_a_picture_or_a_film_of_this_site_or_of_a_listed_host(string markdown, string? message)
    {
        var page = new LinkingSite(_ => { }, "pictureHosts: [pictures.example]\n").Link(markdown);

        Assert.Equal(message, page.Diagnostics.SingleOrDefault()?.Message);
        Assert.Equal(message is null, page.Links.Single() is not null);
    }

    [Theory]
    [InlineData("[l](https://other.example/x)", "https://other.example/x", true)]
    [InlineData("[l](mailto:me@other.example)", "mailto:me@other.example", false)]
    [InlineData("[l](mailto:?subject=Help)", "mailto:?subject=Help", false)]
    [InlineData("[l](tel:+44123)", "tel:+44123", false)]
    public void To_another_host(string link, string href, bool isExternal)
    {
        var (target, found) = site.Resolve(link);

        Assert.Empty(found);
        Assert.Equal((href, isExternal), (target!.Href, target.IsExternal));
    }

    [Theory]
    [InlineData("[l]()", "SB2001", "this link leads nowhere", "write its target between the round brackets")]
    [InlineData("[l](mailto:)", "SB2001", "nothing follows `mailto:`, so this link leads nowhere", "write the whole address")]
    [InlineData("[l](tel:%20)", "SB2001", "nothing follows `tel:`, so this link leads nowhere", "write the whole address")]
    [InlineData("[l](HTTPS:///)", "SB2001", "nothing follows `https:`, so this link leads nowhere", "write the whole address")]
    [InlineData("[l](http://?x)", "SB2001", "nothing follows `http:`, so this link leads nowhere", "write the whole address")]
    [InlineData("[l](javascript:x)", "SB2006", "links to `javascript:x` are not allowed", "link to https://, http://, mailto: or tel:, to a file of this site, or to xref:name")]
    [InlineData("[l](//other.example/x)", "SB2006", "`//other.example/x` does not say how to reach it", "begin it with https://")]
    [InlineData("[l](xref:strat)", "SB2003", "no page is called `strat`", "did you mean `start`?")]
    [InlineData("[l](xref:nothing-at-all-like-it)", "SB2003", "no page is called `nothing-at-all-like-it`", "nothing has a name like it; a page is called like its file, without `.md`")]
    [InlineData("[l](xref:later)", "SB2003", "later.md is a draft, which this build leaves out", "delete `draft: true` there, or take the link out until the page is ready")]
    [InlineData("[l](xref:twin)", "SB2004", "`twin` could be a/twin.md or b/twin.md", "link to the file's path instead")]
    [InlineData("[l](xref:start#nope)", "SB2002", "guide/start.md has no heading `#nope`", "it has #first-steps")]
    [InlineData("[l](start.md#first-step)", "SB2002", "guide/start.md has no heading `#first-step`", "did you mean `#first-steps`?")]
    [InlineData("[l](/parts.md#nothing-of-it)", "SB2002", "parts.md has no heading `#nothing-of-it`", "it has #number-1, #number-2, #number-3, #number-4, #number-5, #number-6, …")]
    [InlineData("[l](/bare.md#x)", "SB2002", "bare.md has no heading `#x`", "that page has no headings")]
    [InlineData("[l](../../x.md)", "SB2005", "`../../x.md` leads out of the input folder", "link to a file inside it, or name the folder under `neighbours` in site.yml where it is published beside this site")]
    [InlineData("[l](../later.md)", "SB2001", "later.md is a draft, which this build leaves out", "delete `draft: true` there, or take the link out until the page is ready; `build --drafts` and the preview include drafts")]
    [InlineData("[l](/later/)", "SB2001", "later.md is a draft, which this build leaves out", "delete `draft: true` there, or take the link out until the page is ready; `build --drafts` and the preview include drafts")]
    [InlineData("[l](strat.md)", "SB2001", "there is no file `guide/strat.md`", "did you mean `start.md`?")]
    [InlineData("[l](none.html)", "SB2001", "there is no file `guide/none.html`", "nothing has a name like it; the path begins at the folder of this file")]
    [InlineData("[l](WWW.other.example)", "SB2001", "there is no file `guide/WWW.other.example`", "write `https://WWW.other.example`: without it this is a file of this site")]
    [InlineData("[l](me@other.example)", "SB2001", "there is no file `guide/me@other.example`", "write `mailto:me@other.example` to link to a mail address")]
    [InlineData("[l](x/me@other.example)", "SB2001", "there is no file `guide/x/me@other.example`", "nothing has a name like it; the path begins at the folder of this file")]
    [InlineData("[l](start.md?x=1#nope)", "SB2002", "guide/start.md has no heading `#nope`", "it has #first-steps")]
    public void To_nothing(string link, string code, string message, string hint)
    {
        var (target, found) = site.Resolve(link);

        Assert.Null(target);
        Assert.Equal((code, message, hint), (found.Single().Code.Id, found.Single().Message, found.Single().Hint));
    }

    [Fact]
    public void A_site_without_a_home_page_says_so()
    {
        var index = new SiteIndex(new ParsedSite(site.Index.Sources, [], [], []), site.Index.Terms);
        var page = LinkPage.From(site.Parse("[l](/)"), index);

        Assert.Equal("there is no home page", page.Diagnostics.Single().Message);
    }

    [Fact]
    public void The_text_at_the_foot_of_every_page_is_no_page()
    {
        var with = new LinkingSite(s => s.With("disclaimer.md", "Ask somebody who knows.\n"));

        Assert.StartsWith("`disclaimer.md` is the text at the foot of every page", with.Resolve("[l](/disclaimer.md)").Found.Single().Message, StringComparison.Ordinal);
        Assert.StartsWith("there is no file `disclaimer.md`", site.Resolve("[l](/disclaimer.md)").Found.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_cannot_be_read_may_have_any_part()
    {
        var broken = new LinkingSite(s => s.With("broken.md", "---\ntitle: [\n---\nText.\n"));

        Assert.Empty(broken.Link("[l](/broken.md#part)").Diagnostics);
    }

    [Theory]
    [InlineData("../files/code.cs", null, "int x;\nint y;\n")]
    [InlineData("../files/code.cs#one", null, "int x;\n")]
    [InlineData("../files/code.cs#two", "files/code.cs has no region `two`", null)]
    [InlineData("../files/cod.cs", "there is no file `files/cod.cs`", null)]
    [InlineData("../../code.cs", "`../../code.cs` leads out of the input folder", null)]
    [InlineData("", "this names no file", null)]
    public void A_file_that_is_included(string path, string? message, string? text)
    {
        var (target, found) = site.Resolve($"::: include {path}\n:::");

        Assert.Equal(message, found.SingleOrDefault()?.Message);
        Assert.Equal(message is null ? ("/docs/guide/page/", "files/code.cs") : (null, null), (target?.Href, target?.Included?.Value));
        Assert.Equal(text, target?.IncludedText);
    }

    [Theory]
    [InlineData("repositoryLinks: true\n", "[l](../../src/a b.cs#L3)", "https://code.example/me/it/blob/main/src/a%20b.cs#L3")]
    [InlineData("repositoryLinks: true\n", "[l](../../src/a.cs)", "https://code.example/me/it/blob/main/src/a.cs")]
    [InlineData("repositoryLinks: true\n", "[l](../../../a.cs)", null)]
    [InlineData("repositoryLinks: false\n", "[l](../../src/a.cs)", null)]
    public void A_file_of_the_repository_around_the_input_folder(string setting, string link, string? href)
    {
        var around = new LinkingSite(_ => { }, $"repository: https://code.example/me/it/\n{setting}");
        var page = around.Link(link.Replace("a b", "a%20b", StringComparison.Ordinal));

        Assert.Equal(href, page.Links.Single()?.Href);
        Assert.Equal(href is null ? 1 : 0, page.Diagnostics.Length);
    }
}
