namespace StaticBackSite.Content;

/// <summary>Pixels that an image asks for, so that a page does not jump when it arrives.</summary>
public readonly record struct ImageSize(int Width, int Height);
