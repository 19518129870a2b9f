namespace StaticBackSite.Testing.SelfCheck;

/// <summary>The rules of the self-check as its specification has them, written down a second time and without looking at the data.</summary>
internal static class SelfCheckModel
{
    private const string Help = "/get-help/";

    private static readonly string[] Order =
    [
        "/safety/is-it-safe-to-force-it/", "/reasons/disc-problems/", "/how-it-works/refractory-period/", "/reasons/muscle-guarding/",
        "/reasons/locked-or-stiff-joint/", "/reasons/wrong-place-or-angle/", "/reasons/joints-that-move-a-lot/",
        "/how-it-works/does-a-pop-mean-it-worked/", "/reasons/osteoarthritis-and-bone-spurs/",
    ];

    private static readonly Dictionary<string, string[]> Pages = new(StringComparer.Ordinal)
    {
        ["lastPop justNow"] = ["/how-it-works/refractory-period/"],
        ["lastPop recently"] = ["/how-it-works/refractory-period/"],
        ["lastPop never"] = ["/reasons/joints-that-move-a-lot/", "/how-it-works/does-a-pop-mean-it-worked/"],
        ["feel tight"] = ["/reasons/muscle-guarding/"],
        ["feel still"] = ["/reasons/muscle-guarding/"],
        ["feel stuck"] = ["/reasons/locked-or-stiff-joint/"],
        ["feel loose"] = ["/reasons/joints-that-move-a-lot/"],
        ["feel urge"] = ["/safety/is-it-safe-to-force-it/"],
        ["feel years"] = ["/reasons/osteoarthritis-and-bone-spurs/"],
        ["feel vague"] = ["/reasons/wrong-place-or-angle/"],
        ["place upperBack"] = ["/reasons/wrong-place-or-angle/"],
        ["place lowOneSide"] = ["/reasons/wrong-place-or-angle/"],
        ["place leg"] = ["/reasons/disc-problems/"],
    };

    public static SelfCheckResult Of(IReadOnlyDictionary<string, string[]> answers)
    {
        if (HasSign(answers, "emergency"))
            return new SelfCheckResult("Get help now", "emergency", [], []);
        if (IsUnsure(answers, "emergency"))
            return new SelfCheckResult("Get advice today", "urgent", ["If you are not sure, ask now"], [Help]);
        if (HasSign(answers, "urgent") || IsUnsure(answers, "urgent"))
            return new SelfCheckResult("Get advice today", "urgent", [], [Help]);

        var mustAsk = HasSign(answers, "askFirst") || IsUnsure(answers, "askFirst");
        var mustSee = answers["seeSomeone"] is ["lasting"] or ["unsure"] || answers["place"] is ["leg"] || answers["feel"].Contains("mornings", StringComparer.Ordinal);
        var found = answers.SelectMany(a => a.Value.SelectMany(value => Pages.GetValueOrDefault($"{a.Key} {value}", []))).ToHashSet(StringComparer.Ordinal);
        var suggested = found.Count == 0 ? ["/how-it-works/joint-cavitation/", "/how-it-works/does-a-pop-mean-it-worked/"] : Order.Where(found.Contains).Take(4);
        return new SelfCheckResult(
            "These pages may fit your answers",
            mustSee ? "non-urgent" : null,
            [.. mustAsk ? ["Ask first"] : Array.Empty<string>(), .. mustSee ? ["Get your back looked at"] : Array.Empty<string>()],
            [.. suggested, "/move/", Help]);
    }

    private static bool HasSign(IReadOnlyDictionary<string, string[]> answers, string question) => answers[question].Any(v => v is not ("none" or "unsure"));

    private static bool IsUnsure(IReadOnlyDictionary<string, string[]> answers, string question) => answers[question].Contains("unsure", StringComparer.Ordinal);
}
