using Cookbook;
using StaticBackSite;

return await Site.Create(args).Add(new Recipes()).RunAsync();
