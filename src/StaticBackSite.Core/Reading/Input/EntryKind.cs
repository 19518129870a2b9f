namespace StaticBackSite.Reading.Input;

/// <summary>What a name on the disk stands for.</summary>
public enum EntryKind
{
    /// <summary>Nothing is there, or it cannot be looked at.</summary>
    Missing,

    /// <summary>An ordinary file.</summary>
    File,

    Folder,

    SymbolicLink,

    /// <summary>A named pipe, a socket or a device: reading one may wait or go on for ever.</summary>
    Special,
}
