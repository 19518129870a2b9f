using StaticBackSite;
using StaticBackSite.Health;
using StaticBackSite.Theme.Health;

return await Site.Create(args).Add(new HealthPack(), new HealthTheme()).RunAsync();
