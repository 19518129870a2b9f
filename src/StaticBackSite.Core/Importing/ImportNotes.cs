using System.Collections.Immutable;
using System.Text;

namespace StaticBackSite.Importing;

/// <summary>What a person has to look at after an import: each remark once, with its places.</summary>
internal sealed class ImportNotes
{
    private const int NamedPlaces = 3;

    private readonly SortedDictionary<string, List<string>> _notes = new(StringComparer.Ordinal);

    public bool IsEmpty => _notes.Count == 0;

    /// <summary>The remarks, those with most places first.</summary>
    public ImmutableArray<(string Remark, ImmutableArray<string> Places)> All => [.. _notes.OrderByDescending(note => note.Value.Count).Select(note => (note.Key, note.Value.ToImmutableArray()))];

    /// <param name="place">The path of a file in the source folder.</param>
    public void Add(string remark, string place)
    {
        if (!_notes.TryGetValue(remark, out var places))
            _notes.Add(remark, places = []);
        places.Add(place);
    }

    /// <summary>A remark as one line, with its count and first places.</summary>
    public static string Line((string Remark, ImmutableArray<string> Places) note) =>
        $"{note.Remark}: {note.Places.Length:N0} {(note.Places.Length == 1 ? "place" : "places")}, {string.Join(", ", note.Places.Distinct().Take(NamedPlaces))}{(note.Places.Distinct().Count() > NamedPlaces ? ", …" : "")}";

    /// <summary>All remarks with all their files, as Markdown.</summary>
    public string Markdown(string tool, int pages)
    {
        var text = new StringBuilder($"# What is left to do after the import\n\n{pages:N0} pages were read as {tool} has them. Build the site to see what else is wrong.\n");
        foreach (var (remark, places) in All)
        {
            text.Append($"\n## {remark}\n\n");
            foreach (var place in places.GroupBy(place => place, StringComparer.Ordinal))
                text.Append($"- `{place.Key}`{(place.Count() > 1 ? $", {place.Count():N0} times" : "")}\n");
        }
        return text.ToString();
    }
}
