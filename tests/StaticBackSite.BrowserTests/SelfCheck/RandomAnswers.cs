namespace StaticBackSite.BrowserTests.SelfCheck;

/// <summary>Ways through the self-check, the same ones in each run; some contradict themselves, as people do.</summary>
public static class RandomAnswers
{
    private static readonly (string Question, bool OnlyOne, string[] Values)[] Questions =
    [
        ("emergency", false, ["1", "2", "3", "4", "5", "6", "7", "none", "unsure"]),
        ("urgent", false, ["1", "2", "3", "4", "5", "6", "7", "none", "unsure"]),
        ("askFirst", false, ["1", "2", "3", "4", "5", "6", "7", "none", "unsure"]),
        ("seeSomeone", true, ["lasting", "short", "unsure"]),
        ("lastPop", true, ["justNow", "recently", "longAgo", "never", "unsure"]),
        ("feel", false, ["tight", "still", "stuck", "loose", "urge", "years", "vague", "none", "unsure"]),
        ("place", true, ["upperBack", "lowerMiddle", "lowOneSide", "leg", "unsure"]),
    ];

    public static IEnumerable<Dictionary<string, string[]>> Take(int count)
    {
        var random = new Random(20261122);
        for (var i = 0; i < count; i++)
            yield return Questions.ToDictionary(q => q.Question, q => Choose(q, random), StringComparer.Ordinal);
    }

    private static string[] Choose((string Question, bool OnlyOne, string[] Values) question, Random random)
    {
        // Most people have no warning sign, and only they see the later questions.
        if (question.Question is "emergency" or "urgent" && random.Next(8) > 0)
            return ["none"];
        var values = (string[])question.Values.Clone();
        random.Shuffle(values);
        return values[..(question.OnlyOne ? 1 : random.Next(1, 6))];
    }
}
