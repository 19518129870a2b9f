using System.Runtime.CompilerServices;
using StaticBackSite.Pages;

namespace StaticBackSite.Theme;

/// <summary>The markup of a definition, which is the same on every page that links the term, and so is written once.</summary>
internal static class DefinitionMarkup
{
    private static readonly ConditionalWeakTable<Definition, string> Written = [];

    public static string Of(Definition definition) => Written.GetValue(definition, Write);

    private static string Write(Definition definition) =>
        Markup.Of($"""<div id="{definition.Id}" popover="manual"><strong>{definition.Term}:</strong> {definition.Text}</div>""").Value;
}
