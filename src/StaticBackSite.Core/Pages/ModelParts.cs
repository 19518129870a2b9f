using System.Collections.Immutable;

namespace StaticBackSite.Pages;

/// <summary>Values that packs add to a model: at most one of each type, which is also how a layout asks for it.</summary>
public readonly struct ModelParts
{
    private readonly ImmutableArray<object> _parts;

    private ModelParts(ImmutableArray<object> parts) => _parts = parts;

    public T? Get<T>()
        where T : class => _parts.IsDefault ? null : _parts.OfType<T>().FirstOrDefault();

    /// <summary>The same parts and this one, in place of another of its type.</summary>
    public ModelParts With<T>(T part)
        where T : class => new([.. _parts.IsDefault ? [] : _parts.Where(other => other is not T), part]);
}
