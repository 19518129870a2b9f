namespace StaticBackSite.Theme;

/// <summary>What a pack shows its pages with. It gets what there is already and returns it with its own.</summary>
public interface IThemeExtension
{
    ThemeDefinition AddTo(ThemeDefinition theme);
}
