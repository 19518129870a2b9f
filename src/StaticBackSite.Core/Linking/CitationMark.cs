using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax.Headings;

namespace StaticBackSite.Linking;

/// <summary>One number in the text.</summary>
/// <param name="Number">The reference's number on this page, from 1.</param>
/// <param name="Occurrence">The how-manieth citation of it this is, from 1: the way back from the list.</param>
public sealed record CitationMark(Reference Reference, int Number, int Occurrence)
{
    public string Id => MarkId(Number, Occurrence);

    public string TargetId => ListId(Number);

    public static string MarkId(int number, int occurrence) => PageIds.OfTheme($"cite-{number}-{occurrence}");

    public static string ListId(int number) => PageIds.OfTheme($"ref-{number}");
}
