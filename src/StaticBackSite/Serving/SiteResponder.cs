using Microsoft.Extensions.Primitives;
using StaticBackSite.Outputs.Hosting;

namespace StaticBackSite.Serving;

/// <summary>
/// Answers requests for a site as its host does: addresses without a file name, redirects, the site's own headers, and
/// <c>404.html</c> for what is not there. Where the files come from is the caller's business.
/// </summary>
/// <param name="find">The file at a path of the site such as <c>articles/x/index.html</c>, or null.</param>
/// <param name="rules">What the host is told.</param>
public sealed class SiteResponder(Func<string, ServedFile?> find, Func<HostingRules> rules)
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
                return Redirect(context, to, status);
            file = Find(to, out _) is { } other ? other with { Status = status } : null;
        }
        else if (isFolder)
        {
            return Redirect(context, request.PathBase + path + "/", StatusCodes.Status301MovedPermanently);
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

    private static Task Redirect(HttpContext context, string to, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = to.StartsWith('/') ? EscapePath(to) + context.Request.QueryString : to;
        return Task.CompletedTask;
    }

    /// <summary>A fragment stays one. Two slashes at the beginning would lead to another host.</summary>
    private static string EscapePath(string to)
    {
        var hash = to.IndexOf('#', StringComparison.Ordinal);
        var path = "/" + (hash < 0 ? to : to[..hash]).TrimStart('/');
        return string.Join('/', path.Split('/').Select(segment => Uri.EscapeDataString(Uri.UnescapeDataString(segment)))) + (hash < 0 ? "" : to[hash..]);
    }

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
