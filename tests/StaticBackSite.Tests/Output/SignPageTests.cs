using System.Text;
using StaticBackSite.Health.Reviews;
using StaticBackSite.Reading;
using StaticBackSite.Sources;

namespace StaticBackSite.Tests.Output;

public sealed class SignPageTests
{
    private const string Block = "clinicalReview:\n  name: \"A \\\"B\\\" C\"\n  role: \"back\\\\slash: physio\"\n  date: 2026-11-20\n  hash: \"0123456789012345\"\n";

    private static readonly ClinicalReview Review = new("A \"B\" C", "back\\slash: physio", new DateOnly(2026, 11, 20), new("0123456789012345", default));

    [Theory]
    [InlineData("---\ntitle: T\n---\nBody\n", "---\ntitle: T\n§---\nBody\n")]
    [InlineData("---\ntitle: T\nkeyPoints:\n  - One\n\n# a remark\n---\n", "---\ntitle: T\nkeyPoints:\n  - One\n\n# a remark\n§---\n")]
    [InlineData("---\nclinicalReview: { name: X, role: Y }\ntitle: T\n---\n", "---\n§title: T\n---\n")]
    [InlineData("---\ntitle: T\nclinicalReview:\n  name: X\n  # inside\n  hash: y\n\n# of the next\ndescription: D\n---\nclinicalReview: no\n", "---\ntitle: T\n§\n# of the next\ndescription: D\n---\nclinicalReview: no\n")]
    [InlineData("---\ntitle: T\nclinicalReview: {\n  name: X\n}\n---", "---\ntitle: T\n§---")]
    public void Writes_the_block_and_nothing_else(string before, string after) =>
        Assert.Equal(after.Replace("§", Block, StringComparison.Ordinal), Sign(before));

    [Fact]
    public void Keeps_the_line_ends_the_byte_order_mark_and_every_other_byte()
    {
        const string before = "\uFEFF---\r\ntitle: Café \r\n---\r\n\r\nMixed\nends\rhere  ";

        Assert.Equal(before.Replace("é \r\n", "é \r\n" + Block.Replace("\n", "\r\n", StringComparison.Ordinal), StringComparison.Ordinal), Sign(before));
    }

    [Theory]
    [InlineData("---\n{ title: T }\n---\n")]
    [InlineData("---\n---\n")]
    [InlineData("No front matter\n")]
    public void Refuses_what_has_no_lines_to_write_between(string file) =>
        Assert.Null(FrontMatterLines.With(new SourceFile(new("x.md"), Encoding.UTF8.GetBytes(file)), ClinicalReview.Key, Review.Entries));

    [Fact]
    public void Signing_twice_is_signing_once() => Assert.Equal(Sign("---\ntitle: T\n---\n"), Sign(Sign("---\ntitle: T\n---\n")));

    private static string Sign(string file) =>
        Encoding.UTF8.GetString(FrontMatterLines.With(new SourceFile(new("x.md"), Encoding.UTF8.GetBytes(file)), ClinicalReview.Key, Review.Entries)!.Content.Span);
}
