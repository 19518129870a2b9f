using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using StaticBackSite.Hosting;

namespace StaticBackSite.BrowserTests;

/// <summary>Serves the site on this machine alone, as Netlify does: with the headers of <c>_headers</c>, and 404.html for what is not there.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private LoopbackServer(WebApplication application) => _application = application;

    public string Address => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<LoopbackServer> Start(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        var headers = HeaderRules.Parse(await File.ReadAllTextAsync(Path.Combine(folder, HeaderRules.FileName)));
        application.Use((context, next) =>
        {
            foreach (var (name, value) in headers.For(context.Request.Path))
                context.Response.Headers[name] = value;
            return next();
        });
        var types = new FileExtensionContentTypeProvider();
        foreach (var extension in new[] { ".pf_meta", ".pf_index", ".pf_fragment", ".pagefind" })
            types.Mappings[extension] = "application/octet-stream";
        var files = new PhysicalFileProvider(folder);
        application.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        application.UseStaticFiles(new StaticFileOptions { FileProvider = files, ContentTypeProvider = types });
        application.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.SendFileAsync(Path.Combine(folder, "404.html"), context.RequestAborted);
        });
        await application.StartAsync();
        return new LoopbackServer(application);
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();
}
