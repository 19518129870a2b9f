using System.Collections.Immutable;
using System.Globalization;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Health.SelfChecks;

/// <summary>One question and what its answers lead to.</summary>
public sealed record SelfCheckQuestion
{
    public required SourceSpan Place { get; init; }

    public required Located<string> Id { get; init; }

    public required QuestionKind Kind { get; init; }

    /// <summary>Asks for warning signs: an answer other than “none” never goes by in silence.</summary>
    public bool IsSafety { get; init; }

    public required string Text { get; init; }

    /// <summary>The level of care cards whose signs are the answers.</summary>
    public Located<string>? ItemsFrom { get; init; }

    public required ImmutableArray<SelfCheckItem> Items { get; init; }

    public bool HasNone { get; init; }

    public bool HasUnsure { get; init; }

    public SelfCheckOutcome OnAny { get; init; } = SelfCheckOutcome.Nothing;

    public SelfCheckOutcome OnUnsure { get; init; } = SelfCheckOutcome.Nothing;

    public static SelfCheckQuestion Read(MapReader reader) => new()
    {
        Place = reader.Place,
        Id = reader.RequiredLocatedText("id", "A short name."),
        Kind = reader.Choice<QuestionKind>("kind", "`radio` for one answer, `checkbox` for as many as fit.")?.Value ?? QuestionKind.Radio,
        IsSafety = reader.Flag("safety", "Asks for warning signs."),
        Text = reader.RequiredText("text", "The question."),
        ItemsFrom = reader.LocatedText("itemsFrom", "The level of red-flags.yml whose signs are the answers."),
        Items = reader.MapList("items", "The answers.", SelfCheckItem.Read),
        HasNone = reader.Flag("none", "Offers “None of these”."),
        HasUnsure = reader.Flag("unsure", "Offers “I am not sure”."),
        OnAny = reader.Map("onAny", "What each of the items leads to.", SelfCheckOutcome.Read) ?? SelfCheckOutcome.Nothing,
        OnUnsure = reader.Map("onUnsure", "What “I am not sure” leads to.", SelfCheckOutcome.Read) ?? SelfCheckOutcome.Nothing,
    };

    /// <summary>Everything that can be chosen, in the order in which it is shown.</summary>
    public IEnumerable<SelfCheckAnswer> Answers(RedFlags? flags, SelfCheckWords words)
    {
        var signs = ItemsFrom is { } level ? flags?.Card(level.Value)?.Signs ?? [] : [];
        foreach (var (i, sign) in signs.Index())
            yield return new SelfCheckAnswer((i + 1).ToString(CultureInfo.InvariantCulture), AnswerKind.Item, sign.Text.Value, OnAny);
        foreach (var item in Items)
            yield return new SelfCheckAnswer(item.Id.Value, AnswerKind.Item, item.Text, item.Leads.With(OnAny));
        if (HasNone)
            yield return new SelfCheckAnswer("none", AnswerKind.None, words.None, SelfCheckOutcome.Nothing);
        if (HasUnsure)
            yield return new SelfCheckAnswer("unsure", AnswerKind.Unsure, words.Unsure, OnUnsure);
    }
}

public enum QuestionKind
{
    /// <summary>One answer.</summary>
    Radio,

    /// <summary>As many answers as fit.</summary>
    Checkbox,
}

/// <summary>An answer as it is written.</summary>
public sealed record SelfCheckItem(Located<string> Id, string Text, SelfCheckOutcome Leads)
{
    public static SelfCheckItem Read(MapReader reader) => new(
        reader.RequiredLocatedText("id", "A short name, used once in the question."),
        reader.RequiredText("text", "The answer."),
        SelfCheckOutcome.ReadAdditions(reader));
}

/// <summary>What an answer leads to.</summary>
/// <param name="Result">The result that ends the check; null where it goes on.</param>
/// <param name="Note">Advice that is added to the result.</param>
/// <param name="Pages">Pages that are added to the result at the end.</param>
public sealed record SelfCheckOutcome(Located<string>? Result, Located<string>? Note, ImmutableArray<Located<string>> Pages)
{
    public static readonly SelfCheckOutcome Nothing = new(null, null, []);

    public static SelfCheckOutcome Read(MapReader reader) =>
        ReadAdditions(reader) with { Result = reader.LocatedText("result", "The final result that ends the check here.") };

    public static SelfCheckOutcome ReadAdditions(MapReader reader) => new(
        null,
        reader.LocatedText("note", "The note that is added to the result."),
        reader.TextList("pages", "Pages that may fit, as paths of their files."));

    public SelfCheckOutcome With(SelfCheckOutcome other) => new(Result ?? other.Result, Note ?? other.Note, [.. Pages, .. other.Pages]);
}

/// <summary>An answer as it is shown, with all that it leads to.</summary>
public sealed record SelfCheckAnswer(string Id, AnswerKind Kind, string Text, SelfCheckOutcome Leads);

public enum AnswerKind
{
    Item,
    None,
    Unsure,
}
