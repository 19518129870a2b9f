using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Health;
using StaticBackSite.Health.Evidence;

namespace StaticBackSite.Pages.StructuredData;

/// <summary>A question of a page, and the answer below it in the words that readers see, a line for each paragraph.</summary>
internal sealed record Question(string Text, string Answer);

/// <summary>The headings that are questions, with the paragraphs and lists below them.</summary>
internal static class FindQuestions
{
    public static ImmutableArray<Question> In(ParsedDocument page, HealthStrings strings)
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
                answer.AddRange(Paragraphs(block, strings));
        }
        Add(questions, question, answer);
        return questions.DrainToImmutable();
    }

    private static void Add(ImmutableArray<Question>.Builder questions, string? question, List<string> answer)
    {
        if (question is not null && answer.Count > 0)
            questions.Add(new Question(question, string.Join('\n', answer)));
    }

    private static IEnumerable<string> Paragraphs(Block block, HealthStrings strings) => block switch
    {
        ParagraphBlock { Inline: { } inline } => Words(inline, strings) is { Length: > 0 } words ? [words] : [],
        ListBlock or ListItemBlock => ((ContainerBlock)block).SelectMany(child => Paragraphs(child, strings)),
        _ => [],
    };

    private static string Words(ContainerInline inline, HealthStrings strings)
    {
        var text = new StringBuilder();
        Append(text, inline, strings);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Append(StringBuilder text, Inline inline, HealthStrings strings)
    {
        if (inline is EvidenceLabelInline { Level: { } level })
            text.Append(EvidenceLabelRenderer.Words(level, strings));
        else if (inline is LinkInline { IsImage: true })
            return;
        else if (inline is ContainerInline container)
        {
            foreach (var child in container)
                Append(text, child, strings);
        }
        else
            InlineText.Append(text, inline);
    }
}
