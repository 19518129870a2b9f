using System.Text;

namespace StaticBackSite.Tests;

/// <summary>
/// A committed file that must equal what the program makes. With BLESS=1 the file is written instead; read the diff
/// before committing it.
/// </summary>
public static class Blessed
{
    public static void Check(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("BLESS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual, new UTF8Encoding(false));
        }
        Assert.True(File.Exists(path), $"{path} is missing; run the tests with BLESS=1");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
