using System.Runtime.CompilerServices;
using StaticBackSite.Pages;

namespace StaticBackSite.Theme;

/// <summary>The markup of definitions. That of a term is the same on every page that links it, and so is written once.</summary>
internal sealed class DefinitionMarkup
{
    private readonly ConditionalWeakTable<Definition, string> _written = [];

    public string Of(Definition definition) => _written.GetValue(definition, Write);

    public static string Write(Definition definition) =>
        Markup.Of($"""<div id="{definition.Id}" popover="manual"><strong>{definition.Term}:</strong> {definition.Text}</div>""").Value;
}
