using System.Globalization;
using System.Text;

namespace StaticBackSite.Tests.Reading;

/// <summary>A control character has one cause and one finding, wherever it is and however it came there.</summary>
public sealed class ForbiddenCharacterTests
{
    /// <summary>Neither white space nor an end of line, of which YAML has one more (U+0085), nor NUL, which makes a text a binary file.</summary>
    private static readonly char[] Controls = [.. Enumerable.Range(1, 0x9F).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\u0085'))];

    public static TheoryData<string, string> Places => new()
    {
        { "x.md", "---\ntitle: A {0} b\ndescription: About it.\n---\nWords.\n" },
        { "x.md", "---\ntitle: \"A {0} b\"\ndescription: About it.\n---\nWords.\n" },
        { "x.md", "---\ntitle: \"A {1} b\"\ndescription: About it.\n---\nWords.\n" },
        { "x.md", "---\ntitle: A\ndescription: About it.\n---\nWords {0} here.\n" },
        { "x.md", "---\ntitle: A\ndescription: About it.\n---\n`code {0}`\n" },
        { "x.md", "---\ntitle: A {0} b\ndescription: About it.\n---\nWords {0} here.\n" },
        { "site.yml", "name: A {0} b\nurl: https://example.org\nlocale: en-GB\n" },
        { "site.yml", "name: \"A {1} b\"\nurl: https://example.org\nlocale: en-GB\n" },
        { "words.yml", "groups:\n  - reason: it is {0} vague\n    words:\n      - {{ avoid: [thing] }}\n" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Each_is_found_once(string path, string text)
    {
        foreach (var control in Controls)
        {
            var written = string.Format(CultureInfo.InvariantCulture, CompositeFormat.Parse(text), control, $"\\x{(int)control:X2}");

            var found = Assert.Single(new TestSite().With(path, written).Publication.Report.Diagnostics);
            Assert.Equal(("SB1122", $"the character U+{(int)control:X4} cannot be seen and must not be in a text"), (found.Code.Id, found.Message));
            Assert.True(found.Location.Line > 0);
        }
    }
}
