using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Content.Data;

/// <summary>The reading grade that each page had when it was last recorded: <c>reading-grades.yml</c>.</summary>
internal sealed class ReadingGrades
{
    public static readonly SourcePath FileName = new("reading-grades.yml");

    public static readonly DataFile<ReadingGrades> File = new(FileName, reader => Read(reader.Source, reader.Root, reader.Diagnostics)) { HasOpenKeys = true, ReportsEmpty = true };

    public static readonly ReadingGrades Empty = new(FrozenDictionary<string, double>.Empty);

    private readonly FrozenDictionary<string, double> _byPath;

    private ReadingGrades(FrozenDictionary<string, double> byPath) => _byPath = byPath;

    /// <summary>For messages about <see cref="Pages"/>.</summary>
    public SourceText Source { get; init; } = new(FileName, "");

    /// <summary>The pages that have a grade, as they are written.</summary>
    public ImmutableArray<Located<string>> Pages { get; init; } = [];

    public double? Of(SourcePath page) => _byPath.TryGetValue(page.Value, out var grade) ? grade : null;

    private static ReadingGrades Read(SourceText source, YamlNode? root, DiagnosticBag diagnostics)
    {
        var grades = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var entry in (root as YamlMap)?.Entries ?? [])
        {
            if (entry.Value is YamlScalar scalar && double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var grade))
                grades[entry.Key.Value] = grade;
            else
                diagnostics.Report(DiagnosticCodes.WrongType, source, entry.Value.Span with { Length = Math.Max(1, entry.Value.Span.Length) }, $"the grade of `{entry.Key.Value}` must be a number", "write one with a point, for example 6.4");
        }
        return new ReadingGrades(grades.ToFrozenDictionary(StringComparer.Ordinal))
        {
            Source = source,
            Pages = [.. ((root as YamlMap)?.Entries ?? []).Select(entry => new Located<string>(entry.Key.Value, entry.Key.Span))],
        };
    }

    /// <summary>The text of the file for these grades.</summary>
    public static string Write(IEnumerable<(SourcePath Page, double Grade)> grades)
    {
        var text = new StringBuilder("# The reading grade of each page (Flesch-Kincaid, every word counted as it is).\n");
        text.Append("# A page may not get harder than this. Written by `staticback build --update-grades`; lower a figure by hand to ask for more.\n");
        foreach (var (page, grade) in grades)
            text.Append(page.Value).Append(": ").Append(grade.ToString("0.0", CultureInfo.InvariantCulture)).Append('\n');
        return text.ToString();
    }
}
