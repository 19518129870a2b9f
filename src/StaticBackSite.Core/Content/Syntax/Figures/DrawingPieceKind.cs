namespace StaticBackSite.Content.Syntax.Figures;

/// <summary>What stands at a place of a drawing's markup.</summary>
public enum DrawingPieceKind
{
    /// <summary>Markup, ready to be written.</summary>
    Markup,

    /// <summary>The beginning of an id, another one each time that a drawing is put into a page.</summary>
    Id,

    /// <summary>What the root says to those who listen: its role, name and description.</summary>
    Name,

    /// <summary>The address of a link; the text is its place in the drawing's list of links.</summary>
    Link,

    /// <summary>The classes of a part, which only a tool of the theme may style.</summary>
    Class,
}
