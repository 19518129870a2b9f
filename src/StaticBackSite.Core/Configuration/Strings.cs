namespace StaticBackSite.Configuration;

/// <content>What is made of several texts together.</content>
public sealed partial class Strings
{
    /// <summary>A day as readers write it: 30 November 2026. The names come from the file, so every machine writes the same.</summary>
    public string LongDate(DateOnly day) => Dates.Full(day.Day, Month(day.Month), day.Year);

    /// <summary>The names of a list, such as authors.</summary>
    public string List(IEnumerable<string> names) => names.DefaultIfEmpty("").Aggregate((before, next) => Lists.Pair(before, next));

    private string Month(int month) => month switch
    {
        1 => Dates.January,
        2 => Dates.February,
        3 => Dates.March,
        4 => Dates.April,
        5 => Dates.May,
        6 => Dates.June,
        7 => Dates.July,
        8 => Dates.August,
        9 => Dates.September,
        10 => Dates.October,
        11 => Dates.November,
        _ => Dates.December,
    };
}
