using System.Text.Json;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Health.Evidence;
using StaticBackSite.Health.Reviews;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Linking;
using StaticBackSite.Pages;
using StaticBackSite.Pages.StructuredData;

namespace StaticBackSite.Health;

/// <summary>What the pack adds to pages: their models, the words of its layouts, and what search engines are told.</summary>
public static class HealthPages
{
    public static PageDefinition AddTo(PageDefinition pages) => pages.WithModel(HealthPageTypes.Evidence, EvidencePage.From, ["evidence-list", .. EvidenceLabelInline.OwnAssets]) with
    {
        Additions = pages.Additions.Add(ClinicalReviewModel.AddTo),
        SiteAdditions = pages.SiteAdditions.Add(AddWords),
        Descriptions = pages.Descriptions.Add(Describe),
        Answers = pages.Answers.Add(EmergencyAnswers.Of),
    };

    private static SiteModel AddWords(SiteModel model, SiteIndex index)
    {
        var extended = model.With(index.Sources.HealthStrings);
        return HelpPage.In(index) is { } help ? extended.With(help) : extended;
    }

    /// <summary>
    /// A site that says when to get help is about health: its pages are medical and for patients. An edit is no review: the day
    /// of one is given only where a health professional has checked the words that the page has now.
    /// </summary>
    private static WebPage Describe(WebPage described, PageModel page, LinkedDocument source, PublishedSite site)
    {
        if (page.Part<ClinicalReviewModel>() is { State: ClinicalReviewState.Current, Name: { } name, Role: { } role })
            described = described with { LastReviewed = source.Parsed.FrontMatter.ClinicalReview!.Date, ReviewedBy = new Person(name, role) };
        return site.Index.Sources.RedFlags is null ? described : described with
        {
            Type = page.Type.Has(PageTraits.Reading) ? ["MedicalWebPage", .. described.Type.Skip(1)] : described.Type,
            Audience = new NamedThing("Patient"),
        };
    }

    private sealed record Person(string Name, string JobTitle) : Thing
    {
        public override void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Person");
            json.WriteString("name", Name);
            json.WriteString("jobTitle", JobTitle);
            json.WriteEndObject();
        }
    }
}
