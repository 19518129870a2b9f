namespace StaticBackSite.Generators;

/// <summary>One text of the interface: <c>group.name</c>, or <c>group.name.one</c> for a plural form.</summary>
internal sealed class StringEntry(string group, string name, string? form, string text, int line)
{
    public string Group { get; } = group;

    public string Name { get; } = name;

    /// <summary><c>one</c> or <c>other</c>; null where the text is the same for every number.</summary>
    public string? Form { get; } = form;

    public string Text { get; } = text;

    /// <summary>From 0.</summary>
    public int Line { get; } = line;

    public string Key => Form is null ? $"{Group}.{Name}" : $"{Group}.{Name}.{Form}";
}
