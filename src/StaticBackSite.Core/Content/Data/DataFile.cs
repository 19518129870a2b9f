using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Content.Data;

/// <summary>A YAML file at the root of the input folder that says something once for the whole site. An extension adds its own.</summary>
/// <param name="path">Its name, which is its path.</param>
public abstract class DataFile(SourcePath path)
{
    public SourcePath Path => path;

    /// <summary>Whether the names of its keys are data too, such as the paths of pages; then it has no schema.</summary>
    public bool HasOpenKeys { get; init; }

    /// <summary>Whether its reader reports an empty file, or takes it.</summary>
    public bool ReportsEmpty { get; init; }

    public string SchemaName => $"{path.Stem}.schema.json";

    public abstract object Read(DataFileReader reader);

    /// <summary>The ids of the references that its content cites.</summary>
    public abstract IEnumerable<string> Citations(object content);
}

/// <param name="path">Its name, which is its path.</param>
/// <param name="read">Reads all keys and reports what is wrong with them; the caller reports unknown ones.</param>
public sealed class DataFile<T>(SourcePath path, Func<DataFileReader, T> read) : DataFile(path)
    where T : class
{
    /// <summary>The references that the content cites.</summary>
    public Func<T, IEnumerable<Located<string>>>? Cites { get; init; }

    public override T Read(DataFileReader reader) => read(reader);

    public override IEnumerable<string> Citations(object content) => Cites?.Invoke((T)content).Select(id => id.Value) ?? [];
}

/// <summary>What the reader of a data file is given.</summary>
/// <param name="Keys">The keys of the file’s root.</param>
/// <param name="Words">The words of the interface, for texts that the file leaves out.</param>
public sealed record DataFileReader(MapReader Keys, SourceText Source, SiteWords Words, DiagnosticBag Diagnostics)
{
    /// <summary>The root itself; null where the file is empty or could not be read.</summary>
    internal YamlNode? Root { get; init; }
}
