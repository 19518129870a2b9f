namespace StaticBackSite.Pages;

/// <summary>The picture that goes with a link to a page where people share it.</summary>
/// <param name="Url">Whole, with the host.</param>
public sealed record CardModel(string Url, int Width, int Height, string Alternative);
