using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using StaticBackSite.Outputs;
using StaticBackSite.Publishing;

namespace StaticBackSite.MicroBench;

/// <summary>Output: writes a rendered manual beside its folder, with the manifest, and exchanges the two. For the whole site, not for a page.</summary>
public class Writing
{
    private string _parent = "";
    private OutputFolder _folder = null!;
    private ImmutableArray<PublishedFile> _files;

    [GlobalSetup]
    public void Prepare()
    {
        // The memory file system of Linux, so that no disk is measured; elsewhere the folder for temporary files.
        var memory = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        _parent = Path.Combine(memory, $"staticback-microbench-{Environment.ProcessId}");
        _folder = OutputFolder.At(Path.Combine(_parent, "site"));
        _files = [.. Manual.Create().Site.RenderAll().Select(file => new PublishedFile(file.Path, default, () => file.Content))];
    }

    [Benchmark]
    public object Write() => WriteFiles.To(_folder, _files);

    [GlobalCleanup]
    public void CleanUp() => Directory.Delete(_parent, recursive: true);
}
