using System.Collections.Immutable;

namespace StaticBackSite.Documents.Models;

public sealed record GlossaryLetter(string Letter, ImmutableArray<GlossaryEntry> Terms);
