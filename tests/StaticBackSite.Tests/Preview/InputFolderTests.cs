using System.Text;
using StaticBackSite.Reading.Input;

namespace StaticBackSite.Tests.Preview;

/// <summary>A hint saves work and decides nothing.</summary>
public sealed class InputFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("staticback-input-").FullName;
    private readonly InputFolder _input;

    public InputFolderTests()
    {
        Write("a.md", "a");
        Write("b.md", "b");
        _input = new InputFolder(_folder, TimeProvider.System);
        Assert.True(_input.Look());
    }

    [Fact]
    public void Reads_the_file_of_the_hint_and_leaves_the_others_for_the_next_look()
    {
        Write("a.md", "a2");
        Write("b.md", "b2");

        Assert.True(_input.Look(Hints("a.md")));
        Assert.Equal(["a2", "b"], Texts());
        Assert.Equal(["a.md"], _input.Changed.Select(path => path.Value));

        Assert.True(_input.Look());
        Assert.Equal(["a2", "b2"], Texts());
        Assert.Equal(["b.md"], _input.Changed.Select(path => path.Value));
    }

    [Fact]
    public void Finds_nothing_where_the_bytes_are_the_same_and_ignores_other_folders()
    {
        Write("a.md", "a");

        Assert.False(_input.Look(Hints("a.md", "../elsewhere.md")));
        Assert.Equal(["a", "b"], Texts());
    }

    [Theory]
    [InlineData("new.md")]
    [InlineData("deep")]
    public void Looks_at_everything_where_the_hint_is_no_file_that_it_knows(string hint)
    {
        Write("new.md", "n");
        Write("deep/c.md", "c");
        File.Delete(Path.Combine(_folder, "b.md"));

        Assert.True(_input.Look(Hints(hint)));
        Assert.Equal(["a", "c", "n"], Texts());
    }

    [Fact]
    public void A_file_that_has_gone_is_gone()
    {
        File.Delete(Path.Combine(_folder, "a.md"));

        Assert.True(_input.Look(Hints("a.md")));
        Assert.Equal(["b"], Texts());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, path))!);
        File.WriteAllText(Path.Combine(_folder, path), text);
    }

    private HashSet<string> Hints(params string[] paths) => [.. paths.Select(path => Path.GetFullPath(Path.Combine(_folder, path)))];

    private IEnumerable<string> Texts() => _input.Files.Select(file => Encoding.UTF8.GetString(file.Content.Span));
}
