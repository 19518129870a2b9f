using System.Collections.Immutable;

namespace StaticBackSite.Testing.Fuzzing;

/// <summary>
/// One way for bytes from outside to reach the program. Whatever the bytes are, a target ends with findings or with a site;
/// an exception, a file outside the output folder, a raw control character in a report or memory out of proportion is a fault.
/// </summary>
/// <param name="Run">Throws where the program fails.</param>
internal sealed record FuzzTarget(string Name, Action<byte[]> Run)
{
    /// <summary>What an input may allocate besides the cost of an ordinary small site, in bytes for each of its own.</summary>
    private const long AllowancePerByte = 10_000;

    private const long Allowance = 20_000_000;

    public static ImmutableArray<FuzzTarget> All { get; } =
    [
        new("front-matter", SiteTargets.FrontMatter),
        new("data", SiteTargets.Data),
        new("markdown", SiteTargets.Page),
        new("drawing", SiteTargets.Drawing),
        new("site", SiteTargets.Site),
        new("redirects", RedirectTarget.Run),
        new("command-line", CommandLineTarget.Run),
    ];

    /// <summary>The files that <c>data</c> stands for; the first byte of its inputs chooses among them, <c>0</c> the first.</summary>
    public static ImmutableArray<string> DataFiles => SiteTargets.DataFiles;

    public static FuzzTarget Named(string name) =>
        All.FirstOrDefault(target => target.Name == name) ?? throw new ArgumentException($"no target `{name}`; there are {string.Join(", ", All.Select(target => target.Name))}", nameof(name));

    /// <exception cref="FuzzFailureException">The report holds what a terminal or a log would obey, or what hides or reorders text.</exception>
    public static void Readable(string report) => SiteCheck.Readable(report);

    /// <summary>
    /// Runs the target and counts what all threads allocate: steps that grow faster than the input show as memory, on a busy machine too.
    /// Only meaningful where nothing else runs in the process.
    /// </summary>
    /// <returns>The bytes allocated.</returns>
    public long RunWithinCost(byte[] input)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Run(input);
        var cost = GC.GetTotalAllocatedBytes(precise: true) - before;
        return cost <= Allowance + (AllowancePerByte * input.Length) ? cost
            : throw new FuzzFailureException($"{input.Length} bytes of {Name} made the program allocate {cost / 1_000_000} MB");
    }
}
