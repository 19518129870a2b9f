using StaticBackSite.Testing.Fuzzing;

namespace StaticBackSite.Fuzz;

/// <summary>Runs files through a target, without AFL++, and names those that fail.</summary>
internal static class Replay
{
    public static int Run(FuzzTarget target, string[] paths)
    {
        var files = paths.SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path) : [path]).Order(StringComparer.Ordinal).ToArray();
        var failed = 0;
        var dearest = (File: "none", Cost: 0L);
        foreach (var file in files)
        {
            try
            {
                var cost = target.RunWithinCost(File.ReadAllBytes(file));
                if (cost > dearest.Cost)
                    dearest = (file, cost);
            }
            catch (Exception fault)
            {
                failed++;
                Console.WriteLine($"{file}: {fault}");
            }
        }
        Console.WriteLine($"{target.Name}: {files.Length} inputs, {failed} failed, dearest {dearest.Cost / 1000} kB ({dearest.File})");
        return failed == 0 ? 0 : 1;
    }
}
