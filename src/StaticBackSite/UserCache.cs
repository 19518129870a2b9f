namespace StaticBackSite;

/// <summary>The user's folder for what programs can get again; anything in it may be deleted at any time.</summary>
internal static class UserCache
{
    public static string Folder
    {
        get
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg ? xdg
                : OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
                : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches")
                : home.Length > 0 ? Path.Combine(home, ".cache")
                : Path.GetTempPath();
            return Path.Combine(cache, "staticback");
        }
    }
}
