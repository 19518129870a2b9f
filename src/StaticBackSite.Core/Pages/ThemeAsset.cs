namespace StaticBackSite.Pages;

/// <summary>A file that the theme brings.</summary>
/// <param name="Path">Its path in the theme, for example <c>css/site.css</c>.</param>
public sealed record ThemeAsset(string Path, ReadOnlyMemory<byte> Content);
