using FsCheck;

namespace StaticBackSite.Tests;

/// <summary>
/// Properties that must hold for every generated input. The sample of every day is drawn from one seed, so that a change is
/// never blamed for an input that only chance has found; where <c>THOROUGH=1</c> asks for the full size, inputs are drawn
/// anew each time, and a failure prints the seed to repeat it with.
/// </summary>
internal static class Properties
{
    private static readonly Config Base = Thorough.IsOn ? Config.QuickThrowOnFailure : Config.QuickThrowOnFailure.WithReplay(20_260_101, 1);

    /// <param name="endSize">About how many pieces the largest input has.</param>
    public static void Hold(Property property, int full, int sample, int endSize = 100) =>
        Check.One(Base.WithMaxTest(Thorough.Of(full, sample)).WithEndSize(endSize), property);
}
