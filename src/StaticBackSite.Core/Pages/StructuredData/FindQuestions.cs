using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax;

namespace StaticBackSite.Pages.StructuredData;

/// <summary>A question of a page, and the answer below it in the words that readers see, a line for each paragraph.</summary>
internal sealed record Question(string Text, string Answer);

/// <summary>The headings that are questions, with the paragraphs and lists below them.</summary>
internal static class FindQuestions
{
    public static ImmutableArray<Question> In(ParsedDocument page, SingleSources sources)
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
            questions.Add(new Question(question, string.Join('\n', answer)));
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
