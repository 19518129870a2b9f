using System.Collections.Immutable;
using StaticBackSite.Content;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Pages;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Health.SelfChecks;

/// <summary>The self-check as a page shows it: every question with what its answers lead to, and the result of everyone who comes to the end.</summary>
public sealed record SelfCheckModel(int HeadingLevel, SelfCheckStart? Start, SelfCheckWords Words, ImmutableArray<SelfCheckModel.Question> Questions, SelfCheckModel.Closing? End) : BlockModel(Id: null)
{
    /// <param name="Endings">The results that end the check here.</param>
    public sealed record Question(SelfCheckQuestion Asked, ImmutableArray<Answer> Answers, ImmutableArray<Ending> Endings);

    /// <param name="NoteNumber">The number of the note that it adds to the result at the end, from 1.</param>
    /// <param name="PageNumbers">The numbers of the pages that it adds, in the order of the result, from 1.</param>
    /// <param name="NoteTitle">The same note for a reader of the plain list; null where the answer ends the check.</param>
    /// <param name="Pages">The same pages for a reader of the plain list.</param>
    public sealed record Answer(SelfCheckAnswer Given, int? NoteNumber, ImmutableArray<int> PageNumbers, string? NoteTitle, ImmutableArray<PageLink> Pages);

    /// <summary>A result that ends the check.</summary>
    /// <param name="OnItem">Whether an item leads here.</param>
    /// <param name="OnUnsure">Whether “I am not sure” leads here.</param>
    public sealed record Ending(bool OnItem, bool OnUnsure, string Title, string Text, Note? Note, CareCardModel? Card, ImmutableArray<PageLink> Pages);

    /// <param name="IsBox">Whether it is a box of its own; the others have a care card.</param>
    public sealed record Note(int Number, string Title, string Text, bool IsBox, CareCardModel? Card);

    /// <param name="Suggested">The pages that answers suggest, each with its number.</param>
    /// <param name="Otherwise">Suggested where no answer suggests a page.</param>
    public sealed record Closing(
        SelfCheckResult Result, string Title, string Text, ImmutableArray<Note> Notes, CareCardModel? Card, ImmutableArray<(int Number, PageLink Page)> Suggested, ImmutableArray<PageLink> Otherwise,
        ImmutableArray<PageLink> Pages, ImmutableArray<PageLink> Always);

    internal static SelfCheckModel Of(SelfCheck check, BodyWriter body, int headingLevel) => new Builder(check, body, headingLevel).Build();

    private sealed class Builder(SelfCheck check, BodyWriter body, int heading)
    {
        private readonly RedFlags? _flags = body.Index.Sources.RedFlags;

        public SelfCheckModel Build() => new(heading, check.Start, check.Words, [.. check.Questions.Select(Of)], check.Closing is { } closing ? Of(closing) : null);

        private Question Of(SelfCheckQuestion question) => new(question, [.. question.Answers(_flags, check.Words).Select(Of)], [.. EndingsOf(question)]);

        private Answer Of(SelfCheckAnswer answer)
        {
            var note = answer.Leads.Note is { } name ? check.Note(name.Value) : null;
            var order = check.Closing?.Order.Select(p => p.Value).ToList() ?? [];
            return new Answer(
                answer,
                note is null ? null : check.Notes.IndexOf(note) + 1,
                [.. answer.Leads.Pages.Select(p => order.IndexOf(p.Value) + 1).Where(n => n > 0)],
                answer.Leads.Result is null ? note?.Title.Value : null,
                LinksTo(answer.Leads.Pages));
        }

        private IEnumerable<Ending> EndingsOf(SelfCheckQuestion question)
        {
            var any = check.Result(question.OnAny.Result?.Value ?? "");
            var unsure = check.Result(question.OnUnsure.Result?.Value ?? "");
            var isOne = any is not null && any == unsure && question.OnAny.Note?.Value == question.OnUnsure.Note?.Value;
            if (any is not null)
                yield return Of(any, question.OnAny.Note, onItem: true, onUnsure: isOne);
            if (unsure is not null && !isOne)
                yield return Of(unsure, question.OnUnsure.Note, onItem: false, onUnsure: true);
        }

        private Ending Of(SelfCheckResult result, Located<string>? note, bool onItem, bool onUnsure) => new(
            onItem, onUnsure, FillIn(result.Title), FillIn(result.Text), note is { } name && check.Note(name.Value) is { } advice ? Of(advice) : null, CardOf(result.Card), LinksTo(result.Pages));

        private Closing Of(SelfCheckResult result) => new(
            result, FillIn(result.Title), FillIn(result.Text), [.. check.Notes.Where(IsForClosing).Select(Of)], CardOf(result.Card),
            [.. result.Order.Index().Where(place => PageAt(place.Item) is not null).Select(place => (place.Index + 1, PageLink.To(PageAt(place.Item)!, body.Index)))],
            LinksTo(result.Otherwise), LinksTo(result.Pages), LinksTo(result.Always));

        private Note Of(SelfCheckNote note) => new(check.Notes.IndexOf(note) + 1, FillIn(note.Title), FillIn(note.Text), note.Card is null, CardOf(note.Card));

        /// <summary>Some answer adds it and lets the check go on.</summary>
        private bool IsForClosing(SelfCheckNote note) =>
            check.Questions.SelectMany(q => q.Answers(_flags, check.Words)).Any(a => a.Leads.Result is null && a.Leads.Note?.Value == note.Name.Value);

        private CareCardModel? CardOf(Located<string>? level) => level is { } name && _flags?.Card(name.Value) is { } card ? CareCardModel.Of(card, _flags, body, heading + 1) : null;

        /// <summary>Without those that are missing, which was reported.</summary>
        private ImmutableArray<PageLink> LinksTo(ImmutableArray<Located<string>> paths) => [.. paths.Select(PageAt).OfType<ParsedDocument>().Select(page => PageLink.To(page, body.Index))];

        private ParsedDocument? PageAt(Located<string> path) => body.Index.Page(new SourcePath(path.Value));

        private string FillIn(Located<string> text) => HelpNumbers.FillIn(text.Value, _flags?.Home, body.Index.Sources.HealthStrings);
    }
}
