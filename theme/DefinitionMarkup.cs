using System.Runtime.CompilerServices;
using StaticBackSite.Documents.Models;

namespace StaticBackSite.Theme;

/// <summary>The markup of a definition, which is the same on every page that links the term, and so is written once.</summary>
internal static class DefinitionMarkup
{
    private static readonly ConditionalWeakTable<Definition, string> Written = [];

    public static string Of(Definition definition) => Written.GetValue(definition, Write);

    private static string Write(Definition definition) =>
        $"<div id=\"{Encode(definition.Id)}\" popover=\"manual\"><strong>{Encode(definition.Term)}:</strong> {Encode(definition.Text)}</div>";

    private static string Encode(string text) => ThemeServices.Encoder.Encode(text);
}
