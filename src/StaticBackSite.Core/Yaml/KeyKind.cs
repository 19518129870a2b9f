namespace StaticBackSite.Yaml;

public enum KeyKind
{
    Text,
    Date,
    Flag,
    Number,
    Choice,
    TextList,
    Map,
    MapList,
    FlagOrTextList,
    NumberLists,

    /// <summary>A map whose keys are data.</summary>
    Entries,
}
