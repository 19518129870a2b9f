using SharpFuzz;
using StaticBackSite.Fuzz;
using StaticBackSite.Testing.Fuzzing;

// `run TARGET` is what AFL++ starts; `replay TARGET FILE…` says what inputs do and cost; `seeds FOLDER` gathers where to begin.
switch (args)
{
    case ["run", var name]:
        var target = FuzzTarget.Named(name);
        // Branches are counted for the whole process: two threads at once would make every path look new. On the pool's only
        // thread a parallel loop does all of its work itself.
        ThreadPool.SetMinThreads(1, 1);
        if (!ThreadPool.SetMaxThreads(1, 1))
            throw new InvalidOperationException("set DOTNET_PROCESSOR_COUNT=1");
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var input = new MemoryStream();
            stream.CopyTo(input);
            Task.Run(() => target.RunWithinCost(input.ToArray())).GetAwaiter().GetResult();
        });
        return 0;
    case ["replay", var name, .. var files]:
        return Replay.Run(FuzzTarget.Named(name), files);
    case ["seeds", var folder]:
        Seeds.WriteTo(folder);
        return 0;
    default:
        Console.Error.WriteLine("usage: run TARGET | replay TARGET FILE… | seeds FOLDER");
        return 2;
}
