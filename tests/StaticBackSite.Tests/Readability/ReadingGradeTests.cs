using StaticBackSite.Content.Data;
using StaticBackSite.Readability;
using StaticBackSite.Routing;
using StaticBackSite.Rules.Language;

namespace StaticBackSite.Tests.Readability;

public sealed class ReadingGradeTests
{
    [Theory]
    [InlineData("The cat sat on the mat.", 6, 1, 6, -1.45)]
    [InlineData("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", 13, 1, 26, 13.08)]
    public void Is_that_of_Kincaid(string text, int words, int sentences, int syllables, double grade)
    {
        var reading = ReadingGrade.Of(text);

        Assert.Equal((words, sentences, syllables), (reading.Words, reading.Sentences, reading.Syllables));
        Assert.Equal(grade, reading.Value, 2);
    }

    [Fact]
    public void Of_no_words_is_0() => Assert.Equal(0, ReadingGrade.Of("").Value);

    [Fact]
    public void A_term_counts_as_it_is_written()
    {
        var site = new TestSite().WithTerm("synovial-fluid", "Synovial fluid").WithPage("x.md", "The synovial fluid is thick.");

        var reading = GatherText.From(site.Page("x.md")).Grade();

        Assert.Equal((5, 9), (reading.Words, reading.Syllables));
    }

    [Fact]
    public void Of_a_page_leaves_out_headings_tables_cards_and_marks()
    {
        var site = new TestSite().WithPage("x.md", """
            ## Multidisciplinary rehabilitation

            The cat sat on the mat [@nobody]. [evidence: opinion]

            Table: Comprehensive classification

            | Individualisation |
            | --- |
            | Multidimensional |

            ::: cards
            - [Professionalisation](index.md) – Internationalisation
            :::

            ![Characterisation](x.svg "Generalisation.")
            """);

        var grade = GatherText.From(site.Page("x.md")).Grade();

        Assert.Equal((6, 1, -1.4), (grade.Words, grade.Sentences, grade.Rounded));
    }

    [Fact]
    public void Is_recorded_and_read_back()
    {
        var easy = string.Concat(Enumerable.Repeat("The cat sat on the mat. ", 6));
        var site = new TestSite().WithPage("x.md", easy).WithPage("short.md", "The cat sat.");

        var table = ReadingGrades.Write(ReadingGetsNoHarder.GradesOf(site.Publication.Index));

        Assert.EndsWith("\nx.md: -1.4\n", table, StringComparison.Ordinal);
        Assert.DoesNotContain("short.md", table, StringComparison.Ordinal);
        site.With("reading-grades.yml", table);
        Assert.Equal(-1.4, site.Publication.Index.Sources.ReadingGrades.Of(new SourcePath("x.md")));
    }
}
