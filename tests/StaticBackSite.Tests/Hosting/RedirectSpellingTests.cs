using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace StaticBackSite.Tests.Hosting;

/// <summary>However an address is spelt, it is the same address.</summary>
public sealed class RedirectSpellingTests
{
    private static readonly string[] Live = ["/v1.2/", "/a%20b/", "/caf%C3%A9/", "/deep/er/", "/"];

    /// <summary>Spellings that hosts or disks may take for a live address: with another case, more or less encoded, with or without a slash.</summary>
    private static readonly Gen<string> Spellings =
        from address in Gen.Elements(Live)
        from letters in Gen.Choose(0, 3).ListOf(address.Length)
        from slash in Gen.Elements("", "/")
        select Spell(address.TrimEnd('/'), letters) + (address == "/" ? "/" : slash);

    private static string Spell(string address, List<int> how)
    {
        var text = new StringBuilder();
        for (var i = 0; i < address.Length; i++)
        {
            if (address[i] == '%')
            {
                text.Append(address, i, 3);
                i += 2;
            }
            else
                text.Append(how[i] switch
                {
                    1 => address[i].ToString().ToUpperInvariant(),
                    2 when char.IsAsciiLetter(address[i]) => $"%{(int)address[i]:X2}",
                    _ => address[i].ToString(),
                });
        }
        return text.ToString();
    }

    [Fact]
    public void No_spelling_of_a_live_address_hides_its_page() => Properties.Hold(full: 5_000, sample: 100, property: Prop.ForAll(Spellings.ToArbitrary(), spelling =>
    {
        var site = Site().WithPage("new.md", "Words.", "New", $"redirectFrom: [\"{spelling}\"]\n");
        return site.Codes.SequenceEqual(["SB6005"]) ? true : throw new InvalidOperationException(site.Report);
    }));

    [Fact]
    public void A_page_renamed_in_case_alone_redirects_without_a_file_and_without_force()
    {
        var site = new TestSite().With("published-urls.txt", "/Old/\n/old/\n").WithPage("old.md", "Words.", "Old", "redirectFrom: [/Old/]\n");

        Assert.Empty(site.Publication.Report.Diagnostics);
        Assert.Equal("/Old/ /old/ 301\n", site.Html("_redirects"));
        Assert.DoesNotContain("Old/index.html", site.Publication.Files.Select(f => f.Path.Value));
    }

    [Theory]
    [InlineData("/docs/*")]
    [InlineData("/*")]
    [InlineData("/:splat")]
    [InlineData("/blog/:year/:slug/")]
    [InlineData("/a%2A/")]
    public void Rules_are_no_addresses(string rule) =>
        Assert.Equal("SB6004", new TestSite().WithPage("a.md", "Words.", more: $"redirectFrom: [\"{rule}\"]\n").Single().Code.Id);

    private static TestSite Site() => new TestSite()
        .WithPage("v1.2.md", "Words.", "Version").WithPage("a b.md", "Words.", "Blank").WithPage("café.md", "Words.", "Accent").WithPage("deep/er.md", "Words.", "Deep");
}
