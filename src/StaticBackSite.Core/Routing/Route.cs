namespace StaticBackSite.Routing;

/// <summary>
/// The one rule from source path to address to file: <c>articles/x.md</c> is published at <c>/articles/x/</c>
/// in <c>articles/x/index.html</c>; <c>index.md</c> or <c>README.md</c> takes its folder's address; <c>404.md</c> at the root is
/// <c>/404.html</c>, because hosts look for it there.
/// </summary>
public sealed record Route(SourcePath Source, UrlPath Url, OutputPath Output)
{
    /// <summary>Where everything lies whose name holds a hash of its bytes, and nothing else.</summary>
    public const string HashedFolder = "assets";

    /// <param name="slug">A name beside the file's own or, with a slash before it, a path from the root; null for the file's own.</param>
    public static Route OfPage(SourcePath source, string? slug)
    {
        if (slug is null || source.Value == "404.md")
            return OfPage(source);
        var path = (slug.StartsWith('/') ? slug : source.Folder + slug).Trim('/');
        var folder = path.Length == 0 ? "" : path + "/";
        return new Route(source, new UrlPath("/" + folder), new OutputPath(folder + "index.html"));
    }

    public static Route OfPage(SourcePath source)
    {
        if (source.Value == "404.md")
            return new Route(source, new UrlPath("/404.html"), new OutputPath("404.html"));
        var folder = source.IsIndex ? source.Folder : source.Folder + source.Stem + "/";
        return new Route(source, new UrlPath("/" + folder), new OutputPath(folder + "index.html"));
    }

    /// <summary>An image, published under a name that holds a hash of its bytes, so that browsers may keep it for ever.</summary>
    /// <param name="hash">A few hexadecimal digits.</param>
    public static Route OfImage(SourcePath source, string hash)
    {
        var dot = source.Value.LastIndexOf('.');
        var path = $"{HashedFolder}/{source.Value[..dot]}.{hash}{source.Value[dot..]}";
        return new Route(source, new UrlPath(path), new OutputPath(path));
    }

    /// <summary>A file that is published under the path it has in the input folder.</summary>
    public static Route OfFile(SourcePath source) => new(source, new UrlPath(source.Value), new OutputPath(source.Value));
}
