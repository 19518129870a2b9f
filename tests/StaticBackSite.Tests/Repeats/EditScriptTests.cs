using System.Globalization;
using StaticBackSite.Publishing;

namespace StaticBackSite.Tests.Repeats;

/// <summary>Whatever happened since the last build, to the input or to the output, a build gives what a clean one gives.</summary>
public sealed class EditScriptTests
{
    private static readonly int Scripts = Thorough.Of(full: 500, sample: 60);

    [Fact]
    public void After_random_edit_scripts_a_build_over_the_last_one_equals_a_clean_one()
    {
        using var site = new RepeatedBuild();
        var random = new Random(20261122);
        var (nothing, something) = (0, 0);
        Assert.Equal(0, site.Build());
        for (var script = 0; script < Scripts; script++)
        {
            var edits = Enumerable.Range(0, random.Next(4)).Select(_ => Edit(site, random)).ToArray();
            string[] options = random.Next(8) == 0 ? ["--no-index"] : [];
            var told = $"script {script}: {string.Join(", ", edits)} {string.Join(' ', options)}";

            Assert.True(site.Build(options) == 0, told + site.Said);
            _ = site.SaysNothingHasChanged ? nothing++ : something++;
            var built = site.Bytes();
            Assert.True(site.Clean(options).SequenceEqual(built), told);
        }
        // Both ways are gone often.
        Assert.True(nothing > Scripts / 10, nothing.ToString(CultureInfo.InvariantCulture));
        Assert.True(something > Scripts / 2, something.ToString(CultureInfo.InvariantCulture));
    }

    /// <returns>What was done.</returns>
    private static string Edit(RepeatedBuild site, Random random)
    {
        var page = $"p{random.Next(6)}.md";
        var published = Directory.GetFiles(site.Output, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != OutputFolder.Marker).Order(StringComparer.Ordinal).ToArray();
        var file = published.Length == 0 ? null : published[random.Next(published.Length)];
        switch (random.Next(9))
        {
            case 0:
                File.Delete(site.Input(page));
                return $"deleted {page}";
            case 1:
                site.Write("glossary/pop.md", $"---\ntitle: Pop\ndefinition: A sound, {random.Next(3)}.\n---\nText.\n");
                return "term";
            case 2:
                site.Write("notes.txt", $"{random.Next(3)}");
                return "file";
            case 3 when file is not null:
                File.AppendAllText(file, "x");
                return $"a byte more in {file}";
            case 4 when file is not null:
                File.Delete(file);
                return $"deleted {file}";
            case 5:
                File.WriteAllText(Path.Combine(site.Output, "stray.txt"), "x");
                return "a stray file";
            case 6:
                site.Day = $"2026-11-{20 + random.Next(3)}";
                return "another day";
            default:
                site.Write(page, $"---\ntitle: {page}\ndescription: About {random.Next(3)}.\n---\nA pop, {random.Next(3)}. See [home](index.md).\n");
                return $"wrote {page}";
        }
    }
}
