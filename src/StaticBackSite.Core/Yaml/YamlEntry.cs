namespace StaticBackSite.Yaml;

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
