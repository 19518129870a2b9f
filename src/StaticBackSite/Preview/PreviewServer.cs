using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Pages;
using StaticBackSite.Reading.Input;
using StaticBackSite.Reporting;
using StaticBackSite.Routing;
using StaticBackSite.Serving;

namespace StaticBackSite.Preview;

/// <summary>
/// Shows the site while somebody works on it. A change of a file makes a new <see cref="PreviewedSite"/> from the old one, by
/// the same journey as a build, and tells the open pages; the checks run after that.
/// </summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestBurst = TimeSpan.FromMilliseconds(80);
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Unsettled = TimeSpan.FromMilliseconds(30);

    private readonly PreviewSettings _settings;
    private readonly Reporter _reporter;
    private readonly InputFolder _input;
    private readonly ThemeFolder _theme;
    private readonly SiteBuild _build;
    private readonly WatchFolders _watch;
    private readonly EventStream _events = new();
    private readonly DescribePage _describe;
    private readonly TryEdit _try;
    private readonly PreviewSearch _search;
    private readonly PreviewReport _report;
    private readonly HostingRules _hosting;
    private readonly IdleCollector _garbage = new();
    private readonly TaskCompletionSource<PreviewedSite> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stop = new();
    private volatile PreviewedSite? _site;
    private LoopbackServer? _server;
    private Task _following = Task.CompletedTask;
    private string? _lastFailure;

    private PreviewServer(PreviewSettings settings, Reporter reporter, SiteDefinition site, IPageRenderer theme)
    {
        _settings = settings;
        _reporter = reporter;
        _input = new InputFolder(settings.Input, TimeProvider.System);
        _theme = new ThemeFolder(theme, settings.Themes, TimeProvider.System);
        _build = new SiteBuild(site, _theme) { IsLazy = true };
        _watch = new WatchFolders(settings.Themes.Prepend(settings.Input), reporter.WriteForPeople, settings.Poll);
        _describe = new DescribePage(settings);
        _try = new TryEdit(settings, site, _theme);
        _report = new PreviewReport(reporter);
        _search = new PreviewSearch(settings.Build.Search, reporter, _watch.Signal);
        _hosting = settings.HostFile is { } file && Path.Exists(file) ? ReadHostingRules.Toml(Encoding.UTF8.GetString(DiskEntry.ReadFile(file))) : HostingRules.None;
    }

    public string Address => _server!.Address;

    /// <summary>Where the site begins.</summary>
    public string Home => Address + _site!.BasePath + "/";

    /// <exception cref="PortUnavailableException">The port is taken, or the machine refuses it.</exception>
    public static async Task<PreviewServer> Start(PreviewSettings settings, Reporter reporter, SiteDefinition site, IPageRenderer theme)
    {
        var preview = new PreviewServer(settings, reporter, site, theme);
        try
        {
            // The server gets up while the site is built; who asks meanwhile waits.
            var building = Task.Run(preview.Begin);
            preview._server = await LoopbackServer.Start(settings.Port, preview.Respond, reporter.WriteForPeople);
            await building;
            preview._following = Task.Run(preview.Follow);
            return preview;
        }
        catch
        {
            await preview.DisposeAsync();
            throw;
        }
    }

    /// <summary>Checks the site for the first time and tells the terminal.</summary>
    public void TellFindings()
    {
        Guard("check the site", () =>
        {
            foreach (var line in _site!.Hosting().Then(_hosting).NotUnderstood)
                _reporter.WriteForPeople(ServingCodes.Report(ServingCodes.HostingRuleIgnored, line));
            Tell(_site!);
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _watch.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        await _following;
        await _search.DisposeAsync();
        _garbage.Dispose();
        _stop.Dispose();
    }

    private void Begin()
    {
        try
        {
            _input.Look();
            _first.SetResult(_site = Build());
            _garbage.Postpone();
        }
        catch (Exception failed)
        {
            _first.SetException(failed);
            throw;
        }
    }

    private PreviewedSite Build()
    {
        var options = _settings.Build with { Search = _search.IsOffered };
        var publication = _build.Run(_input.Files, options, _site?.Publication);
        return new PreviewedSite((_site?.Version ?? 0) + 1, publication, _input.Diagnostics, _settings.WarningsAsErrors);
    }

    private async Task Follow()
    {
        try
        {
            while (true)
            {
                await _watch.Wait(Quiet, LongestBurst, _stop.Token);
                _garbage.Postpone();
                var hints = _watch.TakeHints();
                var changed = Update(hints);
                // After a look at what the machine told of follows one at everything.
                if (_input.IsUnsettled || _theme.IsUnsettled || changed || hints is not null)
                    _ = Task.Delay(_input.IsUnsettled || _theme.IsUnsettled ? Unsettled : Settled, _stop.Token).ContinueWith(_ => _watch.Signal(), TaskContinuationOptions.OnlyOnRanToCompletion);
            }
        }
        catch (OperationCanceledException)
        {
            // The preview has been closed.
        }
    }

    /// <returns>Whether anything has changed.</returns>
    private bool Update(IReadOnlySet<string>? hints)
    {
        var isOther = true;
        Guard("follow this change", () =>
        {
            var input = _input.Look(hints);
            var theme = _theme.Look(hints);
            isOther = input || theme || _search.IsOffered != _site!.Publication.Linked.Options.Search;
            if (!isOther)
                return;
            var site = Build();
            _site = site;
            _events.Send("change", Describe(site, input ? _input.Changed : [], stylesOnly: theme != input && (theme ? _theme.OnlyStylesChanged : _input.Changed.All(ThemeSettings.IsStyle))));
            _search.Refresh(site);
            Tell(site);
        });
        return isOther;
    }

    /// <summary>Whatever happens in one turn, the preview goes on. What happens in every turn is said once.</summary>
    private void Guard(string task, Action work)
    {
        try
        {
            work();
            _lastFailure = null;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            var message = $"staticback could not {task} ({failed.GetType().Name}: {failed.Message})";
            if (message != _lastFailure)
                _reporter.WriteForPeople(ServingCodes.Report(ServingCodes.PreviewFailed, message, "the preview shows the site as it was; undo the change, and please report this"));
            _lastFailure = message;
        }
    }

    /// <summary>What changed, in one line of JSON.</summary>
    private string Describe(PreviewedSite site, ImmutableArray<SourcePath> changed, bool stylesOnly)
    {
        var style = stylesOnly ? site.Publication.Files.Select(f => f.Url).FirstOrDefault(url => url.Value.StartsWith("/assets/site.", StringComparison.Ordinal) && url.Value.EndsWith(".css", StringComparison.Ordinal)).Href(site.BasePath) : null;
        var page = _settings.Open ? changed.Select(path => site.Publication.Index.Page(path)).FirstOrDefault(p => p is not null) : null;
        return JsonSerializer.Serialize(new Change(site.Version, style, page is null ? null : site.Publication.Index.Href(page)), PreviewJson.Default.Change);
    }

    private void Tell(PreviewedSite site)
    {
        _report.Write(site.Report);
        _events.Send("findings", $"{{\"version\":{site.Version}}}");
    }

    private async Task Respond(HttpContext context)
    {
        var site = _site ?? await _first.Task;
        var path = context.Request.Path.Value ?? "/";
        if (path.StartsWith(PreviewScript.Folder, StringComparison.Ordinal))
            await RespondItself(context, path[PreviewScript.Folder.Length..], site);
        else if (path == site.DecodedBasePath + TryEdit.Address)
            await RespondItself(context, "editor.html", site);
        else if (path.StartsWith(site.DecodedBasePath + TryEdit.Address, StringComparison.Ordinal))
            await RespondItself(context, path[(site.DecodedBasePath.Length + TryEdit.Address.Length)..], site);
        else if (!path.StartsWith(site.DecodedBasePath + "/", StringComparison.Ordinal))
            context.Response.Redirect(site.BasePath + "/");
        else
            await RespondWithSite(context, path[site.DecodedBasePath.Length..], site);
    }

    private async Task RespondWithSite(HttpContext context, string path, PreviewedSite site)
    {
        if (await _search.Find(path, site) is { } index)
        {
            await new SiteResponder(_ => index, () => _hosting).Respond(context);
            return;
        }
        context.Request.PathBase = site.DecodedBasePath;
        context.Request.Path = path;
        ServedFile? shown = null;
        ServedFile? Find(string file)
        {
            try
            {
                return site.Find(file) is { } found ? shown = found : null;
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                _reporter.WriteForPeople(ServingCodes.Report(ServingCodes.PreviewFailed, $"{file} cannot be rendered ({failed.GetType().Name}: {failed.Message})", "that is a fault of staticback; please report it"));
                return new ServedFile(file, ErrorPage.Failed(failed.Message)) { Status = StatusCodes.Status500InternalServerError };
            }
        }
        context.Response.OnStarting(() =>
        {
            // How the page's own script learns which state of the page it stands in.
            if (shown is not null)
                context.Response.Headers["Server-Timing"] = $"page;desc={shown.ETag}";
            if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
                context.Response.Headers.CacheControl = "no-cache";
            return Task.CompletedTask;
        });
        await new SiteResponder(Find, () => site.Hosting().Then(_hosting)).Respond(context);
        _search.Refresh(site);
    }

    /// <summary>
    /// Builds the site with a text that a page of this very preview sends. A page from elsewhere cannot: it would have to name another origin, and
    /// JSON is no form. Nothing is written, whatever is sent.
    /// </summary>
    private async Task Try(HttpContext context, PreviewedSite site)
    {
        var (request, response) = (context.Request, context.Response);
        if (request.Headers.Origin != $"http://{request.Host}" || request.ContentType?.Split(';')[0].Trim() != "application/json")
        {
            response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        if (request.ContentLength is not (> 0 and <= TryEdit.Longest))
        {
            response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }
        // The server accepts no body anywhere else.
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = TryEdit.Longest;
        var body = new byte[(int)request.ContentLength.Value];
        await request.Body.ReadExactlyAsync(body, context.RequestAborted);
        if (TryEdit.Read(body) is not { } tried)
        {
            response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        response.ContentType = "application/json";
        await response.Body.WriteAsync(await Task.Run(() => _try.Run(tried, _input.Files, site, context.RequestAborted), context.RequestAborted), context.RequestAborted);
    }

    private async Task RespondItself(HttpContext context, string name, PreviewedSite site)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (name == "try" && HttpMethods.IsPost(context.Request.Method))
        {
            await Try(context, site);
            return;
        }
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }
        switch (name)
        {
            case "events" when HttpMethods.IsHead(context.Request.Method):
                context.Response.ContentType = "text/event-stream";
                break;
            case "events":
                await _events.Respond(context, () => Describe(_site!, [], stylesOnly: false), _stop.Token);
                break;
            case "page":
                context.Response.ContentType = "application/json";
                await context.Response.Body.WriteAsync(_describe.At(context.Request.Query["at"].ToString(), site), context.RequestAborted);
                break;
            case TryEdit.PageList:
                context.Response.ContentType = "application/json";
                await context.Response.Body.WriteAsync(TryEdit.Pages(site.Publication.Index, isWhole: false), context.RequestAborted);
                break;
            case "source" when TryEdit.TextOf(site, context.Request.Query["path"].ToString()) is { } text:
                context.Response.ContentType = "text/plain; charset=utf-8";
                await context.Response.WriteAsync(text, context.RequestAborted);
                break;
            case var file when PreviewScript.File(file) is { } bytes:
                await new SiteResponder(_ => new ServedFile(file, bytes), () => HostingRules.None).Respond(context);
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }
}
