using SharpFuzz;
using StaticBackSite.Fuzz;
using StaticBackSite.Testing.Fuzzing;

// `run TARGET` is what AFL++ starts; `replay TARGET FILE…` says what inputs do and cost; `seeds FOLDER` gathers where to begin.
switch (args)
{
    case ["run", var name]:
        var target = FuzzTarget.Named(name);
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var input = new MemoryStream();
            stream.CopyTo(input);
            target.RunWithinCost(input.ToArray());
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
