using System.Collections.Immutable;
using AngleSharp.Dom;
using StaticBackSite.Testing.SelfCheck;

namespace StaticBackSite.SiteTests.SelfCheck;

/// <summary>The published form, read by the attributes that the stylesheet goes by. BrowserTests hold the stylesheet to the same.</summary>
internal sealed class SelfCheckForm
{
    private readonly ImmutableArray<Step> _steps;
    private readonly IElement _end;
    private readonly int _mostPages;

    public SelfCheckForm(IElement form)
    {
        _steps = [.. form.QuerySelectorAll(".self-check-step").Select(step => new Step(step))];
        _end = form.QuerySelector(".self-check-end")!;
        _mostPages = int.Parse(_end.QuerySelector("[data-most]")!.GetAttribute("data-most")!, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The values that each question offers, in order.</summary>
    public IEnumerable<(string Question, bool OnlyOne, ImmutableArray<string> Values)> Questions =>
        _steps.Select(s => (s.Name, s.OnlyOne, s.Inputs.Keys.ToImmutableArray()));

    public SelfCheckResult Answer(IReadOnlyDictionary<string, string[]> answers)
    {
        var chosen = new List<IElement>();
        foreach (var step in _steps)
        {
            var inputs = answers[step.Name].Select(value => step.Inputs[value]).ToArray();
            Assert.NotEmpty(inputs);
            var endings = inputs.Select(i => i.GetAttribute("data-ends")).ToArray();
            if (endings.Contains("any", StringComparer.Ordinal))
                return Read(step.Element.QuerySelectorAll("[data-outcome~=any]"));
            if (endings.Contains("unsure", StringComparer.Ordinal))
                return Read(step.Element.QuerySelectorAll("[data-outcome~=unsure]"));
            chosen.AddRange(inputs);
        }
        return ReadEnd(chosen);
    }

    private SelfCheckResult ReadEnd(List<IElement> chosen)
    {
        var notes = Numbers(chosen, "data-note");
        var pages = Numbers(chosen, "data-pages");
        var advice = _end.QuerySelectorAll("[data-advice]").Where(a => notes.Contains(a.GetAttribute("data-advice")!)).ToArray();
        var suggested = _end.QuerySelectorAll("[data-page]").Where(p => pages.Contains(p.GetAttribute("data-page")!)).Take(_mostPages);
        var otherwise = chosen.Any(c => c.HasAttribute("data-pages")) ? [] : _end.QuerySelectorAll("[data-otherwise]").ToArray();
        var always = _end.QuerySelectorAll(".cards:not([data-most]) li");
        var links = suggested.Concat(otherwise).Concat(always).Select(li => li.QuerySelector("a")!.GetAttribute("href")!);
        return new SelfCheckResult(_end.QuerySelector("h3")!.TextContent, Cards(advice).SingleOrDefault(), [.. advice.Select(Title)], [.. links]);
    }

    private static SelfCheckResult Read(IEnumerable<IElement> outcome)
    {
        var parts = outcome.ToArray();
        return new SelfCheckResult(
            parts[0].QuerySelector("h3")!.TextContent,
            Cards(parts).SingleOrDefault(),
            [.. parts.SelectMany(p => p.QuerySelectorAll(".self-check-note")).Select(Title)],
            [.. parts.SelectMany(p => p.QuerySelectorAll(".cards a")).Select(a => a.GetAttribute("href")!)]);
    }

    private static IEnumerable<string> Cards(IEnumerable<IElement> parts) => parts.SelectMany(p => p.QuerySelectorAll("[data-care-card]")).Select(c => c.GetAttribute("data-care-card")!);

    private static string Title(IElement note) => note.QuerySelector("h4, .callout-title")!.TextContent;

    private static HashSet<string> Numbers(IEnumerable<IElement> chosen, string attribute) =>
        chosen.SelectMany(c => (c.GetAttribute(attribute) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal);

    private sealed class Step(IElement element)
    {
        public IElement Element { get; } = element;

        public Dictionary<string, IElement> Inputs { get; } = element.QuerySelectorAll("input").ToDictionary(i => i.GetAttribute("value")!, StringComparer.Ordinal);

        public string Name => Inputs.Values.First().Id!.Split('_')[2];

        public bool OnlyOne => Inputs.Values.First().GetAttribute("type") == "radio";
    }
}
