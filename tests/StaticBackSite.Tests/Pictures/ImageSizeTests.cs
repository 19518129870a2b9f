using System.Text;
using StaticBackSite.Content;
using StaticBackSite.Reading;

namespace StaticBackSite.Tests.Pictures;

/// <summary>Pictures of 33 by 7 pixels, as an encoder wrote them; of a JPEG what stands before its pixels.</summary>
public sealed class ImageSizeTests
{
    public static TheoryData<string, string> Pictures => new()
    {
        { "PNG", "iVBORw0KGgoAAAANSUhEUgAAACEAAAAHCAIAAAAJc7MTAAAAGElEQVR4nGM8ISfHQGPARGsLRu0YkXYAANuQARJ4PqNuAAAAAElFTkSuQmCC" },
        { "GIF", "R0lGODdhIQAHAIEAAMgeHgAAAAAAAAAAACwAAAAAIQAHAAAIGgABCBxIsKDBgwgTKlzIsKHDhxAjSpxIsWJAADs=" },
        { "JPEG", "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/2wBDAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/wAARCAAHACEDASI=" },
        { "JPEG, progressive", "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/2wBDAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/wgARCAAHACEDASI=" },
        { "WebP", "UklGRjwAAABXRUJQVlA4IDAAAADwAgCdASohAAcAP83e6Gw/tjApKqgD8DmJYwC7ACREIAD+0MoLtH5HYQ3YYAmRaAA=" },
        { "WebP, lossless", "UklGRh4AAABXRUJQVlA4TBEAAAAvIIABAAdQjyLXo/+BiOh/AAA=" },
        { "WebP, with transparency", "UklGRnYAAABXRUJQVlA4WAoAAAAYAAAAIAAABgAAQUxQSAoAAAABB1CyiAhERP8DVlA4IDAAAADwAgCdASohAAcAP83e6Gw/tjApKqgD8DmJYwC7ACREIAD+0MoLtH5HYQ3YYAmRaABFWElGDgAAAE1NACoAAAAIAAAAAAAA" },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Is_read_from_the_first_bytes(string kind, string picture)
    {
        Assert.NotEmpty(kind);
        Assert.Equal(new ImageSize(33, 7), ReadImageSize.From(Convert.FromBase64String(picture)));
    }

    /// <summary>A file that is cut off has its size or none ; nothing is read from behind its end.</summary>
    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_picture_that_is_cut_off_does_no_harm(string kind, string picture)
    {
        var bytes = Convert.FromBase64String(picture);
        for (var length = 0; length < bytes.Length; length++)
        {
            var size = ReadImageSize.From(bytes.AsSpan(0, length));
            Assert.True(size is null || size == new ImageSize(33, 7), $"{kind}, {length} bytes: {size}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Words, and no picture.")]
    [InlineData("<svg viewBox=\"0 0 10 10\"/>")]
    public void Of_anything_else_nothing_is_said(string file) => Assert.Null(ReadImageSize.From(Encoding.UTF8.GetBytes(file)));

    [Fact]
    public void A_page_keeps_room_for_its_picture()
    {
        var picture = Convert.FromBase64String(Pictures.Single(row => row.Data.Item1 == "PNG").Data.Item2);
        var image = new TestSite().With("figures/x.png", picture).WithPage("x.md", "![A red line](figures/x.png)").Document("x/index.html").QuerySelector(".body img")!;

        Assert.Equal("33", image.GetAttribute("width"));
        Assert.Equal("7", image.GetAttribute("height"));
    }
}
