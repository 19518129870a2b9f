using System.Collections.Immutable;
using System.Text;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Health.Evidence;

/// <summary><c>[evidence: some]</c>; the word is kept as written, so that a wrong one can be reported.</summary>
public sealed class EvidenceLabelInline(string word) : SiteInline
{
    /// <summary>What the label and the page that lists every reference need.</summary>
    internal static readonly ImmutableArray<string> OwnAssets = ["evidence"];

    public string Word { get; } = word;

    public EvidenceLevel? Level => Enum.TryParse<EvidenceLevel>(Word, ignoreCase: true, out var level) && Enum.IsDefined(level) ? level : null;

    public override ImmutableArray<string> Assets => OwnAssets;

    public override string ShownWords(SingleSources sources) => Level switch
    {
        null => "",
        EvidenceLevel.Good => sources.HealthStrings.Evidence.Good,
        EvidenceLevel.Some => sources.HealthStrings.Evidence.Some,
        EvidenceLevel.Opinion => sources.HealthStrings.Evidence.Opinion,
        EvidenceLevel.Reasoning => sources.HealthStrings.Evidence.Reasoning,
        _ => sources.HealthStrings.Evidence.Unknown,
    };

    public override void Check(SourceText source, DiagnosticBag diagnostics)
    {
        if (Level is null)
        {
            diagnostics.Report(
                EvidenceLabelKind.Unknown, source, SourceSpan.Of(this), $"`{Word}` is not an evidence label",
                Suggestion.DidYouMean(Word, ["good", "some", "opinion", "unknown"]) ?? "write good, some, opinion or unknown");
        }
    }

    public override void WriteHtml(BodyWriter body)
    {
        if (Level is { } level)
            body.WritePart(new EvidenceLabelModel(BodyWriter.IdOf(this), level, ShownWords(body.Index.Sources)));
    }

    public override void WriteCopy(CopyWriter copy, StringBuilder text)
    {
        if (Level is not null)
            text.Append('(').Append(ShownWords(copy.Index.Sources)).Append(')');
    }
}

public sealed record EvidenceLabelModel(string? Id, EvidenceLevel Level, string Words) : BlockModel(Id);

/// <summary>How well a claim is supported, as readers see it.</summary>
public enum EvidenceLevel
{
    Good,
    Some,
    /// <summary>Experts say so, and the page cites them.</summary>
    Opinion,
    /// <summary>The contributors concluded it themselves.</summary>
    Reasoning,
    Unknown,
}
