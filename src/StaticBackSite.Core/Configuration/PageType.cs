namespace StaticBackSite.Configuration;

/// <summary>What a page is for. The policy asks different things of different types.</summary>
public enum PageType
{
    Page,
    Home,
    Article,
    Explainer,
    Reason,
    Safety,
    Hub,
    Exercise,
    SelfCare,
    RedFlags,
    Guide,
    Tool,
    Faq,
    Glossary,
    Evidence,
    About,
    Utility,
    Term,
}
