using Markdig.Extensions.CustomContainers;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Sources;

namespace StaticBackSite.Health.SelfChecks;

/// <summary><c>::: self-check</c>: every question, answer and result, in the order of the file.</summary>
internal sealed class SelfCheckBlock : DataBlock
{
    public SelfCheckBlock()
        : base("self-check", SelfCheck.FileName) => (OncePerPage, IsInteractive, Assets) = (true, true, ["self-check", CareCardBlock.BlockName, "boxes"]);

    protected override bool HasData(SingleSources sources) => sources.SelfCheck is not null;

    public override IEnumerable<string> WordsFromData(CustomContainer container, SingleSources sources) => sources.SelfCheck is not { } check ? [] :
    [
        .. check.Start is { } start ? start.Points.Prepend(start.Heading) : [],
        .. check.Questions.SelectMany(question => question.Answers(sources.RedFlags, check.Words).Select(WordsOf).Prepend(question.Text)),
        .. check.Results.Select(result => $"{result.Title.Value} {result.Text.Value} {result.Disclaimer}"),
        .. check.Notes.Select(note => $"{note.Title.Value} {note.Text.Value}"),
        .. check.Results.Select(result => result.Card).Concat(check.Notes.Select(note => note.Card)).OfType<Located<string>>().SelectMany(level => CareCardBlock.WordsOf(level.Value, sources)),
    ];

    /// <summary>An answer with what it leads to: where a warning sign sends the reader is part of what was checked.</summary>
    private static string WordsOf(SelfCheckAnswer answer) =>
        string.Join(' ', [answer.Text, answer.Leads.Result?.Value ?? "", answer.Leads.Note?.Value ?? "", .. answer.Leads.Pages.Select(page => page.Value)]);

    public override void WriteHtml(BodyWriter body, CustomContainer container)
    {
        if (body.Index.Sources.SelfCheck is { } check)
            body.WritePart(SelfCheckModel.Of(check, body, body.HeadingLevelIn(container)));
    }
}
