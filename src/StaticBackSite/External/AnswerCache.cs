using System.Text.Json;

namespace StaticBackSite.External;

/// <summary>
/// What other hosts answered, so that a link is asked for once in a while and not at every check. A small JSON file that
/// may be deleted at any time: address → day and status.
/// </summary>
internal sealed class AnswerCache
{
    /// <summary>Answers that were good are believed for this long; bad ones are asked again at once.</summary>
    public static readonly int Days = 7;

    private readonly Dictionary<string, Answer> _answers;

    public AnswerCache(string json) => _answers = Read(json);

    public bool IsFresh(Uri address, DateOnly today) =>
        _answers.TryGetValue(address.AbsoluteUri, out var answer) && answer.Status is >= 200 and < 300 && today.DayNumber - answer.Day.DayNumber >= 0 && today.DayNumber - answer.Day.DayNumber < Days;

    /// <summary>The addresses whose last answer was that they are not there.</summary>
    public IEnumerable<(string Address, DateOnly Day, int Status)> Bad =>
        _answers.Where(answer => answer.Value.Status is 404 or 410).OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => (answer.Key, answer.Value.Day, answer.Value.Status));

    public void Remember(Uri address, DateOnly day, int status)
    {
        lock (_answers)
            _answers[address.AbsoluteUri] = new Answer(day, status);
    }

    public string ToJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            foreach (var (address, answer) in _answers.OrderBy(a => a.Key, StringComparer.Ordinal))
                json.WriteString(address, FormattableString.Invariant($"{answer.Day:yyyy-MM-dd} {answer.Status}"));
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static Dictionary<string, Answer> Read(string json)
    {
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(json);
            foreach (var entry in document.RootElement.EnumerateObject())
            {
                if (entry.Value.GetString()?.Split(' ') is [var day, var status] && DateOnly.TryParseExact(day, "yyyy-MM-dd", out var date) && int.TryParse(status, out var number))
                    answers[entry.Name] = new Answer(date, number);
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // A broken cache is no cache.
        }
        return answers;
    }

    private sealed record Answer(DateOnly Day, int Status);
}
