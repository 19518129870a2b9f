namespace StaticBackSite.Configuration;

public enum AnswerKind
{
    Item,
    None,
    Unsure,
}
