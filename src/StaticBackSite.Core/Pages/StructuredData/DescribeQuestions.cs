using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Linking;

namespace StaticBackSite.Pages.StructuredData;

/// <summary>A page of questions: the headings that end in a question mark, with the paragraphs and lists below them.</summary>
internal static class DescribeQuestions
{
    public static WebPage In(WebPage described, PageModel page, LinkedDocument source, PublishedSite site) =>
        page.Type == PageType.Faq && Find(source.Parsed, site.Index.Sources) is { IsEmpty: false } questions
            ? described with { Type = [.. described.Type, "FAQPage"], MainEntity = questions }
            : described;

    private static ImmutableArray<Question> Find(ParsedDocument page, SingleSources sources)
    {
        var questions = ImmutableArray.CreateBuilder<Question>();
        var answer = new List<string>();
        string? question = null;
        foreach (var block in page.Tree.Root)
        {
            if (block is HeadingBlock heading)
            {
                Add(questions, question, answer);
                question = InlineText.Of(heading.Inline) is { } text && text.EndsWith('?') ? text : null;
                answer.Clear();
            }
            else if (question is not null)
                answer.AddRange(Paragraphs(block, sources));
        }
        Add(questions, question, answer);
        return questions.DrainToImmutable();
    }

    private static void Add(ImmutableArray<Question>.Builder questions, string? question, List<string> answer)
    {
        if (question is not null && answer.Count > 0)
            questions.Add(new Question(question, new Answer(string.Join('\n', answer))));
    }

    private static IEnumerable<string> Paragraphs(Block block, SingleSources sources) => block switch
    {
        ParagraphBlock { Inline: { } inline } => Words(inline, sources) is { Length: > 0 } words ? [words] : [],
        ListBlock or ListItemBlock => ((ContainerBlock)block).SelectMany(child => Paragraphs(child, sources)),
        _ => [],
    };

    private static string Words(ContainerInline inline, SingleSources sources)
    {
        var text = new StringBuilder();
        Append(text, inline, sources);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Append(StringBuilder text, Inline inline, SingleSources sources)
    {
        if (inline is SiteInline own)
            text.Append(own.ShownWords(sources));
        else if (inline is LinkInline { IsImage: true })
            return;
        else if (inline is ContainerInline container)
        {
            foreach (var child in container)
                Append(text, child, sources);
        }
        else
            InlineText.Append(text, inline);
    }
}
