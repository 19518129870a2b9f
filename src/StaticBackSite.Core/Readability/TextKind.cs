namespace StaticBackSite.Readability;

/// <summary>Where on a page a text stands.</summary>
public enum TextKind
{
    Title,
    Description,
    MainMessage,
    KeyPoint,
    Heading,
    Paragraph,
    ListItem,
    Cell,
    Caption,
    AltText,
}
