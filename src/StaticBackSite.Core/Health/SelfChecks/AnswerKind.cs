namespace StaticBackSite.Health.SelfChecks;

public enum AnswerKind
{
    Item,
    None,
    Unsure,
}
