using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StaticBackSite.BrowserTests;

/// <summary>
/// The Firefox of this machine, driven by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), which every Firefox speaks. Playwright drives
/// none but its own, and the libraries that speak BiDi either need geckodriver or a version of each other that no registry holds. The
/// dozen commands that the tests need are here. Started when a test first asks for it.
/// </summary>
public sealed class Firefox : IAsyncLifetime
{
    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/firefox-esr", "/usr/bin/firefox", "/snap/bin/firefox", "/Applications/Firefox.app/Contents/MacOS/firefox", @"C:\Program Files\Mozilla Firefox\firefox.exe",
    ];

    /// <summary>Light colours, little motion, and no calls home.</summary>
    private const string Preferences =
        """
        user_pref("layout.css.prefers-color-scheme.content-override", 1);
        user_pref("ui.prefersReducedMotion", 1);
        user_pref("app.normandy.enabled", false);
        user_pref("app.update.enabled", false);
        user_pref("browser.safebrowsing.update.enabled", false);
        user_pref("datareporting.policy.dataSubmissionEnabled", false);
        user_pref("network.captive-portal-service.enabled", false);
        user_pref("network.connectivity-service.enabled", false);
        user_pref("services.settings.server", "data:,");
        """;

    private readonly string _profile = Directory.CreateTempSubdirectory("staticback-firefox-").FullName;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _asked = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Lazy<Task<bool>> _started;
    private Process? _process;
    private int _last;

    public Firefox() => _started = new(Launch);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <returns>A tab at an address; null where this machine has no Firefox.</returns>
    public async Task<FirefoxPage?> Open(Uri address)
    {
        if (!await _started.Value)
            return null;
        var tab = await Ask("browsingContext.create", new JsonObject { ["type"] = "tab" });
        var page = new FirefoxPage(this, tab["context"]!.GetValue<string>());
        await page.Ask("browsingContext.setViewport", new JsonObject { ["viewport"] = new JsonObject { ["width"] = Reader.Desk, ["height"] = 800 } });
        await page.GoTo(address);
        return page;
    }

    public async Task<JsonNode> Ask(string method, JsonObject parameters)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = _asked[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters });
        await _sending.WaitAsync(_end.Token);
        await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, _end.Token);
        _sending.Release();
        return await answer.Task.WaitAsync(TimeSpan.FromMilliseconds(Reader.Patience));
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _socket.Dispose();
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }
        _sending.Dispose();
        _end.Dispose();
        Directory.Delete(_profile, recursive: true);
    }

    private static string? Find() => Environment.GetEnvironmentVariable("FIREFOX") is { Length: > 0 } named ? named
        : UsualPlaces.FirstOrDefault(File.Exists) ?? (Chromium.TryInstallAsRoot("firefox-esr") ? UsualPlaces.FirstOrDefault(File.Exists) : null);

    private async Task<bool> Launch()
    {
        if (Find() is not { } program)
            return false;
        await File.WriteAllTextAsync(Path.Combine(_profile, "user.js"), Preferences);
        _process = Process.Start(new ProcessStartInfo(program, ["--headless", "--no-remote", "--remote-debugging-port", "0", "--profile", _profile, "about:blank"]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        var listening = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data?.Split("WebDriver BiDi listening on ") is [_, var address])
                listening.TrySetResult(address);
        };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        var socket = await listening.Task.WaitAsync(TimeSpan.FromMilliseconds(Reader.Patience));
        await _socket.ConnectAsync(new Uri(socket + "/session"), _end.Token);
        _ = Listen();
        await Ask("session.new", new JsonObject { ["capabilities"] = new JsonObject() });
        return true;
    }

    private async Task Listen()
    {
        var buffer = new byte[64 * 1024];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer, _end.Token);
                message.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage)
                    continue;
                Answer(JsonNode.Parse(message.ToArray())!);
                message.SetLength(0);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            foreach (var asked in _asked.Values)
                asked.TrySetException(new InvalidOperationException("Firefox has gone.", gone));
        }
    }

    private void Answer(JsonNode message)
    {
        // Events have no number.
        if (message["id"] is not { } id || !_asked.TryRemove(id.GetValue<int>(), out var asked))
            return;
        if (message["result"] is { } result)
            asked.SetResult(result);
        else
            asked.SetException(new InvalidOperationException($"Firefox says: {message.ToJsonString()}"));
    }
}

/// <summary>A tab of <see cref="Firefox"/>.</summary>
public sealed class FirefoxPage(Firefox firefox, string context)
{
    public Task<JsonNode> Ask(string method, JsonObject parameters)
    {
        parameters["context"] = context;
        return firefox.Ask(method, parameters);
    }

    public Task<JsonNode> GoTo(Uri address) => Ask("browsingContext.navigate", new JsonObject { ["url"] = address.ToString(), ["wait"] = "complete" });

    /// <summary>Runs a script in every document before its own.</summary>
    public Task RunFirst(string script) =>
        firefox.Ask("script.addPreloadScript", new JsonObject { ["functionDeclaration"] = $"() => {{ {script} }}", ["contexts"] = new JsonArray(context) });

    public async Task<T> Evaluate<T>(string expression)
    {
        var answer = await firefox.Ask("script.evaluate", new JsonObject
        {
            ["expression"] = $"(async () => JSON.stringify(await ({expression})))()",
            ["awaitPromise"] = true,
            ["target"] = new JsonObject { ["context"] = context },
        });
        if (answer["exceptionDetails"] is { } wrong)
            throw new InvalidOperationException($"{expression}: {wrong["text"]}");
        return JsonSerializer.Deserialize<T>(answer["result"]!["value"]?.GetValue<string>() ?? "null")!;
    }

    /// <summary>Waits until something is so, patiently.</summary>
    public async Task Until(string expression)
    {
        var waiting = $"new Promise(done => {{ const look = () => ({expression}) ? done(true) : setTimeout(look, 50); look(); setTimeout(() => done(false), {Reader.Patience / 2}); }})";
        Assert.True(await Evaluate<bool>(waiting), $"waited for {expression}");
    }

    /// <summary>Presses a key, or several at once: the last is the one that is pressed while the others are held.</summary>
    public Task<JsonNode> Press(params string[] keys) => Act("key", "keyboard", [.. keys.Select(key => Key("keyDown", key)), .. keys.Reverse().Select(key => Key("keyUp", key))]);

    public Task<JsonNode> Type(string text) => Act("key", "keyboard", [.. text.SelectMany(sign => (JsonNode[])[Key("keyDown", $"{sign}"), Key("keyUp", $"{sign}")])]);

    public async Task PointAt(string selector)
    {
        var place = await Evaluate<double[]>($"(part => {{ part.scrollIntoView({{ block: 'center', behavior: 'instant' }}); const box = part.getClientRects()[0]; return [box.left + box.width / 2, box.top + box.height / 2]; }})(document.querySelector('{selector}'))");
        await PointAt(place[0], place[1]);
    }

    public Task<JsonNode> PointAt(double x, double y) =>
        Act("pointer", "mouse", [new JsonObject { ["type"] = "pointerMove", ["x"] = (int)x, ["y"] = (int)y }]);

    /// <summary>What a printer gets.</summary>
    public async Task<byte[]> Print() =>
        Convert.FromBase64String((await Ask("browsingContext.print", new JsonObject { ["background"] = true, ["page"] = new JsonObject { ["width"] = 21.0, ["height"] = 29.7 }, ["margin"] = new JsonObject { ["top"] = .7, ["bottom"] = .7, ["left"] = .8, ["right"] = .8 } }))["data"]!.GetValue<string>());

    private static JsonObject Key(string type, string key) => new() { ["type"] = type, ["value"] = key };

    private Task<JsonNode> Act(string type, string id, JsonNode[] actions) =>
        Ask("input.performActions", new JsonObject { ["actions"] = new JsonArray(new JsonObject { ["type"] = type, ["id"] = id, ["actions"] = new JsonArray(actions) }) });
}
