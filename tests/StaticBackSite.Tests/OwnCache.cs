using System.Runtime.CompilerServices;

namespace StaticBackSite.Tests;

/// <summary>What the program keeps for its next run lies, in tests, among the files of this build and not in the user's cache.</summary>
internal static class OwnCache
{
    [ModuleInitializer]
    internal static void Use() => Environment.SetEnvironmentVariable("XDG_CACHE_HOME", Path.Combine(ProjectFolder.Tests, "obj", "cache"));
}
