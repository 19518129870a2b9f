using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using StaticBackSite.Outputs.Hosting;

namespace StaticBackSite.Serving;

/// <summary>
/// Answers requests for a site as its host does: addresses without a file name, redirects, the site's own headers, and
/// <c>404.html</c> for what is not there. Where the files come from is the caller's business.
/// </summary>
/// <param name="find">The file at a path of the site such as <c>articles/x/index.html</c>, or null.</param>
/// <param name="rules">What the host is told.</param>
internal sealed class SiteResponder(Func<string, ServedFile?> find, Func<HostingRules> rules)
{
    private const string Index = "index.html";

    /// <summary>Whether its answers may be compressed on their way: their tags are weak then, since the bytes differ (RFC 9110, 8.8.1).</summary>
    public bool IsCompressed { get; init; }

    public Task Respond(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }
        var path = request.Path.Value is { Length: > 0 } value ? value : "/";
        var file = Find(path, out var isFolder);
        var hosting = rules();
        if (hosting.RedirectFor(path, file is not null || isFolder) is var (to, status))
        {
            if (status is >= 300 and < 400)
                return Redirect(context, Encoded(to, context.Request.QueryString), status);
            file = Find(Uri.UnescapeDataString(to), out _) is { } other ? other with { Status = status } : null;
        }
        else if (isFolder)
        {
            return Redirect(context, EncodedPath(request.PathBase.Value + path + "/") + request.QueryString, StatusCodes.Status301MovedPermanently);
        }
        file ??= find("404.html") is { } missing ? missing with { Status = StatusCodes.Status404NotFound } : null;
        foreach (var (name, header) in hosting.HeadersFor(path))
            context.Response.Headers[name] = header;
        return file is null ? NotFound(context) : Send(context, file);
    }

    /// <param name="isFolder">Whether the path lacks its final slash.</param>
    private ServedFile? Find(string path, out bool isFolder)
    {
        isFolder = false;
        var relative = path.TrimStart('/');
        // The host reads these two and shows them to nobody.
        if (relative is HostingFiles.Headers or HostingFiles.Redirects)
            return null;
        if (path.EndsWith('/'))
            return find(relative + Index);
        if (find(relative) is { } exact)
            return exact;
        isFolder = find($"{relative}/{Index}") is not null;
        return isFolder ? null : find(relative + ".html");
    }

    private static Task Redirect(HttpContext context, string location, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    }

    /// <summary>The target of a rule, in which some characters may be encoded and others not. A query and a fragment stay what they are.</summary>
    private static string Encoded(string to, QueryString query)
    {
        if (!to.StartsWith('/'))
            return Uri.TryCreate(to, UriKind.Absolute, out var outside) ? outside.AbsoluteUri : Uri.EscapeDataString(to);
        var end = to.AsSpan().IndexOfAny('?', '#') is var at and >= 0 ? at : to.Length;
        var rest = end == to.Length || to[end] == '#' ? query + to[end..] : to[end..];
        return EncodedPath(Uri.UnescapeDataString(to[..end])) + rest;
    }

    /// <summary>Two slashes at the beginning would lead to another host.</summary>
    private static string EncodedPath(string path) => string.Join('/', ("/" + path.TrimStart('/')).Split('/').Select(Uri.EscapeDataString));

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync("There is nothing at this address.\n", context.RequestAborted);
    }

    private async Task Send(HttpContext context, ServedFile file)
    {
        var response = context.Response;
        response.StatusCode = file.Status;
        response.ContentType = ContentTypes.Of(file.Path);
        response.Headers.ETag = IsCompressed ? "W/" + file.ETag : file.ETag;
        if (StringValues.IsNullOrEmpty(response.Headers.CacheControl))
            response.Headers.CacheControl = "public, max-age=0, must-revalidate";
        if (file.Status == StatusCodes.Status200OK && context.Request.Headers.IfNoneMatch.Any(tags => tags is not null && tags.Split(',').Any(tag => IsSame(tag.Trim(), file.ETag))))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentLength = file.Content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(file.Content, context.RequestAborted);
    }

    /// <summary>By weak comparison, RFC 9110, 8.8.3.2.</summary>
    private static bool IsSame(string tag, string etag) => tag == "*" || (tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag) == etag;
}

/// <summary>A file on its way to a browser.</summary>
/// <param name="Path">Its path in the site, which says of what type it is.</param>
internal sealed record ServedFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>Of most files 200; a page that says why there is no page has another.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    public string ETag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Content.Span))[..20]}\"";
}
