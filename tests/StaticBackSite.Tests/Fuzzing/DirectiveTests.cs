using System.Text;
using StaticBackSite.Testing.Fuzzing;
using StaticBackSite.Tests.Speed;

namespace StaticBackSite.Tests.Fuzzing;

/// <summary>
/// System.CommandLine gives a meaning to a first argument in brackets, such as <c>[suggest]</c>. This program refuses it, and whatever
/// follows never ends in an exception.
/// </summary>
[Collection(nameof(Alone))]
public sealed class DirectiveTests
{
    private static readonly string[] Directives = ["[suggest]", "[suggest:0]", "[suggest:99]", "[suggest:-1]", "[suggest:x]", "[diagram]", "[parse]", "[env:A=b]", "[env:]", "[debug]", "[help]", "[]", "[:]", "[", "[x"];

    private static readonly string[] Words =
    [
        "", " ", "-", "--", "-?", "-h", "--help", "--version", "build", "check", "explain", "new", "term", "article", "--format", "--format=", "json", "--output", "input", "--no-search",
        "=", ":", "[suggest]", "\"", "\u000b", "\u001b[31m", "\u202e", "é", "\U0001F600", "-?2-w_", "-warnings", "--date", "2026-11-22", "SB1001",
    ];

    [Fact]
    public void Nothing_that_follows_a_directive_ends_in_an_exception()
    {
        var target = FuzzTarget.Named("command-line");
        var random = new Random(20261130);
        for (var round = 0; round < Thorough.Of(full: 5_000, sample: 60); round++)
        {
            IEnumerable<string> arguments = [Directives[round % Directives.Length], .. Enumerable.Range(0, random.Next(6)).Select(_ => Word(random))];
            target.RunWithinCost(Encoding.UTF8.GetBytes(string.Join('\n', arguments)));
        }
    }

    /// <summary>A word that means something, or part of one after part of another.</summary>
    private static string Word(Random random)
    {
        var word = Words[random.Next(Words.Length)];
        return random.Next(3) > 0 ? word : word[..random.Next(word.Length + 1)] + Words[random.Next(Words.Length)];
    }
}
