using StaticBackSite.Yaml;

namespace StaticBackSite.Content;

/// <summary>A key of front matter that an extension adds to every page and term.</summary>
public abstract class FrontMatterKey(string name)
{
    /// <summary>As it is written in YAML, in camelCase.</summary>
    public string Name { get; } = name;

    /// <summary>The value, with every misfit reported; null where the key is absent.</summary>
    public abstract object? Read(MapReader reader);
}

/// <param name="read">Reads the key with one call of the reader, from which its schema is made too.</param>
public sealed class FrontMatterKey<T>(string name, Func<MapReader, T?> read) : FrontMatterKey(name)
    where T : class
{
    public override T? Read(MapReader reader) => read(reader);
}
