using System.Text;
using Markdig.Extensions.CustomContainers;
using Microsoft.AspNetCore.Components;
using StaticBackSite.Configuration;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
using StaticBackSite.Pages;
using StaticBackSite.Routing;
using StaticBackSite.Rules;
using StaticBackSite.Theme;
using StaticBackSite;

namespace Cookbook;

/// <summary>What a cookbook has beside what every site has: a type of page, a block, a rule, an output and a footer of its own.</summary>
internal sealed class Recipes : ISiteExtension, IThemeExtension
{
    public static readonly PageType Recipe = new("recipe", PageTraits.Reading | PageTraits.Suggested);

    public string Name => "recipes";

    public void AddTo(SiteBuilder site)
    {
        site.PageTypes.Add(Recipe);
        site.Blocks.Add(new Ingredients());
        site.Rules = site.Rules.With(new RuleSet([RecipesListIngredients.Rule]));
        site.Outputs.Add(new RecipeList());
    }

    public ThemeDefinition AddTo(ThemeDefinition theme) => theme with
    {
        Blocks = theme.Blocks.With<IngredientsModel>(Ingredients.Show),
        Parts = theme.Parts with { Footer = (view, page) => html => html.AddMarkupContent(0, "<footer><p>Cook with care, and share.</p></footer>") },
    };
}

/// <summary><c>::: ingredients 4</c>: what goes in, for how many people.</summary>
internal sealed class Ingredients() : BlockKind("ingredients")
{
    public override void WriteHtml(BodyWriter body, CustomContainer container) => body.WritePart(new IngredientsModel(container.Arguments ?? ""), container);

    public static RenderFragment Show(IngredientsModel model, RenderFragment content, Strings strings) => html =>
    {
        html.OpenElement(0, "section");
        html.AddContent(1, $"For {model.People}:");
        html.AddContent(2, content);
        html.CloseElement();
    };
}

internal sealed record IngredientsModel(string People) : BlockModel(Id: null);

/// <summary><c>policy: { ingredients: error }</c>: a recipe says what goes in.</summary>
internal static class RecipesListIngredients
{
    private static readonly DiagnosticCode Missing = DiagnosticCode.OfPolicy(
        "CB1001", Severity.Error, "A recipe without ingredients", "Cooks shop before they cook.", "a page of the type recipe without `::: ingredients`", "Add the block with a list.");

    private static readonly PolicyKey<RuleSettings> Key = PolicyKey.Of("ingredients", "Recipes list their ingredients.");

    public static PageRule Rule { get; } = PageRule.Of(Key, Check, Missing);

    private static void Check(PageInspection page, RuleSettings settings)
    {
        if (page.FrontMatter.Type == Recipes.Recipe && !page.Containers("ingredients").Any())
            page.Report(settings, Missing, page.TitleSpan, "this recipe lists no ingredients", "add a block `::: ingredients 4` with a list");
    }
}

/// <summary><c>recipes.txt</c>: the names of all recipes, one a line.</summary>
internal sealed class RecipeList : Pipeline
{
    public override IEnumerable<PublishedFile> PostProcess(PublishedSite site)
    {
        var titles = site.Index.Pages.Where(page => page.FrontMatter.Type == Recipes.Recipe).Select(page => page.FrontMatter.Title + "\n");
        yield return new PublishedFile(new OutputPath("recipes.txt"), new UrlPath("/recipes.txt"), () => Encoding.UTF8.GetBytes(string.Concat(titles)));
    }
}
