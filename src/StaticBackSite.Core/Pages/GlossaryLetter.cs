using System.Collections.Immutable;

namespace StaticBackSite.Pages;

public sealed record GlossaryLetter(string Letter, ImmutableArray<GlossaryEntry> Terms);
