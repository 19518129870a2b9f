using System.Collections.Immutable;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Health.WarningSigns;

public sealed record CareSign(Located<string> Text, ImmutableArray<Located<string>> Facts, ImmutableArray<Located<string>> References)
{
    public static CareSign Read(MapReader reader) => new(
        reader.RequiredLocatedText("text", "The sign, in plain words."),
        reader.TextList("facts", "Ids of the facts that it carries."),
        reader.TextList("refs", "Ids of the references that it rests on."));
}
