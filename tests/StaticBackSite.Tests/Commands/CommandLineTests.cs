using System.Diagnostics;

namespace StaticBackSite.Tests.Commands;

/// <summary>Whatever is typed, a command ends: with exit code 0, 1 or 2, a sentence in place of a stack trace, and nothing touched that is not its own.</summary>
public sealed class CommandLineTests
{
    private static readonly string[] Values =
    [
        "", " ", "x", "-1", "0", "65536", "99999999999999999999", "a\nb", "\u001b[31m", "/dev/null", "/dev/zero", "/dev/full", "/proc/self", "/", ".", "..", "../..", "../canary", "link", "pipe", "input", "input/index.md", "x*", "?", "~", "@input/index.md", "[diagram]",
        "é", "--", "-", "2026-11-22", "2026-02-30", "9999-12-31", "https://example.org/x", "javascript:x", "//x", "SB1001", "text", "json", "sarif", "a/b/c", new string('y', 300), new string('z', 5_000), "con", "a\\b",
    ];

    private static readonly string[][] Commands =
    [
        ["build"], [], ["check"], ["verify"], ["diff"], ["new", "article"], ["new", "term"], ["new"], ["review"], ["explain"], ["serve", "--port", "abc"], ["preview", "--port", "-1"],
    ];

    private static readonly string[] Options = ["--input", "--output", "--url", "--date", "--format", "--drafts", "--no-search", "--warnings-as-errors", "--update-ledger", "--cache", "--name", "--role", "--theme", "--host-file", "--port", "--help"];

    [Theory]
    [InlineData(new[] { "build", "--output", "" }, "--output has an empty value")]
    [InlineData(new[] { "build", "--input", "" }, "--input has an empty value")]
    [InlineData(new[] { "preview", "--theme", "" }, "--theme has an empty value")]
    [InlineData(new[] { "review", "", "--name", "a", "--role", "b" }, "<page> has an empty value")]
    [InlineData(new[] { "new", "article", "A title", "--input", "" }, "--input has an empty value")]
    [InlineData(new[] { "serve", "--output", "" }, "--output has an empty value")]
    [InlineData(new[] { "serve", "--port", "abc" }, "a port is a number from 0 to 65535\n")]
    [InlineData(new[] { "serve", "--port", "5000000000" }, "a port is a number from 0 to 65535\n")]
    [InlineData(new[] { "[suggest]", "build" }, "Unrecognized command or argument '[suggest]'.\n")]
    [InlineData(new[] { "[env:A=b]" }, "Unrecognized command or argument '[env:A=b]'.\n")]
    [InlineData(new[] { "[a\u001bb]", "build", "--no-search" }, "Unrecognized command or argument '[a⟨U+001B⟩b]'.\n")]
    [InlineData(new[] { "build", "--format", "xml" }, "Argument 'xml' not recognized. Must be one of: 'text' 'github' 'sarif' 'json'\n")]
    public void Says_what_is_wrong(string[] arguments, string words)
    {
        using var staticback = new StaticBack();

        Assert.Equal(2, staticback.Run(arguments));
        Assert.StartsWith("staticback: " + words, staticback.Errors, StringComparison.Ordinal);
        Assert.EndsWith("--help` lists the commands and options.\n", staticback.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anything_may_be_typed()
    {
        var random = new Random(20261130);
        for (var line = 0; line < Thorough.Of(full: 2_000, sample: 12); line++)
        {
            string[] arguments = [.. Commands[line % Commands.Length], .. Arguments(random)];
            using var staticback = new StaticBack("above/project");
            CanaryTree[] canaries = [new(Path.Combine(staticback.Root, "canary")), new(Path.Combine(staticback.Root, "above", "canary"))];
            Directory.CreateSymbolicLink(staticback.PathOf("link"), Path.Combine(staticback.Root, "canary"));
            if (OperatingSystem.IsLinux())
                Shell.Run("mkfifo", staticback.PathOf("pipe"), staticback.PathOf("input/pipe"));
            using var process = Start(staticback, arguments);
            var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            var hasEnded = process.WaitForExit(TimeSpan.FromMinutes(1));
            if (!hasEnded)
                process.Kill(entireProcessTree: true);

            var typed = string.Join(' ', arguments.Select(argument => $"“{argument}”"));
            Assert.True(hasEnded, typed + " goes on for ever");
            Assert.True(process.ExitCode is 0 or 1 or 2, $"{typed} ends with {process.ExitCode}");
            var words = string.Concat(await said);
            Assert.DoesNotContain("   at ", words, StringComparison.Ordinal);
            Assert.DoesNotContain("error SB1592", words, StringComparison.Ordinal);
            Assert.All(canaries, canary => canary.AssertUntouched());
        }
    }

    private static IEnumerable<string> Arguments(Random random)
    {
        for (var i = random.Next(4); i > 0; i--)
        {
            if (random.Next(3) > 0)
                yield return Options[random.Next(Options.Length)];
            yield return Values[random.Next(Values.Length)];
        }
    }

    private static Process Start(StaticBack staticback, string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [ProjectFolder.Program, .. arguments])
        {
            WorkingDirectory = staticback.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        })!;
}
