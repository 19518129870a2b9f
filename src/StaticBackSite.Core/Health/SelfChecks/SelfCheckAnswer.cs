namespace StaticBackSite.Health.SelfChecks;

/// <summary>An answer as it is shown, with all that it leads to.</summary>
public sealed record SelfCheckAnswer(string Id, AnswerKind Kind, string Text, SelfCheckOutcome Leads);
