using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using StaticBackSite.Configuration;
using StaticBackSite.Outputs;
using StaticBackSite.Publishing;
using StaticBackSite.Reading.Input;
using StaticBackSite.Sources;
using StaticBackSite.Theme;

namespace StaticBackSite.Repeats;

/// <summary>
/// What a build without findings remembers, so that the next one over the same files need only prove that nothing has
/// changed: the hash of everything that the site is made from, and that of the site. It lies in the user's cache and may be
/// deleted at any time. There is no other cache, so a build is either the whole journey or none of it.
/// </summary>
internal sealed class BuildRecord
{
    /// <summary>How many folders are remembered, the latest first.</summary>
    public const int Most = 100;

    private readonly string _file;
    private readonly string _made;

    private BuildRecord(string file, string made)
    {
        _file = file;
        _made = made;
    }

    /// <summary>This program with its extensions, to the last bit of what it was compiled from.</summary>
    public static string Program(Composition composition) => string.Join('\n',
        composition.Assemblies.Concat([typeof(BuildRecord).Assembly, typeof(SiteBuild).Assembly, typeof(RazorPageRenderer).Assembly, typeof(Markdig.Markdown).Assembly])
            .Select(part => part.ManifestModule.ModuleVersionId));

    /// <summary>Everything that a site depends on: the program, what it was told, and the files.</summary>
    /// <param name="output">Where the site goes: each folder has its own record.</param>
    public static BuildRecord Of(string program, OutputFolder output, ImmutableArray<SourceFile> input, BuildOptions options)
    {
        var made = string.Join('\n', program, options, HashInput.Of(input));
        return new BuildRecord(Path.Combine(UserCache.Folder, "builds", Hash(output.Path)), Hash(made));
    }

    /// <summary>Whether the folder holds, byte for byte, what a build would write to it now.</summary>
    public bool StillHolds(OutputFolder output)
    {
        try
        {
            if (File.ReadAllText(_file).Split('\n') is not [var made, var site] || made != _made)
                return false;
            var manifest = Path.Combine(output.Path, SiteManifest.FileName.Value);
            return Hash(File.ReadAllText(manifest)) == site && VerifyFiles.In(output.Path).Diagnostics.IsEmpty;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Remembers a site that has just been written. A cache that cannot be written costs the next build its time and nothing else.</summary>
    public void Keep(SiteManifest site)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            var fresh = $"{_file}.{Environment.ProcessId}";
            File.WriteAllText(fresh, $"{_made}\n{site.Digest}");
            File.Move(fresh, _file, overwrite: true);
            Prune(Path.GetDirectoryName(_file)!);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>Forgets it, before the folder is changed.</summary>
    public void Forget()
    {
        try
        {
            File.Delete(_file);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>Most folders that were ever built are gone one day, and nobody says so.</summary>
    private static void Prune(string folder)
    {
        foreach (var old in new DirectoryInfo(folder).EnumerateFiles().OrderByDescending(file => file.LastWriteTimeUtc).Skip(Most))
            old.Delete();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
