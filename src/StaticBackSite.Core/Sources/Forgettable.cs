namespace StaticBackSite.Sources;

/// <summary>
/// A value that takes no memory while nobody looks at it, and is made again for the next who does: what the pages of a large
/// site are made of is looked at three times and would otherwise be kept for a whole build.
/// </summary>
/// <param name="value">Null where it is made on first use.</param>
/// <param name="again">Makes an equal value from what is kept; safe to call from many threads.</param>
internal sealed class Forgettable<T>(T? value, Func<T> again)
    where T : class
{
    private readonly WeakReference<T> _kept = new(value!);

    /// <summary>An instance that nobody else looks at, which the caller may change.</summary>
    public T Again() => again();

    /// <summary>Two calls may give two instances, so who compares parts of it takes them from one.</summary>
    public T Value
    {
        get
        {
            if (_kept.TryGetTarget(out var value))
                return value;
            value = again();
            _kept.SetTarget(value);
            return value;
        }
    }
}
