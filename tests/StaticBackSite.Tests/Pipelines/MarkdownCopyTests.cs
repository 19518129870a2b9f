namespace StaticBackSite.Tests.Pipelines;

/// <summary>Texts that are no Markdown stay what they say, and code stays as it is.</summary>
public sealed class MarkdownCopyTests
{
    private static TestSite Site() => new TestSite().With("site.yml", "name: '*Test* [x](y)'\nurl: https://example.org\nlocale: en-GB\ndescription: \"A <b>site</b>\"\nmarkdownCopies: true\n");

    [Fact]
    public void Values_of_the_front_matter_are_plain_words()
    {
        var site = Site().With("x.md", "---\ntitle: \"When [to stop](https://evil.example) <b>x</b>\\nand # go\"\ndescription: \"1. A *list*\\n- of `code`\"\nmainMessage: \"# [Go](https://evil.example)\"\nkeyPoints: [\"<i>one</i>\", \"- two\"]\n---\nText.\n");
        var copy = site.Html("x/index.md");

        Assert.StartsWith("# When \\[to stop\\](https\\://evil.example) \\<b>x\\</b> and # go\n\nFrom \\*Test\\* \\[x\\](y): <https://example.org/x/>\n", copy, StringComparison.Ordinal);
        Assert.Contains("\n\\# \\[Go\\](https\\://evil.example)\n", copy, StringComparison.Ordinal);
        Assert.Contains("\n- \\<i>one\\</i>\n- \\- two\n", copy, StringComparison.Ordinal);
        var list = site.Html("llms.txt");
        Assert.StartsWith("# \\*Test\\* \\[x\\](y)\n\n> A \\<b>site\\</b>\n", list, StringComparison.Ordinal);
        Assert.Contains("\n- [When \\[to stop\\](https\\://evil.example) \\<b>x\\</b> and # go](https://example.org/x/index.md): 1\\. A \\*list\\* - of \\`code\\`\n", list, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_is_copied_as_it_is()
    {
        const string Code = "~~~\n# remark {keep: me}\n::: note\ninside code\n:::\n~~~\n\n````\n```\n::: note\nx\n:::\n```\n````\n";
        var copy = Site().WithPage("x.md", Code).Html("x/index.md");

        Assert.EndsWith("```\n# remark {keep: me}\n::: note\ninside code\n:::\n```\n\n````\n```\n::: note\nx\n:::\n```\n````\n", copy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_may_be_used_many_times() =>
        Assert.EndsWith(
            "[one](https://example.org/other/), [two](https://example.org/other/) and [r](https://example.org/other/).\n",
            Site().WithPage("other.md", "Text.", "Other").WithPage("x.md", "[one][r], [two][r] and [r].\n\n[r]: other.md").Html("x/index.md"), StringComparison.Ordinal);

    [Fact]
    public void An_example_shows_its_source_and_what_becomes_of_it()
    {
        const string Source = "Read ::this::{.no-glossary} [here](other.md).\n\n```\ncode\n```";
        var copy = Site().WithPage("other.md", "Text.", "Other").WithPage("x.md", $"::: example\n{Source}\n:::").Html("x/index.md");

        Assert.EndsWith($"You write:\n\n````markdown\n{Source}\n````\n\nReaders see:\n\nRead this [here](https://example.org/other/).\n\n```\ncode\n```\n", copy, StringComparison.Ordinal);
    }

    /// <summary>The guide teaches every sign, so its copy must show every line that its source shows.</summary>
    [Fact]
    public void The_copy_of_the_writing_guide_shows_every_example_as_it_is_written()
    {
        var guide = File.ReadAllText(Path.Combine(ProjectFolder.Repository, "input", "contribute", "writing-guide.md")).ReplaceLineEndings("\n");
        var site = Site().With("references.yml", File.ReadAllBytes(Path.Combine(ProjectFolder.Repository, "input", "references.yml"))).With("guide.md", guide);
        var copy = site.Html("guide/index.md");

        foreach (var example in guide.Split(":::: example\n").Skip(1))
            Assert.Contains(example[..example.IndexOf("\n::::\n", StringComparison.Ordinal)], copy, StringComparison.Ordinal);
    }
}
