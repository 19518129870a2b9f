using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Content.Data;

/// <summary>The site's references: <c>references.yml</c>, in CSL-YAML.</summary>
public sealed class Bibliography
{
    public static readonly SourcePath FileName = new("references.yml");

    public static readonly DataFile<Bibliography> File = new(FileName, Read) { ReportsEmpty = true };

    /// <summary>How strict a site is about citing references that nobody has verified.</summary>
    public static readonly PolicyKey<RuleSettings> Unverified = PolicyKey.Of("unverifiedReferences", "Citations of references marked `verified: false`.");

    public static readonly Bibliography Empty = new(new SourceText(FileName, ""), []);

    private readonly FrozenDictionary<string, Reference> _byId;

    private Bibliography(SourceText source, ImmutableArray<Reference> references)
    {
        Source = source;
        References = references;
        _byId = references.Where(r => r.Id.Length > 0).DistinctBy(r => r.Id, StringComparer.Ordinal).ToFrozenDictionary(r => r.Id, StringComparer.Ordinal);
        Names = new NameIndex(_byId.Keys);
    }

    public SourceText Source { get; }

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<Reference> References { get; }

    /// <summary>The ids, for suggestions.</summary>
    internal NameIndex Names { get; }

    /// <summary>What to do about an id that no reference has.</summary>
    public string HintFor(string id) => Suggestion.DidYouMean(id, Names) ?? $"add it to {FileName}";

    public Reference? Find(string id) => _byId.GetValueOrDefault(id);

    internal static ImmutableArray<Reference> ReadKeys(MapReader reader) => reader.MapList("references", "The references.", Reference.Read);

    private static Bibliography Read(DataFileReader reader)
    {
        var references = ReadKeys(reader.Keys);
        var wasUnreadable = reader.Keys.Unreadable.Contains("references");
        var (source, diagnostics) = (reader.Source, reader.Diagnostics);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var twice in references.Where(r => r.Id.Length > 0 && !seen.Add(r.Id)))
            diagnostics.Report(DiagnosticCodes.DuplicateReference, source, twice.Span, $"there are two references `{twice.Id}`", "delete one of them, or give this one an id of its own");
        if (references.IsEmpty && !wasUnreadable)
            diagnostics.Report(DiagnosticCodes.EmptyReferences, source, new SourceSpan(0, 1), "this file lists no reference", "add entries below `references:`, or delete the file");
        return new Bibliography(source, references);
    }
}
